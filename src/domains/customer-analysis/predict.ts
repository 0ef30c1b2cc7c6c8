import { onResponseScale, predict as predictRow } from '@core/regression/predict.ts'
import type { DesignPredictor, Prediction } from '@core/regression/types.ts'
import { amount, signed } from '@messages/amount.ts'
import type { Translate } from '@messages/index.ts'
import { readable } from '../readable.ts'
import type { FindingsInput, PredictedUnit, PredictField } from '../types.ts'
import { fittedOf, inRatios, type Fitted } from './fitted.ts'
import type { TermInfo } from './terms.ts'

type Values = Record<string, number | string>

/** A field for each predictor, filled with its median or its commonest value; null where no regression ran. */
export function predictFields(input: FindingsInput): PredictField[] | null {
  const fitted = fittedOf(input)
  if (!fitted?.model.design.predictors.length) return null
  return fitted.model.design.predictors.map((one) => field(one, input))
}

function field(one: DesignPredictor, { table, t }: FindingsInput): PredictField {
  const head = { column: one.column, title: readable(one.column) }
  if (one.kind === 'category') return { ...head, kind: 'choice', value: one.mostCommon, options: one.levels }
  if (one.kind === 'boolean') {
    const options = [t('customer-analysis.no'), t('customer-analysis.yes')]
    return { ...head, kind: 'choice', value: options[one.mean >= 0.5 ? 1 : 0], options }
  }
  const unit = table.columns.find((column) => column.name === one.column)?.unit
  return { ...head, unit, kind: 'number', value: Number(one.median.toPrecision(4)), min: one.min, max: one.max }
}

/** What the model expects of these values, in parts that add up to it. */
export function predictUnit(input: FindingsInput, values: Values): PredictedUnit {
  const fitted = fittedOf(input)
  if (!fitted) return { title: '', value: '', intervals: [], parts: [], warnings: [] }
  const { model, t } = fitted
  const given = asData(model.design.predictors, values, t)
  const found = predictRow(model, given)
  const words = model.family === 'gaussian' ? ofMean(fitted, found) : ofProbability(fitted, found)
  const warnings = found.beyond.map((column) => beyond(fitted, column))
  return { ...words, parts: partsOf(fitted, found, values), warnings }
}

/** Words of the form as the data has them: yes is 1. */
function asData(predictors: readonly DesignPredictor[], values: Values, t: Translate): Values {
  return Object.fromEntries(
    predictors.map(({ kind, column }) => {
      const value = values[column]
      if (kind !== 'boolean' || typeof value === 'number') return [column, value]
      return [column, value === t('customer-analysis.yes') || value === 'true' ? 1 : 0]
    })
  )
}

function ofMean({ model, response, unit, t }: Fitted, { fit, low, high, predictedLow, predictedHigh }: Prediction) {
  const back = (value: number) => onResponseScale(model, value)
  const between = (from: number, to: number) => ({
    confidence: model.confidence,
    low: amount(back(from), unit, t.format),
    high: t.format.num(back(to))
  })
  return {
    title: response,
    value: amount(back(fit), unit, t.format),
    intervals: [
      ...(predictedLow === undefined || predictedHigh === undefined
        ? []
        : [t('customer-analysis.predict.row', between(predictedLow, predictedHigh))]),
      t('customer-analysis.predict.mean', between(low, high))
    ]
  }
}

function ofProbability({ model, outcome, t }: Fitted, { fit, low, high }: Prediction) {
  const share = (value: number) => t.format.percent(value, 1)
  return {
    title: t('customer-analysis.predict.probability', { outcome }),
    value: share(fit),
    intervals: [
      t('customer-analysis.predict.mean', { confidence: model.confidence, low: share(low), high: share(high) }),
      t('customer-analysis.predict.log-odds')
    ]
  }
}

/** What each term adds; levels that are not this row's add nothing and are not listed. */
function partsOf(fitted: Fitted, found: Prediction, values: Values): PredictedUnit['parts'] {
  const { model, intercept, terms, unit, t } = fitted
  const plain = model.family === 'gaussian' && !inRatios(model)
  const all = intercept ? [intercept, ...terms] : terms
  return found.parts.flatMap(({ term, value }) => {
    const info = all.find((one) => one.term.name === term)
    if (!info || (value === 0 && ['level', 'at', 'yes'].includes(info.kind))) return []
    return [{ label: partLabel(info, values, t), value, text: signed(value, plain ? unit : undefined, t.format) }]
  })
}

function partLabel({ kind, label, column, unit }: TermInfo, values: Values, t: Translate): string {
  if (kind !== 'number' || column === undefined) return label
  const value = values[column]
  return typeof value === 'number' ? t('customer-analysis.predict.part', { label, value, unit }) : label
}

function beyond({ model, t }: Fitted, column: string): string {
  const predictor = model.design.predictors.find((one) => one.column === column)
  const name = readable(column)
  if (!predictor || predictor.kind === 'category') return t('customer-analysis.predict.unseen', { name })
  return t('customer-analysis.predict.beyond', { name, min: predictor.min, max: predictor.max })
}
