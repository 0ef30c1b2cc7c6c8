import { moments } from '../stats/moments.ts'

/**
 * The part that each column has in the squared distances between rows, all pairs together; the parts sum to 1.
 *
 * The mean squared difference of two rows in a column is twice its variance, so this is its share of the variances. NaN is
 * missing; where no column varies all parts are NaN.
 */
export function distanceShares(columns: readonly ArrayLike<number>[]): number[] {
  const variances = columns.map((values) => {
    const { squares, n } = moments(values)
    return squares / n
  })
  const total = variances.reduce((sum, value) => sum + value, 0)
  return variances.map((value) => value / total)
}
