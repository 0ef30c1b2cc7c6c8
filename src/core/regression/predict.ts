import { normalQuantile } from '../stats/distributions/normal-quantile.ts'
import { studentQuantile } from '../stats/distributions/student-t.ts'
import { expectedRow } from './expected-row.ts'
import { designRow, numberOf, valueOf, type RowValues } from './design-row.ts'
import type { Prediction, RegressionModel } from './types.ts'

/**
 * What a model expects of one row: the mean response (or the probability) with its confidence interval, and for gaussian the interval
 * in which one new row lies.
 *
 * Where the response was transformed all of it is on the transformed scale, as the columns `fitted` are; `onResponseScale` leads back.
 * Intervals use Student's t with the residual degrees of freedom (gaussian) or the normal distribution (binomial, through the logit),
 * and the covariance the model states, so that they follow its `errors`. `parts` sum to the linear predictor. A value that is missing
 * or a level that was not seen gives NaN; `beyond` names the latter, and numbers outside the range seen.
 */
export function predict(model: RegressionModel, values: RowValues, confidence = model.confidence): Prediction {
  const row = designRow(model.design, values)
  const parts = model.terms.map(({ name, estimate }, j) => ({ term: name, value: estimate * row[j] }))
  const { linear, variance } = expectedRow(model)(row)
  const beyond = beyondOf(model, values)
  if (model.family === 'binomial') {
    const reach = normalQuantile(0.5 + confidence / 2) * Math.sqrt(variance)
    return { fit: logistic(linear), low: logistic(linear - reach), high: logistic(linear + reach), parts, beyond }
  }
  const t = studentQuantile(0.5 + confidence / 2, model.dfResidual)
  const reach = t * Math.sqrt(variance)
  const wide = t * Math.sqrt(variance + model.residualStandardError ** 2)
  return {
    fit: linear,
    low: linear - reach,
    high: linear + reach,
    predictedLow: linear - wide,
    predictedHigh: linear + wide,
    parts,
    beyond
  }
}

/** A value of the transformed scale in the response's own units; the fit of a transformed response becomes its median. */
export function onResponseScale(model: Pick<RegressionModel, 'responseTransform'>, value: number): number {
  const { responseTransform } = model
  return responseTransform === 'log' ? Math.exp(value) : responseTransform === 'log1p' ? Math.expm1(value) : value
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x))

function beyondOf({ design }: RegressionModel, values: RowValues): string[] {
  return design.predictors
    .filter((one) => {
      const value = valueOf(values, one.column)
      if (value === null || value === undefined) return false
      if (one.kind === 'category') return !one.levels.includes(String(value))
      const x = numberOf(value)
      return x < one.min || x > one.max
    })
    .map((one) => one.column)
}
