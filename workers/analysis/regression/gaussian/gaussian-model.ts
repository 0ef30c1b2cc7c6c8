import { Refusal } from '@core/outcome.ts'
import type { ErrorsMethod, RegressionModel } from '@core/regression/types.ts'
import { chiSquaredTail } from '@core/stats/distributions/chi-squared-tail.ts'
import { fTail } from '@core/stats/distributions/f-tail.ts'
import { conditionOf } from '@core/stats/singular-values.ts'
import type { Tick } from '../../types.ts'
import type { Folds } from '../folds-of.ts'
import type { Fit, FitInput } from '../types.ts'
import { addedVariable } from './added-variable.ts'
import { centredFit } from './centred-fit.ts'
import { errorsOf, foldSteps, outOfFold } from './cross-validate.ts'
import type { Diagnosed } from './diagnose.ts'
import { expandMatrix, expandRows, expandVector, expansionOf } from './expand.ts'
import type { Found } from './fit-gaussian.ts'
import { rowMeasures } from './row-measures.ts'
import { sandwich, scaledBy, squareRoots } from './covariances.ts'
import { unitColumns } from './solve-qr.ts'
import { termTable } from './term-table.ts'
import { designFactor } from './design-factor.ts'

interface Parts extends Found {
  input: FitInput
  /** Residuals times the root of their weight. */
  unit: Float64Array
  /** R⁻¹. */
  inverse: Float64Array
  diagnosed: Diagnosed
  folds: Folds
}

/**
 * What a fit is worth and how sure it is: everything of the model that follows from coefficients, residuals and leverages.
 *
 * Under a penalty the coefficients count as many as its effective degrees of freedom, standard errors are those of the penalised
 * estimates about their own (biased) mean, and F and variance inflation, which have no meaning then, are left out.
 */
export function* gaussianModel(at: Parts): Generator<Tick, Fit> {
  const { input, problem, solved, design, diagnosed, unit, folds, inverse, ridge } = at
  const { params, response } = input
  const { basis } = problem
  const { weights, spec } = design
  const p = basis.p
  const n = weights ? weights.reduce((sum, w) => sum + (w > 0 ? 1 : 0), 0) : design.n
  const effective = ridge ? diagnosed.leverage.reduce((a, b) => a + b, 0) : p
  const dfResidual = n - effective
  const counted = weights ? unit.filter((_, i) => weights[i] > 0) : unit
  const rss = sumOfSquares(unit)
  const variance = rss / dfResidual
  const rows = expansionOf(basis)
  const expanded = expandVector(rows, solved.coefficients)
  const whole = expandMatrix(rows, solved.inverse)
  const estimates = expanded.hi.map((x, j) =>
    basis.intercept && j === 0 ? x + problem.response.centre + expanded.lo[j] : x + expanded.lo[j]
  )
  // Expanded before anything is summed up: what cancels then are numbers of two parts, and not sums in float64.
  const outer = expandRows(rows, solved.root ?? { hi: inverse, lo: new Float64Array(p * p) }).hi
  const classical = ridge
    ? scaledBy(sandwich(outer, sumOf(diagnosed.folds, p), p), variance)
    : scaledBy(whole.hi, variance)
  checkDigits(at, expanded, whole)
  const { HC0, HC2, HC3 } = diagnosed.meat
  const robust = {
    HC0: sandwich(outer, HC0, p),
    HC1: scaledBy(sandwich(outer, HC0, p), n / dfResidual),
    HC2: sandwich(outer, HC2, p),
    HC3: sandwich(outer, HC3, p)
  }
  yield { done: 1, of: 2 }
  const covarianceOf: Record<ErrorsMethod, Float64Array> = { classical, ...robust }
  const covariance = covarianceOf[params.errors]
  const spread = spreadOf(response.values, weights)
  const tss = spec.intercept ? spread.centred : spread.raw
  const df1 = effective - (spec.intercept ? 1 : 0)
  const fValue = rss === 0 ? Infinity : (tss - rss) / df1 / variance
  const measures = rowMeasures(unit, diagnosed.leverage, variance, dfResidual, effective)
  const fitted = response.values.map((y, i) => y - solved.residuals[i])
  const steps = foldSteps(diagnosed.folds, inverse, p)
  const predicted = outOfFold(basis, fitted, steps, folds)
  const logLikelihood = likelihood(rss, n, weights)
  const names = spec.terms.map((term) => term.name)
  const terms = termTable({
    design,
    names,
    estimates,
    standardErrors: squareRoots(covariance, p),
    inverse: ridge ? undefined : whole.hi,
    dfResidual,
    confidence: params.confidence,
    responseDeviation: spread.deviation
  })
  const factor = solved.unpenalised === undefined ? solved.r : solved.unpenalised
  const ownFactor = factor && designFactor(basis, factor)
  const model: RegressionModel = {
    family: 'gaussian',
    response: response.name,
    responseTransform: params.responseTransform,
    intercept: spec.intercept,
    ...(input.weight !== undefined && { weight: input.weight }),
    errors: params.errors,
    confidence: params.confidence,
    terms,
    design: spec,
    covariance: Array.from({ length: p }, (_, j) => Array.from(covariance.subarray(j * p, (j + 1) * p))),
    n,
    dfResidual,
    r2: 1 - rss / tss,
    adjustedR2: 1 - ((rss / tss) * (n - (spec.intercept ? 1 : 0))) / dfResidual,
    residualStandardError: Math.sqrt(variance),
    f: ridge
      ? { value: NaN, df1, df2: dfResidual, p: NaN }
      : { value: fValue, df1, df2: dfResidual, p: rss === 0 ? 0 : fTail(fValue, df1, dfResidual) },
    logLikelihood,
    aic: 2 * effective - 2 * logLikelihood,
    bic: effective * Math.log(n) - 2 * logLikelihood,
    durbinWatson: durbinWatson(counted),
    breuschPagan: lagrange(n, diagnosed.auxiliary, p - (spec.intercept ? 1 : 0)),
    jarqueBera: jarqueBera(counted),
    robust: {
      HC0: squareRoots(robust.HC0, p),
      HC1: squareRoots(robust.HC1, p),
      HC2: squareRoots(robust.HC2, p),
      HC3: squareRoots(robust.HC3, p)
    },
    conditionNumber: ownFactor ? conditionOf(ownFactor, p) : Infinity,
    scaledConditionNumber: ownFactor ? conditionOf(unitColumns(ownFactor, p), p) : Infinity,
    ...(!diagnosed.alone && { press: measures.press }),
    cv: {
      protocol: at.folds.protocol,
      rows: n,
      folds: folds.count,
      ...errorsOf(response.values, predicted, weights)
    },
    ...(ridge && { ridge: { ...ridge, measure: 'rmse' as const, effectiveDf: effective } }),
    aliased: at.aliased,
    converged: true,
    influential: measures.influential,
    solver: solved.solver
  }
  const centred = centredFit(at, { inverse, meat: diagnosed.meat, variance, n, dfResidual, errors: params.errors })
  if (centred) model.centred = centred
  // Under a penalty what the other terms leave has not the slope of the estimate.
  if (!ridge) model.addedVariable = addedVariable(at, terms, rows)
  return {
    model,
    columns: {
      fitted,
      residual: solved.residuals,
      leverage: diagnosed.leverage,
      cooksDistance: measures.cooksDistance,
      studentised: measures.studentised,
      outOfFold: predicted
    }
  }
}

