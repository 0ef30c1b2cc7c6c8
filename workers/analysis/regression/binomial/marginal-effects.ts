import type { RegressionTerm } from '@core/regression/types.ts'
import { normalQuantile } from '@core/stats/distributions/normal-quantile.ts'
import { normalTwoSided } from '@core/stats/distributions/normal-tail.ts'
import type { WorkFrame } from '../../frame.ts'
import type { Design } from '../types.ts'
import { chunksOf } from './chunks.ts'
import { addChunk } from './effect-sums.ts'
import { effectsOf } from './effects-of.ts'
import type { StandardRows } from './standard-rows.ts'

export type MarginalEffect = NonNullable<RegressionTerm['marginalEffect']>

export interface AtFit {
  frame: WorkFrame
  design: Design
  rows: StandardRows
  weights?: Float64Array
  eta: Float64Array
  /** Of the terms. */
  estimates: ArrayLike<number>
  /** Of the coefficients of the standardised columns. */
  covariance: Float64Array
  confidence: number
  /** Terms to which no effect is given, nor to those that share a column with them. */
  without: ReadonlySet<number>
}

/** Multiplications: above it rows are evenly sampled. */
const budget = 2e9
const fewest = 20_000

/**
 * Average marginal effects on the probability, with standard errors by the delta method; undefined for a term that has none.
 *
 * A number's is the mean derivative over the rows; a level's, or a boolean's, the mean change of probability when every row goes from the
 * base to it, all else as it is. Weighted as the rows are. Over an even sample of the rows where all would take too long. Yields the
 * rows done. Source: statsmodels `get_margeff(at='overall', dummy=True)`; levels of one category against its base as in R's `margins`.
 */
export function* marginalEffects(at: AtFit): Generator<number, (MarginalEffect | undefined)[]> {
  const { design, rows, estimates } = at
  const { spec } = design
  const effects = effectsOf(spec).filter(
    (effect) => !at.without.has(effect.term) && !('touches' in effect && effect.touches.some((k) => at.without.has(k)))
  )
  const sums = effects.map((effect) => ({ effect, value: 0, gradient: new Float64Array(rows.p) }))
  const touched = effects.reduce((sum, effect) => sum + ('touches' in effect ? 4 * effect.touches.length : 0), 0)
  const work = design.n * (rows.p * (1 + effects.filter((effect) => effect.kind !== 'unit').length) + touched)
  const every = Math.max(1, Math.min(Math.floor(work / budget), Math.floor(design.n / fewest)))
  let total = 0
  for (const { done, chunk } of chunksOf(at, every)) {
    addChunk(sums, chunk, { spec, rows, estimates })
    total += chunk.weights.reduce((a, b) => a + b, 0)
    yield done
  }
  const out = new Array<MarginalEffect | undefined>(spec.terms.length).fill(undefined)
  for (const { effect, value, gradient } of sums)
    out[effect.term] = withError(
      value / total,
      gradient.map((one) => one / total),
      at
    )
  return out
}

function withError(estimate: number, gradient: Float64Array, { covariance, confidence, rows: { p } }: AtFit) {
  let variance = 0
  for (let a = 0; a < p; a++) for (let b = 0; b < p; b++) variance += gradient[a] * covariance[a * p + b] * gradient[b]
  const standardError = Math.sqrt(Math.max(0, variance))
  const reach = normalQuantile(0.5 + confidence / 2) * standardError
  return {
    estimate,
    standardError,
    p: normalTwoSided(estimate / standardError),
    low: estimate - reach,
    high: estimate + reach
  }
}
