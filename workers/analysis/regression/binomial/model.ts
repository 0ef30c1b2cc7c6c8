import type { RegressionModel } from '@core/regression/types.ts'
import { chiSquaredTail } from '@core/stats/distributions/chi-squared-tail.ts'
import type { Tick } from '../../types.ts'
import type { BinomialInput, FitColumns } from '../types.ts'
import type { Collinearity } from './collinearity.ts'
import type { Diagnosed } from './diagnose.ts'
import type { LogisticFit } from './fit-logistic.ts'
import { inSampleOf } from './in-sample.ts'
import type { WeighedJob } from './job-of.ts'
import { marginalEffects } from './marginal-effects.ts'
import { nullDeviance } from './null-deviance.ts'
import { sandwiches } from './sandwiches.ts'
import { covarianceOfTerms, deviationsOf, freeTerms, toTerms, withFreedom } from './term-scale.ts'
import { termTable } from './term-table.ts'

export interface Ridge {
  lambda: number
  chosen: boolean
  candidates: { lambda: number; error: number }[]
  /** Of each standardised coefficient, in the job's weights. */
  penalty: Float64Array
}

export interface Fitted {
  input: BinomialInput
  weighed: WeighedJob
  fit: LogisticFit
  /** Inverse of Xᵀ W X (plus the penalty) in the job's weights. */
  bread: Float64Array
  /** Coefficients, those that run off among them, as R counts. */
  df: number
  diagnosed: Diagnosed
  hanging: Collinearity
  ridge?: Ridge
}

/**
 * The model of a logistic fit, all but its cross-validation.
 *
 * `r2` is McFadden's, `adjustedR2` the same with the number of coefficients taken off the log-likelihood. Durbin-Watson is that of the
 * deviance residuals, in the order of rows; tests of variance and normality have no meaning for a response of two classes and are NaN.
 * Under a penalty the coefficients count as many as its effective degrees of freedom.
 */
export function* binomialModel(at: Fitted, tick: (rows: number) => Tick) {
  const { input, weighed, fit, diagnosed, ridge } = at
  const { design, params, response } = input
  const { spec } = design
  const { rows } = weighed.job
  const estimates = toTerms(rows, fit.gamma)
  const free = freeTerms(design, fit)
  const errors = sandwiches(at)
  const { confidence } = params
  const effects = yield* ticking(
    marginalEffects({
      frame: input.frame,
      design,
      rows,
      weights: design.weights,
      eta: fit.eta,
      estimates,
      covariance: errors[params.errors],
      confidence,
      without: free.moved
    }),
    tick
  )
  const covariance = covarianceOfTerms(rows, errors[params.errors])
  const errorsOf = (matrix: Float64Array) =>
    Array.from(estimates, (_, j) => (free.moved.has(j) ? Infinity : Math.sqrt(matrix[j * rows.p + j])))
  const robust = (method: 'HC0' | 'HC1' | 'HC2' | 'HC3') => errorsOf(covarianceOfTerms(rows, errors[method]))
  const leverages = diagnosed.leverage.reduce((a, b) => a + b, 0)
  const columns = columnsOf(at)
  const likelihood = likelihoodOf(at, ridge ? leverages : at.df)
  const model: Omit<RegressionModel, 'cv'> = {
    family: 'binomial',
    response: response.name,
    responseTransform: 'none',
    positive: input.positive,
    negative: input.negative,
    intercept: spec.intercept,
    ...(input.weight !== undefined && { weight: input.weight }),
    errors: params.errors,
    confidence,
    terms: termTable({
      names: spec.terms.map((term) => term.name),
      estimates,
      standardErrors: errorsOf(covariance),
      deviations: deviationsOf(design),
      vif: at.hanging.vif,
      effects,
      separated: free.moved,
      intercept: spec.intercept,
      confidence
    }),
    design: spec,
    covariance: withFreedom(covariance, free.directions),
    n: weighed.n,
    dfResidual: weighed.n - at.df,
    ...likelihood,
    residualStandardError: NaN,
    f: { value: NaN, df1: NaN, df2: NaN, p: NaN },
    durbinWatson: durbinWatson(diagnosed.deviance),
    breuschPagan: { value: NaN, df: NaN, p: NaN },
    jarqueBera: { value: NaN, df: NaN, p: NaN, skewness: NaN, kurtosis: NaN },
    robust: { HC0: robust('HC0'), HC1: robust('HC1'), HC2: robust('HC2'), HC3: robust('HC3') },
    conditionNumber: at.hanging.conditionNumber,
    scaledConditionNumber: at.hanging.scaledConditionNumber,
    ...inSampleOf(columns.fitted, weighed.job.y, weighed.job.weights),
    ...(ridge && { ridge: { ...ridgeOf(ridge), measure: 'logLoss' as const, effectiveDf: leverages } }),
    aliased: [],
    iterations: fit.iterations,
    converged: fit.converged,
    influential: influential(diagnosed),
    solver: weighed.job.device ? 'gram' : 'qr'
  }
  return { model, columns }
}

const ridgeOf = ({ lambda, chosen, candidates }: Ridge) => ({ lambda, chosen, candidates })

function likelihoodOf({ weighed: { job, unit, n }, fit }: Fitted, df: number) {
  const { intercept } = job.rows
  const deviance = fit.deviance * unit
  const nothing = nullDeviance(job) * unit
  const value = nothing - deviance
  const tested = df - (intercept ? 1 : 0)
  return {
    r2: 1 - deviance / nothing,
    adjustedR2: 1 - (deviance + 2 * df) / nothing,
    likelihoodRatio: { value, df: tested, p: chiSquaredTail(value, tested) },
    logLikelihood: -deviance / 2,
    nullLogLikelihood: -nothing / 2,
    deviance,
    nullDeviance: nothing,
    aic: deviance + 2 * df,
    bic: deviance + df * Math.log(n)
  }
}

function columnsOf({ weighed: { job }, fit, diagnosed }: Fitted): Omit<FitColumns, 'outOfFold'> {
  const fitted = fit.eta.map((linear) => 1 / (1 + Math.exp(-linear)))
  return {
    fitted,
    residual: fitted.map((mean, i) => job.y[i] - mean),
    leverage: diagnosed.leverage,
    cooksDistance: diagnosed.cooksDistance,
    studentised: diagnosed.studentised
  }
}

/** Durbin and Watson's statistic: about 2 where neighbours have nothing to do with one another. */
function durbinWatson(residuals: Float64Array): number {
  let steps = 0
  let squares = 0
  for (let i = 0; i < residuals.length; i++) {
    if (i) steps += (residuals[i] - residuals[i - 1]) ** 2
    squares += residuals[i] ** 2
  }
  return steps / squares
}

function influential({ cooksDistance, leverage, studentised }: Diagnosed): RegressionModel['influential'] {
  const most: number[] = []
  for (let i = 0; i < cooksDistance.length; i++) {
    if (!(cooksDistance[i] > 0) || (most.length === 10 && cooksDistance[i] <= cooksDistance[most[9]])) continue
    let at = most.length
    while (at > 0 && cooksDistance[most[at - 1]] < cooksDistance[i]) at--
    most.splice(at, 0, i)
    most.length = Math.min(most.length, 10)
  }
  return most.map((position) => ({
    position,
    cooksDistance: cooksDistance[position],
    leverage: leverage[position],
    studentised: studentised[position]
  }))
}

function* ticking<T>(work: Generator<number, T>, tick: (rows: number) => Tick): Generator<Tick, T> {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    yield tick(step.value)
  }
}
