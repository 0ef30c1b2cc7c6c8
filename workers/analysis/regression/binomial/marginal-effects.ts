import type { RegressionTerm } from '@core/regression/types.ts'
import { normalQuantile } from '@core/stats/distributions/normal-quantile.ts'
import { normalTwoSided } from '@core/stats/distributions/normal-tail.ts'
import type { WorkFrame } from '../../frame.ts'
import type { Design } from '../types.ts'
import { effectsOf, type Effect } from './effects-of.ts'
import { termSlope, termWith } from './factor-parts.ts'
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
 * base to it, all else as it is. Weighted as the rows are. Over an even sample of the rows where all would take too long.
 * Source: statsmodels `get_margeff(at='overall', dummy=True)`; levels of one category against its base as in R's `margins`.
 */
export function* marginalEffects(at: AtFit): Generator<number, (MarginalEffect | undefined)[]> {
  const { spec, n } = at.design
  const effects = effectsOf(spec).filter(
    (effect) => !at.without.has(effect.term) && !('touches' in effect && effect.touches.some((k) => at.without.has(k)))
  )
  const out = new Array<MarginalEffect | undefined>(spec.terms.length).fill(undefined)
  const work = n * at.rows.p * (1 + effects.filter((effect) => effect.kind !== 'unit').length)
  const every = Math.max(1, Math.min(Math.floor(work / budget), Math.floor(n / fewest)))
  const base = yield* baseMeans(at, every)
  for (const effect of effects) {
    const gradient = new Float64Array(at.rows.p)
    const estimate =
      effect.kind === 'unit' ? unitEffect(at, effect.term, base, gradient) : yield* moved(at, effect, every, gradient)
    out[effect.term] = withError(estimate, gradient, at)
  }
  return out
}

/** Mean of μ(1 − μ), and of its derivative times each standardised column. */
function* baseMeans({ rows, weights, eta }: AtFit, every: number) {
  const { p } = rows
  const sums = new Float64Array(p)
  let density = 0
  let total = 0
  for (const { from, n, data } of rows.blocks()) {
    for (let i = 0; i < n; i++) {
      if ((from + i) % every) continue
      const weight = weights ? weights[from + i] : 1
      const { density: d, turn } = logistic(eta[from + i])
      total += weight
      density += weight * d
      for (let j = 0; j < p; j++) sums[j] += weight * turn * data[i * p + j]
    }
    yield from + n
  }
  return { density: density / total, turned: sums.map((sum) => sum / total) }
}

function unitEffect(
  { rows, estimates }: AtFit,
  term: number,
  { density, turned }: { density: number; turned: Float64Array },
  gradient: Float64Array
): number {
  for (let j = 0; j < gradient.length; j++) gradient[j] = estimates[term] * turned[j]
  for (const { column, hi } of rows.expansion[term]) gradient[column] += density * hi
  return estimates[term] * density
}

/** The mean effect of a slope or a switch; its gradient by the standardised coefficients is written. */
function* moved(
  at: AtFit,
  effect: Exclude<Effect, { kind: 'unit' }>,
  every: number,
  gradient: Float64Array
): Generator<number, number> {
  const { frame, design, rows } = at
  const { spec } = design
  const terms = effect.touches.map((k) => spec.terms[k])
  if (effect.kind === 'slope') {
    const slopes = terms.map((term) => termSlope(frame, spec, term, effect.column))
    return yield* slopeEffect(at, effect.touches, slopes, every, gradient)
  }
  const first = spec.intercept ? 1 : 0
  const changes = (to: string | number) =>
    effect.touches.map((k, t) => {
      const now = design.columns[k - first]
      return termWith(frame, spec, terms[t], effect.column, to).map((value, i) => value - now[i])
    })
  const scales = effect.touches.map((k) => rows.expansion[k].find((entry) => entry.column === k)?.hi ?? 0)
  return yield* switchEffect(at, effect.touches, [changes(effect.base), changes(effect.level)], scales, every, gradient)
}

function* slopeEffect(
  { rows, weights, eta, estimates }: AtFit,
  touches: readonly number[],
  slopes: readonly Float64Array[],
  every: number,
  gradient: Float64Array
): Generator<number, number> {
  const { p } = rows
  const means = new Float64Array(touches.length)
  let total = 0
  for (const { from, n, data } of rows.blocks()) {
    for (let i = 0; i < n; i++) {
      if ((from + i) % every) continue
      const weight = weights ? weights[from + i] : 1
      const { density, turn } = logistic(eta[from + i])
      let slope = 0
      touches.forEach((k, t) => {
        slope += estimates[k] * slopes[t][from + i]
        means[t] += weight * density * slopes[t][from + i]
      })
      total += weight
      for (let j = 0; j < p; j++) gradient[j] += weight * turn * slope * data[i * p + j]
    }
    yield from + n
  }
  let estimate = 0
  for (let j = 0; j < p; j++) gradient[j] /= total
  touches.forEach((k, t) => {
    estimate += (estimates[k] * means[t]) / total
    for (const { column, hi } of rows.expansion[k]) gradient[column] += (means[t] / total) * hi
  })
  return estimate
}

function* switchEffect(
  { rows, weights, eta, estimates }: AtFit,
  touches: readonly number[],
  [toBase, toLevel]: [Float64Array[], Float64Array[]],
  scales: readonly number[],
  every: number,
  gradient: Float64Array
): Generator<number, number> {
  const { p } = rows
  let total = 0
  let sum = 0
  for (const { from, n, data } of rows.blocks()) {
    for (let i = 0; i < n; i++) {
      const row = from + i
      if (row % every) continue
      const weight = weights ? weights[row] : 1
      let low = eta[row]
      let high = eta[row]
      touches.forEach((k, t) => {
        low += estimates[k] * toBase[t][row]
        high += estimates[k] * toLevel[t][row]
      })
      const base = logistic(low)
      const level = logistic(high)
      total += weight
      sum += weight * (level.mean - base.mean)
      const gap = weight * (level.density - base.density)
      for (let j = 0; j < p; j++) gradient[j] += gap * data[i * p + j]
      touches.forEach((k, t) => {
        gradient[k] += weight * scales[t] * (level.density * toLevel[t][row] - base.density * toBase[t][row])
      })
    }
    yield from + n
  }
  for (let j = 0; j < p; j++) gradient[j] /= total
  return sum / total
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

/** The mean, its derivative, and the derivative of that. */
function logistic(linear: number): { mean: number; density: number; turn: number } {
  const e = Math.exp(-Math.abs(linear))
  const density = e / (1 + e) ** 2
  const mean = linear >= 0 ? 1 / (1 + e) : e / (1 + e)
  return { mean, density, turn: density * (1 - 2 * mean) }
}
