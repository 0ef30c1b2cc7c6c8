import type { RegressionTerm } from '@core/regression/types.ts'
import { normalQuantile } from '@core/stats/distributions/normal-quantile.ts'
import { normalTwoSided } from '@core/stats/distributions/normal-tail.ts'
import type { MarginalEffect } from './marginal-effects.ts'

export interface TermFigures {
  names: readonly string[]
  estimates: ArrayLike<number>
  standardErrors: ArrayLike<number>
  deviations: readonly number[]
  vif?: readonly (number | undefined)[]
  effects: readonly (MarginalEffect | undefined)[]
  separated: ReadonlySet<number>
  intercept: boolean
  confidence: number
}

/**
 * The terms of a logistic regression with Wald tests and intervals.
 *
 * A term that separates some rows is as far as it got: its standard error is infinite, its statistic 0, its p 1, its interval has no
 * ends, and its odds ratio is 0 or infinite.
 */
export function termTable(at: TermFigures): RegressionTerm[] {
  const z = normalQuantile(0.5 + at.confidence / 2)
  return at.names.map((name, j) => {
    const estimate = at.estimates[j]
    const shown = {
      ...(at.vif?.[j] !== undefined && { vif: at.vif[j] }),
      ...(!(at.intercept && j === 0) && { standardised: estimate * at.deviations[j] })
    }
    if (at.separated.has(j)) return { name, estimate, ...withoutEnd, ...shown, oddsRatio: estimate > 0 ? Infinity : 0 }
    const standardError = at.standardErrors[j]
    const statistic = estimate / standardError
    const low = estimate - z * standardError
    const high = estimate + z * standardError
    const marginalEffect = at.effects[j]
    return {
      name,
      estimate,
      standardError,
      statistic,
      p: normalTwoSided(statistic),
      low,
      high,
      ...shown,
      oddsRatio: Math.exp(estimate),
      oddsLow: Math.exp(low),
      oddsHigh: Math.exp(high),
      ...(marginalEffect && { marginalEffect })
    }
  })
}

const withoutEnd = {
  standardError: Infinity,
  statistic: 0,
  p: 1,
  low: -Infinity,
  high: Infinity,
  oddsLow: 0,
  oddsHigh: Infinity,
  separated: true
}
