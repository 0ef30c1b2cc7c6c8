import type { Device, DeviceRows } from '../../device/types.ts'

/** Where Lloyd's iterations stand. Centroids are k × d, row after row, in the units of the device's rows. */
export interface LloydState {
  centroids: Float64Array
  inertia: number
  iteration: number
  /** Sum of squared moves of the centroids in the last iteration. */
  shift: number
}

export interface LloydOptions {
  k: number
  maxIterations: number
  /** Stops where `shift` is not above it. */
  tolerance: number
}

export interface LloydResult extends LloydState {
  converged: boolean
  /** Inertia of the assignment of each iteration. */
  history: number[]
}

/**
 * Lloyd's iterations on a device, from these centroids; yields after each.
 *
 * A segment left without rows gets the row that is farthest from its centroid (several get the next farthest), as scikit-learn does.
 */
export async function* lloyd(
  device: Device,
  rows: DeviceRows,
  host: Float32Array,
  start: Float64Array,
  { k, maxIterations, tolerance }: LloydOptions
): AsyncGenerator<LloydState, LloydResult> {
  const d = rows.d
  let centroids = start
  const history: number[] = []
  let shift = Infinity
  for (let iteration = 1; iteration <= maxIterations; iteration++) {
    const found = await device.nearest(rows, centroids, k, { labels: false })
    if (found.counts.includes(0)) await fillEmpty(device, rows, host, centroids, k, found)
    const next = means(found.sums, found.counts, centroids, d)
    shift = squaredDistance(centroids, next)
    centroids = next
    history.push(found.inertia)
    const state = { centroids, inertia: found.inertia, iteration, shift }
    yield state
    if (shift <= tolerance) return { ...state, converged: true, history }
  }
  return { centroids, inertia: history.at(-1) ?? NaN, iteration: maxIterations, shift, converged: false, history }
}

/** Sums over counts; a centroid without rows stays where it was. */
export function means(sums: Float64Array, counts: Float64Array, before: Float64Array, d: number): Float64Array {
  return before.map((x, at) => {
    const count = counts[Math.floor(at / d)]
    return count ? sums[at] / count : x
  })
}

export function squaredDistance(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) ** 2
  return sum
}

/** Moves the farthest rows to the segments that have none: takes them off the sums of the segments they were in. */
async function fillEmpty(
  device: Device,
  rows: DeviceRows,
  host: Float32Array,
  centroids: Float64Array,
  k: number,
  found: { sums: Float64Array; counts: Float64Array }
): Promise<void> {
  const { labels, distances } = await device.nearest(rows, centroids, k, { labels: true })
  relocate(found, labels, distances, rows.d, (row, j) => host[row * rows.d + j])
}

/** The same for any assignment: `at(row, j)` gives values in the units of the sums. */
export function relocate(
  found: { sums: Float64Array; counts: Float64Array },
  labels: ArrayLike<number>,
  distances: ArrayLike<number>,
  d: number,
  at: (row: number, j: number) => number
): void {
  const empty = [...found.counts.keys()].filter((c) => found.counts[c] === 0)
  for (const row of farthest(distances, empty.length)) {
    // Rows that coincide with their centroid can found no segment of their own: with fewer distinct rows than k it stays empty.
    if (!(distances[row] > 0) || found.counts[labels[row]] < 2) continue
    const c = empty.shift()!
    for (let j = 0; j < d; j++) {
      const x = at(row, j)
      found.sums[labels[row] * d + j] -= x
      found.sums[c * d + j] = x
    }
    found.counts[labels[row]]--
    found.counts[c] = 1
  }
}

/** The rows of the largest distances, farthest first; ties by the lower row. */
function farthest(distances: ArrayLike<number>, count: number): number[] {
  const found: number[] = []
  for (let i = 0; i < distances.length; i++) {
    if (found.length === count && !(distances[i] > distances[found[count - 1]])) continue
    let at = found.length
    while (at > 0 && distances[found[at - 1]] < distances[i]) at--
    found.splice(at, 0, i)
    if (found.length > count) found.pop()
  }
  return found
}
