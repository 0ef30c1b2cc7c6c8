import { incompleteBeta } from './incomplete-beta.ts'

/**
 * The probability that an F variable of `df1` and `df2` > 0 degrees of freedom exceeds f; 1 for f ≤ 0, 0 for ∞.
 *
 * Relative accuracy about 1e-13 deep into the tail. NaN where an argument is, or a count of degrees is not above 0.
 */
export function fTail(f: number, df1: number, df2: number): number {
  if (!(df1 > 0) || !(df2 > 0)) return NaN
  const ratio = (df1 / df2) * f
  if (ratio <= 0) return 1
  return incompleteBeta(df2 / 2, df1 / 2, 1 / (1 + ratio), 1 / (1 + 1 / ratio))
}
