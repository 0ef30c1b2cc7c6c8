/**
 * Variance between segments over variance within, each by its degrees of freedom; larger is better.
 *
 * `within` and `between` are sums of squared distances. NaN for one segment or as many as rows; 1 where nothing varies
 * within, as in scikit-learn.
 * Source: Caliński, Harabasz 1974.
 */
export function calinskiHarabasz({
  n,
  k,
  within,
  between
}: {
  n: number
  k: number
  within: number
  between: number
}): number {
  if (k < 2 || n <= k) return NaN
  return within === 0 ? 1 : (between / (k - 1)) * ((n - k) / within)
}
