import type { KMeansQualityModel } from '@core/result/models.ts'

/**
 * Mean silhouette of all rows and by segment from those of some rows, each segment weighted by its true share, and the standard
 * error of that mean where the rows are a sample.
 *
 * `labels` are of the rows that have a value, `sizes` of all rows. NaN for a segment without rows and for k = 1.
 */
export function silhouetteSummary(
  values: Float64Array,
  labels: ArrayLike<number>,
  sizes: ArrayLike<number>,
  exact: boolean
): KMeansQualityModel['silhouette'] {
  const k = sizes.length
  const n = Array.from(sizes).reduce((a, b) => a + b, 0)
  const counts = new Float64Array(k)
  const sums = new Float64Array(k)
  for (let i = 0; i < values.length; i++) {
    counts[labels[i]]++
    sums[labels[i]] += values[i]
  }
  const squares = new Float64Array(k)
  for (let i = 0; i < values.length; i++) squares[labels[i]] += (values[i] - sums[labels[i]] / counts[labels[i]]) ** 2
  let mean = 0
  let variance = 0
  for (let c = 0; c < k; c++) {
    if (!sizes[c]) continue
    const share = sizes[c] / n
    mean += (share * sums[c]) / counts[c]
    // Of a segment taken whole nothing is left to chance.
    if (counts[c] > 1)
      variance += (share ** 2 * (squares[c] / (counts[c] - 1)) * (1 - counts[c] / sizes[c])) / counts[c]
  }
  const bySegment = Array.from(sums, (sum, c) => (counts[c] ? sum / counts[c] : NaN))
  const summary = { mean, bySegment, exact, sampled: values.length }
  return exact ? summary : { ...summary, error: Math.sqrt(variance) }
}
