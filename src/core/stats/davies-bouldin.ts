/**
 * Mean over segments of the worst ratio of spread to distance to another segment; smaller is better, NaN for fewer than two.
 *
 * `centroids` are k × d, `spreads` mean Euclidean distances of the rows to their own. Segments with equal centroids count 0,
 * as in scikit-learn.
 * Source: Davies, Bouldin 1979.
 */
export function daviesBouldin(centroids: Float64Array, spreads: ArrayLike<number>): number {
  const k = spreads.length
  const d = centroids.length / k
  if (k < 2) return NaN
  if (Array.from(spreads).every((spread) => spread === 0)) return 0
  let sum = 0
  for (let a = 0; a < k; a++) {
    let worst = 0
    for (let b = 0; b < k; b++) {
      if (a === b) continue
      let squared = 0
      for (let j = 0; j < d; j++) squared += (centroids[a * d + j] - centroids[b * d + j]) ** 2
      if (squared > 0) worst = Math.max(worst, (spreads[a] + spreads[b]) / Math.sqrt(squared))
    }
    sum += worst
  }
  return sum / k
}
