import type { HostKernels } from '../../device/host-kernels.ts'
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

export interface AssignOptions {
  /** Labels to compare with. */
  before?: Int32Array
  /** An assignment that nobody reads any more: its arrays are written over. */
  into?: Assignment | undefined
}

/**
 * Every row's nearest centroid in float64 on exact values, ties to the lower index; yields the rows done, block after block.
 *
 * Centroids are k × d in the units of the matrix less its offset.
 */
export function* assign64(
  kernels: HostKernels,
  matrix: Matrix,
  centroids: Float64Array,
  k: number,
  { before, into }: AssignOptions = {}
): Generator<number, Assignment> {
  const { n, d } = matrix
  const labels = into?.labels ?? new Int32Array(n)
  const distances = into?.distances ?? new Float64Array(n)
  const sums = into?.sums.fill(0) ?? new Float64Array(k * d)
  const counts = into?.counts.fill(0) ?? new Float64Array(k)
  let inertia = 0
  for (const { from, n: rows, data } of blocks64(matrix, Math.max(64, Math.floor(4e6 / (k * d))))) {
    const part = { labels: labels.subarray(from, from + rows), distances: distances.subarray(from, from + rows) }
    inertia += kernels.nearest64(data, rows, d, centroids, k, { ...part, sums, counts })
    yield from + rows
  }
  return { labels, distances, sums, counts, inertia, changed: before ? differing(labels, before) : n }
}

function differing(a: Int32Array, b: Int32Array): number {
  let count = 0
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) count++
  return count
}
