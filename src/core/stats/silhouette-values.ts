/**
 * Silhouettes of rows from their sums of distances to each segment: (b − a) / max(a, b), a the mean distance to the other rows
 * of the own segment, b to those of the nearest other one.
 *
 * `sums` is rows × k for rows `from`…; `labels` and `counts` are of all rows the sums were over. A row alone in its segment has 0;
 * with one segment all are NaN.
 * Source: Rousseeuw 1987, as scikit-learn.
 */
export function silhouetteValues(
  sums: Float64Array,
  k: number,
  labels: ArrayLike<number>,
  counts: ArrayLike<number>,
  from: number,
  into: Float64Array
): void {
  for (let i = 0; i * k < sums.length; i++) {
    const own = labels[from + i]
    let nearest = Infinity
    for (let c = 0; c < k; c++) if (c !== own && counts[c]) nearest = Math.min(nearest, sums[i * k + c] / counts[c])
    into[from + i] = nearest === Infinity ? NaN : one(sums[i * k + own], counts[own], nearest)
  }
}

function one(sum: number, count: number, b: number): number {
  if (count < 2) return 0
  const a = sum / (count - 1)
  const larger = Math.max(a, b)
  return larger > 0 ? (b - a) / larger : 0
}
