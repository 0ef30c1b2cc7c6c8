import type { KMeansStart } from '@core/result/models.ts'

interface Entry {
  centroids: Float64Array
  inertia: number
  improved?: boolean
}

interface Traced {
  entries: Entry[]
  cut: boolean
}

/** So many numbers of centroids are kept of all starts together: 1.6 MB. */
export const mostTraced = 200_000

/**
 * What a fit goes through, start by start: the centroids drawn first, those after each iteration, and the inertia of the rows
 * assigned to each. It only looks on; the numbers of the fit are the same with it and without.
 *
 * Centroids are k × d in the units of the matrix less its offset. Where `mostTraced` is reached, the middle of a start is left
 * out, and of starts other than the best everything but their inertia.
 */
export class Trace {
  readonly #starts: Traced[] = []
  #best: Traced | undefined
  #now: Traced | undefined

  begin(centroids: Float64Array): void {
    if (this.#now && this.#now !== this.#best) this.#shrink(this.#now)
    this.#now = { entries: [], cut: false }
    this.#starts.push(this.#now)
    this.move(centroids)
  }

  /** Centroids after an iteration; their inertia is told later, when rows have been assigned to them. */
  move(centroids: Float64Array): void {
    this.#push({ centroids: centroids.slice(), inertia: NaN })
  }

  /** The inertia of the rows assigned to the latest centroids. */
  assigned(inertia: number): void {
    const last = this.#now?.entries.at(-1)
    if (last) last.inertia = inertia
  }

  /** The start under way is the best so far. */
  isBest(): void {
    if (this.#best && this.#best !== this.#now) this.#shrink(this.#best)
    this.#best = this.#now
  }

  /** What came of the best start by moves of single centroids after it had come to rest. */
  improved(centroids: Float64Array, inertia: number): void {
    this.#now = this.#best
    this.#push({ centroids: centroids.slice(), inertia, improved: true })
  }

  /** Goes on with the best start. */
  resume(): void {
    this.#now = this.#best
  }

  /** All starts; `order[c]` is the place of centroid c of the best one, `row` gives a centroid as numbers. */
  starts(order: readonly number[], row: (centroids: Float64Array) => number[][]): KMeansStart[] {
    return this.#starts.map((start) => {
      const chosen = start === this.#best
      const known = start.entries.filter((entry) => !Number.isNaN(entry.inertia))
      return {
        chosen,
        inertia: known.at(-1)?.inertia ?? NaN,
        iterations: known
          .filter(({ centroids }) => centroids.length)
          .map(({ centroids, ...entry }) => ({
            ...entry,
            centroids: chosen ? order.map((was) => row(centroids)[was]) : row(centroids)
          })),
        ...(start.cut && { cut: true })
      }
    })
  }

  #push(entry: Entry): void {
    const { entries } = this.#now!
    if (entries.length > 1 && numbers(this.#now!) + entry.centroids.length > mostTraced / 2) {
      entries.pop()
      this.#now!.cut = true
    }
    entries.push(entry)
  }

  /** A start that is not the best gives its room away once there is little left. */
  #shrink(start: Traced): void {
    const sum = this.#starts.reduce((all, one) => all + numbers(one), 0)
    if (sum <= mostTraced / 2) return
    const last = start.entries.findLast((entry) => !Number.isNaN(entry.inertia))
    start.entries = last ? [{ centroids: new Float64Array(0), inertia: last.inertia }] : []
    start.cut = true
  }
}

const numbers = ({ entries }: Traced) => entries.reduce((sum, { centroids }) => sum + centroids.length, 0)
