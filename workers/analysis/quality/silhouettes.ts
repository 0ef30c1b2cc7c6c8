import { silhouetteValues } from '@core/stats/silhouette-values.ts'
import type { HostKernels } from '../../device/host-kernels.ts'

/** Rows up to which silhouettes are exact: the pass costs n² distances. */
export const exactRows = 50_000

/** Rows of a sample where there are more. */
export const sampledRows = 10_000

/** Multiplications between two looks at cancellation. */
const blockWork = 2e7

/**
 * Silhouette of each row for each of several labellings of the same rows, from one pass over the distances; yields the rows done.
 *
 * Rows are n × d, row after row. With one segment all are NaN.
 */
export function* silhouettes(
  kernels: HostKernels,
  rows: Float32Array,
  d: number,
  labellings: readonly Int32Array[],
  ks: readonly number[]
): Generator<number, Float64Array[]> {
  const n = rows.length / d
  const values = ks.map(() => new Float64Array(n).fill(NaN))
  const counts = labellings.map((labels, c) => countsOf(labels, ks[c]))
  const size = Math.max(1, Math.floor(blockWork / (n * d)))
  for (let from = 0; from < n; from += size) {
    const to = Math.min(n, from + size)
    const sums = ks.map((k) => new Float64Array((to - from) * k))
    kernels.silhouetteSums(rows, n, d, from, to, [...labellings], [...ks], sums)
    ks.forEach((k, c) => silhouetteValues(sums[c], k, labellings[c], counts[c], from, values[c]))
    yield to
  }
  return values
}

/** Rows of each of k segments. */
export function countsOf(labels: ArrayLike<number>, k: number): Float64Array {
  const counts = new Float64Array(k)
  for (let i = 0; i < labels.length; i++) counts[labels[i]]++
  return counts
}
