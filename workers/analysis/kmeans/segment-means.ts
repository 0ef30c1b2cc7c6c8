/** Mean of a column in each of k segments; NaN values are left out, and so is the mean of a segment without any. */
export function segmentMeans(values: ArrayLike<number>, labels: ArrayLike<number>, k: number): number[] {
  const sums = new Float64Array(k)
  const counts = new Float64Array(k)
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) continue
    sums[labels[i]] += values[i]
    counts[labels[i]]++
  }
  return Array.from(sums, (sum, c) => (counts[c] ? sum / counts[c] : NaN))
}
