import { incompleteGammaUpper } from './incomplete-gamma.ts'

/** The probability that a chi-squared variable of `df` > 0 degrees of freedom exceeds x. NaN where an argument is, or df is not above 0. */
export const chiSquaredTail = (x: number, df: number): number => (df > 0 ? incompleteGammaUpper(df / 2, x / 2) : NaN)
