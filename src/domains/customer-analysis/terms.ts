import type { DesignPredictor, DesignTerm, Factor, RegressionModel, RegressionTerm } from '@core/regression/types.ts'
import type { TableSummary } from '@core/table/types.ts'
import type { Translate } from '@messages/index.ts'
import { readable } from '../readable.ts'

/** One coefficient, in words and with what it takes to compare it with others. */
export interface TermInfo {
  term: RegressionTerm
  /** `at`: a level that has no base to stand against, in a model without an intercept. */
  kind: 'intercept' | 'number' | 'yes' | 'level' | 'at' | 'log' | 'other'
  /** `channel: app`, `TV × Radio`, `income^3`. */
  label: string
  /** The one column it is made of; none for an interaction. */
  column?: string
  /** The column's name as one would say it, or those of all its columns. */
  name: string
  level?: string
  base?: string
  /** Standard deviation of the term over the rows; 1 for a level against its base. What makes estimates comparable. */
  spread: number
  /** A change of the predictor that is natural to speak of: a power of ten of about its deviation. */
  step: number
  /** Of the predictor: `%`. */
  unit?: string
  /** The interval does not hold 0. */
  clear: boolean
}

/** The terms of a model, in its order. */
export function termsOf(model: RegressionModel, table: TableSummary, t: Translate): TermInfo[] {
  const predictors = new Map(model.design.predictors.map((one) => [one.column, one]))
  const baseless = new Set(model.design.terms.flatMap(({ factors }) => baseOf(factors, predictors)))
  return model.terms.map((term, index) => {
    const design = model.design.terms[index]
    const clear = term.low > 0 || term.high < 0
    return {
      term,
      clear,
      ...wording(design, predictors, baseless, table, t),
      ...sizes(design, predictors, term, model)
    }
  })
}

type Predictors = ReadonlyMap<string, DesignPredictor>

/** The column of a term that is its own base: without an intercept one category has a term for each of its levels. */
function baseOf(factors: readonly Factor[], predictors: Predictors): string[] {
  const [factor] = factors
  if (factors.length !== 1 || !('level' in factor)) return []
  const predictor = predictors.get(factor.column)
  return predictor?.kind === 'category' && predictor.base === factor.level ? [factor.column] : []
}
type Wording = Pick<TermInfo, 'kind' | 'label' | 'column' | 'name' | 'level' | 'base' | 'unit'>

function wording(
  design: DesignTerm,
  predictors: Predictors,
  baseless: ReadonlySet<string>,
  table: TableSummary,
  t: Translate
): Wording {
  const { factors } = design
  if (!factors.length) return { kind: 'intercept', label: t('customer-analysis.intercept'), name: '' }
  const [factor] = factors
  const name = [...new Set(factors.map((one) => readable(one.column)))].join(' × ')
  if (factors.length > 1) return { kind: 'other', name, label: factors.map(factorLabel).join(' × ') }
  const unit = table.columns.find((column) => column.name === factor.column)?.unit
  const one = { column: factor.column, name, label: factorLabel(factor), unit }
  if ('level' in factor) {
    const of = predictors.get(factor.column)
    if (of?.kind !== 'category' || baseless.has(factor.column)) return { ...one, kind: 'at', level: factor.level }
    return { ...one, kind: 'level', level: factor.level, base: of.base }
  }
  if ((factor.power ?? 1) !== 1) return { ...one, kind: 'other' }
  if (factor.log) return { ...one, kind: 'log' }
  return isYes(predictors.get(factor.column), table)
    ? { ...one, kind: 'yes', ...yesWords(predictors.get(factor.column), t) }
    : { ...one, kind: 'number' }
}

function factorLabel(factor: Factor): string {
  const name = readable(factor.column)
  if ('level' in factor) return `${name}: ${factor.level}`
  const inner = factor.log ? `${factor.log}(${name})` : name
  return (factor.power ?? 1) === 1 ? inner : `${inner}^${factor.power}`
}

/** A boolean, or a number that is 0 or 1. */
export function isYes(predictor: DesignPredictor | undefined, table: TableSummary): boolean {
  if (!predictor || predictor.kind === 'category') return false
  if (predictor.kind === 'boolean') return true
  const column = table.columns.find((one) => one.name === predictor.column)
  return predictor.min === 0 && predictor.max === 1 && column?.distinct === 2
}

function yesWords(predictor: DesignPredictor | undefined, t: Translate): { level: string; base: string } {
  return predictor?.kind === 'boolean'
    ? { level: t('customer-analysis.yes'), base: t('customer-analysis.no') }
    : { level: '1', base: '0' }
}

function sizes(
  { factors }: DesignTerm,
  predictors: Predictors,
  term: RegressionTerm,
  model: RegressionModel
): { spread: number; step: number } {
  if (factors.length !== 1) return { spread: spreadOf(term, model), step: 1 }
  const [factor] = factors
  const predictor = predictors.get(factor.column)
  if ('level' in factor || !predictor || predictor.kind === 'category') return { spread: 1, step: 1 }
  if (predictor.min === 0 && predictor.max === 1) return { spread: 1, step: 1 }
  const plain = !factor.log && (factor.power ?? 1) === 1
  return {
    spread: plain ? predictor.deviation : spreadOf(term, model),
    step: plain ? stepOf(predictor.deviation) : 1
  }
}

/** One where one is between a twentieth and twice the deviation, else the power of ten below it. */
function stepOf(deviation: number): number {
  if (!(deviation > 0) || (deviation >= 0.5 && deviation < 13)) return 1
  return 10 ** Math.floor(Math.log10(deviation))
}

/** The deviation of a term that is no column, from its standardised estimate. */
function spreadOf({ estimate, standardised }: RegressionTerm, model: RegressionModel): number {
  if (standardised === undefined || !estimate) return 1
  const spread = Math.abs(standardised / estimate) * (model.family === 'gaussian' ? responseDeviation(model) : 1)
  return Number.isFinite(spread) && spread > 0 ? spread : 1
}

/** Standard deviation of the response over the model's rows (about 0 where there is no intercept). */
export function responseDeviation({ residualStandardError, dfResidual, r2, n, intercept }: RegressionModel): number {
  const total = (residualStandardError ** 2 * dfResidual) / (1 - r2)
  return Math.sqrt(total / (intercept ? n - 1 : n))
}
