import { inside, overlap, type Box } from './boxes.ts'

/** A place for each label, the first of its own that is free, inside the bounds; null where all are taken. */
export function placeLabels(wanted: readonly Box[][], bounds: Box, taken: readonly Box[] = []): (Box | null)[] {
  const placed: Box[] = [...taken]
  return wanted.map((candidates) => {
    const free = candidates.find((box) => inside(box, bounds) && !placed.some((other) => overlap(box, other, 2)))
    if (free) placed.push(free)
    return free ?? null
  })
}

/** Labels in one column, moved apart up and down as little as keeps them a height apart and inside the range; sorted by `y`. */
export function spread(ys: readonly number[], height: number, low: number, high: number): number[] {
  const order = ys.map((_, index) => index).sort((a, b) => ys[a] - ys[b])
  const out = [...ys]
  let floor = low
  for (const index of order) {
    out[index] = Math.max(ys[index], floor)
    floor = out[index] + height
  }
  let roof = high
  for (const index of order.reverse()) {
    out[index] = Math.min(out[index], roof)
    roof = out[index] - height
  }
  return out
}
