import type { RegressionTerm } from '@core/regression/types.ts'
import { studentQuantile, studentTwoSided } from '@core/stats/distributions/student-t.ts'
import { knownMoments } from '../known-moments.ts'
import type { Design } from '../types.ts'

/**
 * The terms with their t statistics, p, intervals, variance inflation and standardised estimates.
 *
 * `inverse` is (XᵀWX)⁻¹ of the terms; without it there is no variance inflation. A standard error of 0, of a fit without residuals, gives p 0 and an infinite statistic.
 */
export function termTable(at: {
  design: Design
  names: readonly string[]
  estimates: Float64Array
  standardErrors: readonly number[]
  inverse?: Float64Array
  dfResidual: number
  confidence: number
  responseDeviation: number
}): RegressionTerm[] {
  const { design, estimates, standardErrors, dfResidual } = at
  const p = estimates.length
  const first = design.spec.intercept ? 1 : 0
  const reach = studentQuantile(0.5 + at.confidence / 2, dfResidual)
  return at.names.map((name, j): RegressionTerm => {
    const estimate = estimates[j]
    const standardError = standardErrors[j]
    const statistic = standardError > 0 ? estimate / standardError : estimate === 0 ? 0 : Math.sign(estimate) * Infinity
    const term = {
      name,
      estimate,
      standardError,
      statistic,
      p: Number.isFinite(statistic) ? studentTwoSided(statistic, dfResidual) : 0,
      low: estimate - reach * standardError,
      high: estimate + reach * standardError
    }
    if (j < first) return term
    const { squares, total } = spreadOf(design, j - first)
    const standardised = (estimate * Math.sqrt(squares / (design.weights ? total : total - 1))) / at.responseDeviation
    return { ...term, standardised, ...(first && at.inverse && { vif: Math.max(1, at.inverse[j * p + j] * squares) }) }
  })
}

/** Sum of squared deviations of a column, weighted where there are weights, and the weight of all rows. */
function spreadOf({ columns, weights, n }: Design, j: number): { squares: number; total: number } {
  const column = columns[j]
  if (!weights) return { squares: knownMoments(column).squares, total: n }
  let total = 0
  let sum = 0
  for (let i = 0; i < n; i++) {
    total += weights[i]
    sum += weights[i] * column[i]
  }
  const mean = sum / total
  let squares = 0
  for (let i = 0; i < n; i++) squares += weights[i] * (column[i] - mean) ** 2
  return { squares, total }
}
