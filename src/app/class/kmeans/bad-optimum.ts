/** A start that ended this much above the best is a bad one. */
export const worseBy = 0.1
export const mostTries = 60

export interface Search {
  /** The seed whose start ended badly; null where none of those tried did. */
  seed: number | null
  /** How much worse than the best the worst one ended, as a share. */
  worst: number
  tried: number
}

/** Tries seeds one after the other until a single start ends 10 % above the best sum known. */
export async function searchBad(
  best: number,
  from: number,
  sumOf: (seed: number) => Promise<number>,
  onTried: (tried: number) => void = () => undefined
): Promise<Search> {
  let worst = 0
  for (let tried = 1; tried <= mostTries; tried++) {
    const seed = from + tried
    const sum = await sumOf(seed)
    worst = Math.max(worst, sum / best - 1)
    onTried(tried)
    if (sum / best - 1 >= worseBy) return { seed, worst, tried }
  }
  return { seed: null, worst, tried: mostTries }
}
