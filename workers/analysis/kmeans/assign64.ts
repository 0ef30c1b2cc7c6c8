import { blocks64, type Matrix } from '../matrix.ts'

export interface Assignment {
  labels: Int32Array
  /** Squared distance of each row to its centroid. */
  distances: Float64Array
  sums: Float64Array
  counts: Float64Array
  inertia: number
  /** Rows whose label is not the one they had. */
  changed: number
}

/**
 * Every row's nearest centroid in float64 on exact values, ties to the lower index; yields the rows done, block after block.
 *
 * Centroids are k × d in the units of the matrix less its offset. `before` are the labels to compare with.
 */
export function* assign64(
  matrix: Matrix,
  centroids: Float64Array,
  k: number,
  before?: Int32Array
): Generator<number, Assignment> {
  const { n, d } = matrix
  const labels = new Int32Array(n)
  const distances = new Float64Array(n)
  const sums = new Float64Array(k * d)
  const counts = new Float64Array(k)
  let inertia = 0
  let changed = 0
  for (const { from, n: rows, data } of blocks64(matrix, Math.max(64, Math.floor(4e6 / (k * d))))) {
    let part = 0
    for (let i = 0; i < rows; i++) {
      const at = i * d
      let best = Infinity
      let label = 0
      for (let c = 0, cat = 0; c < k; c++, cat += d) {
        let sum = 0
        for (let j = 0; j < d; j++) {
          const gap = data[at + j] - centroids[cat + j]
          sum += gap * gap
        }
        if (sum < best) {
          best = sum
          label = c
        }
      }
      labels[from + i] = label
      distances[from + i] = best
      if (before && before[from + i] !== label) changed++
      counts[label]++
      part += best
      for (let j = 0; j < d; j++) sums[label * d + j] += data[at + j]
    }
    inertia += part
    yield from + rows
  }
  return { labels, distances, sums, counts, inertia, changed: before ? changed : n }
}
