/**
 * Pearson correlations of columns of one length, over the rows where both have a value; NaN where one does not vary.
 *
 * Yields the share done, so that the caller can give way. Source: two passes (Chan, Golub, LeVeque 1983).
 */
export function* correlations(columns: readonly ArrayLike<number>[]): Generator<number, number[][]> {
  const d = columns.length
  const matrix = Array.from({ length: d }, () => new Array<number>(d).fill(NaN))
  let done = 0
  const pairs = (d * (d + 1)) / 2
  for (let a = 0; a < d; a++) {
    for (let b = 0; b <= a; b++) {
      matrix[a][b] = matrix[b][a] = correlation(columns[a], columns[b])
      yield ++done / pairs
    }
  }
  return matrix
}

/** Pearson correlation of two columns over the rows where both have a value. */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  let n = 0
  let meanX = 0
  let meanY = 0
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(x[i]) || Number.isNaN(y[i])) continue
    n++
    meanX += x[i]
    meanY += y[i]
  }
  meanX /= n
  meanY /= n
  let [xx, yy, xy] = [0, 0, 0]
  for (let i = 0; i < x.length; i++) {
    const a = x[i] - meanX
    const b = y[i] - meanY
    if (Number.isNaN(a) || Number.isNaN(b)) continue
    xx += a * a
    yy += b * b
    xy += a * b
  }
  const below = Math.sqrt(xx) * Math.sqrt(yy)
  // What is left of a constant column is the rounding of its mean.
  if (!(below > 0) || xx <= n * (meanX * Number.EPSILON * 8) ** 2 || yy <= n * (meanY * Number.EPSILON * 8) ** 2)
    return NaN
  return Math.max(-1, Math.min(1, xy / below))
}
