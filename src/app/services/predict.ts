import { Refusal } from '@core/outcome.ts'
import { badParameter } from '@core/recipe/bad-parameter.ts'
import { numberOf, valueOf, type RowValues } from '@core/regression/design-row.ts'
import { predict as predicted } from '@core/regression/predict.ts'
import type { DesignPredictor, Prediction, RegressionModel } from '@core/regression/types.ts'
import type { Result } from '@core/result/types.ts'
import { modelOf } from './model-of.ts'

export interface PredictOptions {
  /** Of the intervals; the model's own where left out. */
  confidence?: number
}

/**
 * What the regression of a result expects of a row that is typed in.
 *
 * Fails `not-fitted` where the result has no regression, `unknown-column` for a value that the model takes none of, `bad-parameter` for
 * one that is missing, is no number, or is a level the model has not seen.
 */
export function predict(result: Result, values: RowValues, { confidence }: PredictOptions = {}): Prediction {
  const model = modelOf<RegressionModel>(result, 'regression')
  if (!model) throw new Refusal('not-fitted', { needs: 'regression' })
  const { predictors } = model.design
  const known = predictors.map((one) => one.column)
  const unknown = Object.keys(values).find((name) => !known.includes(name))
  if (unknown !== undefined) throw new Refusal('unknown-column', { column: unknown, known }, { column: unknown })
  for (const predictor of predictors) check(predictor, values)
  if (confidence !== undefined) checkConfidence(confidence)
  return predicted(model, values, confidence)
}

function check(predictor: DesignPredictor, values: RowValues): void {
  const value = valueOf(values, predictor.column)
  if (value === null || value === undefined || value === '')
    throw new Refusal('bad-parameter', { parameter: predictor.column, rule: 'required' })
  if (predictor.kind === 'category') {
    if (!predictor.levels.includes(String(value)))
      badParameter(predictor.column, 'one-of', value, { options: predictor.levels })
  } else if (!Number.isFinite(numberOf(value))) badParameter(predictor.column, 'number', value)
}

function checkConfidence(value: number): void {
  if (!Number.isFinite(value)) badParameter('confidence', 'number', value)
  if (value < 0.5) badParameter('confidence', 'at-least', value, { limit: 0.5 })
  if (value > 0.9999) badParameter('confidence', 'at-most', value, { limit: 0.9999 })
}