const sumOfSquares = (values: Float64Array) => values.reduce((sum, x) => sum + x * x, 0)

/** Fails `ill-conditioned` where expanding powers of a centred variable cancels all but a few of the 106 bits. */
function checkDigits(
  { problem: { basis }, solved }: Parts,
  b: ReturnType<typeof expandVector>,
  c: ReturnType<typeof expandMatrix>
): void {
  if (!basis.chain.some((root) => root >= 0)) return
  const p = basis.p
  for (let j = 0; j < p; j++) {
    const own = c.hi[j * p + j]
    const holds = own > 0 && c.size[j] * left < sure * own
    if (holds && b.size[j] * left < sure * Math.max(Math.abs(b.hi[j]), Number.MIN_VALUE)) continue
    throw new Refusal('ill-conditioned', { conditionNumber: conditionOf(designFactor(basis, solved.r), p) })
  }
}

/** Relative error that numbers of two parts have after the work done on them, and the one that a figure may have. */
const left = 1e-26
const sure = 1e-9

function sumOf(folds: readonly Float64Array[], p: number): Float64Array {
  const out = new Float64Array(p * p)
  for (const fold of folds)
    for (let a = 0; a < p; a++) for (let b = 0; b < p; b++) out[a * p + b] += fold[a * (p + 2) + b]
  return out
}

function spreadOf(y: Float64Array, weights?: Float64Array) {
  let total = 0
  let sum = 0
  let raw = 0
  for (let i = 0; i < y.length; i++) {
    const w = weights ? weights[i] : 1
    total += w
    sum += w * y[i]
    raw += w * y[i] * y[i]
  }
  const mean = sum / total
  let centred = 0
  let left = 0
  for (let i = 0; i < y.length; i++) {
    const w = weights ? weights[i] : 1
    const gap = y[i] - mean
    centred += w * gap * gap
    left += w * gap
  }
  centred -= (left * left) / total
  return { centred, raw, deviation: Math.sqrt(centred / (weights ? total : total - 1)) }
}

/** As statsmodels and R: the weights' logarithms count where there are weights. */
function likelihood(rss: number, n: number, weights?: Float64Array): number {
  const logs = weights ? weights.reduce((sum, w) => sum + (w > 0 ? Math.log(w) : 0), 0) : 0
  return rss === 0 ? Infinity : (-n / 2) * (Math.log((2 * Math.PI * rss) / n) + 1) + logs / 2
}

/** 2, which says nothing, where there are no residuals. */
function durbinWatson(e: Float64Array): number {
  let steps = 0
  for (let i = 1; i < e.length; i++) steps += (e[i] - e[i - 1]) ** 2
  const squares = sumOfSquares(e)
  return squares > 0 ? steps / squares : 2
}

function lagrange(n: number, r2: number, df: number) {
  const value = Math.max(0, n * r2)
  return { value, df, p: df > 0 ? chiSquaredTail(value, df) : NaN }
}

/** Of a normal distribution where there are no residuals. */
function jarqueBera(e: Float64Array) {
  const n = e.length
  const mean = e.reduce((a, b) => a + b, 0) / n
  let two = 0
  let three = 0
  let four = 0
  for (const x of e) {
    const gap = x - mean
    two += gap ** 2
    three += gap ** 3
    four += gap ** 4
  }
  const skewness = two > 0 ? three / n / (two / n) ** 1.5 : 0
  const kurtosis = two > 0 ? four / n / (two / n) ** 2 : 3
  const value = (n / 6) * (skewness ** 2 + (kurtosis - 3) ** 2 / 4)
  return { value, df: 2, p: chiSquaredTail(value, 2), skewness, kurtosis }
}
