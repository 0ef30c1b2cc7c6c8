import type { RegressionModel } from '@core/regression/types.ts'
import type { Frame } from '@core/result/types.ts'
import type { Translate } from '@messages/index.ts'
import { readable } from '../readable.ts'
import { frameOf, modelOf } from '../reading.ts'
import type { FindingsInput } from '../types.ts'
import { termsOf, type TermInfo } from './terms.ts'

/** A fitted regression with what is needed to speak of it. */
export interface Fitted {
  model: RegressionModel
  /** All but the intercept. */
  terms: TermInfo[]
  intercept: TermInfo | null
  frame: Frame
  /** The response as one would say it. */
  response: string
  /** What it is measured in; none for probabilities and logarithms. */
  unit: string | undefined
  /** `churned = yes` (binomial). */
  outcome: string
  t: Translate
}

/** The regression of a result, in words; null where none ran. */
export function fittedOf({ result, table, t }: FindingsInput): Fitted | null {
  const model = modelOf(result, 'regression')
  if (!model) return null
  const all = termsOf(model, table, t)
  const column = table.columns.find((one) => one.name === model.response)
  const response = readable(model.response)
  return {
    model,
    terms: all.filter((one) => one.kind !== 'intercept'),
    intercept: all.find((one) => one.kind === 'intercept') ?? null,
    frame: frameOf(result, 'regression').frame,
    response,
    unit: model.family === 'gaussian' ? column?.unit : undefined,
    outcome: t('customer-analysis.outcome', {
      response,
      positive: classWord(model.positive ?? '', column?.kind === 'boolean', t)
    }),
    t
  }
}

/** A class of the response, as it is or, of a boolean column, in words. */
export function classWord(name: string, boolean: boolean, t: Translate): string {
  if (!boolean) return name
  return /^(true|1|yes)$/i.test(name) ? t('customer-analysis.yes') : t('customer-analysis.no')
}

/** The number of a row in its table, from 1. */
export const rowNumber = (frame: Frame, position: number): number => (frame.rows?.[position] ?? position) + 1

/** Effects are ratios, since the response is a logarithm. */
export const inRatios = ({ responseTransform }: RegressionModel): boolean => responseTransform !== 'none'
