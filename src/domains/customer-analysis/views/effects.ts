import { onResponseScale, predict } from '@core/regression/predict.ts'
import type { DesignPredictor } from '@core/regression/types.ts'
import type { TableSummary } from '@core/table/types.ts'
import type { PanelData, View } from '../../../views/kinds.ts'
import { readable } from '../../readable.ts'
import type { DomainView } from '../../types.ts'
import { bySize, movers } from '../effect.ts'
import { fittedOf, type Fitted } from '../fitted.ts'
import { isYes } from '../terms.ts'

const mostPanels = 9
const mostLevels = 12
const points = 40

/** What is expected along each predictor, all others at their mean or their commonest value. */
export const effectsView: DomainView = {
  id: 'effects',
  kind: 'panels',
  build(input) {
    const fitted = fittedOf(input)
    if (!fitted?.model.design.predictors.length) return null
    const { t, model, response, outcome } = fitted
    const name = lead(fitted)
    const usual = Object.fromEntries(model.design.predictors.map((one) => [one.column, usualOf(one)]))
    const what = model.family === 'binomial' ? outcome : response
    return {
      id: 'effects',
      kind: 'panels',
      title: name
        ? t('customer-analysis.view.effects.title', { what, name })
        : t('customer-analysis.view.effects.none', { what }),
      description: t('customer-analysis.view.effects.text', { confidence: model.confidence }),
      data: { panels: inOrder(fitted).map((one) => panel(fitted, one, usual, input.table)), sharedY: true }
    } satisfies View<'panels'>
  }
}

type Values = Record<string, number | string>

const usualOf = (one: DesignPredictor): number | string =>
  one.kind === 'category' ? one.mostCommon : one.kind === 'boolean' ? Math.round(one.mean) : one.mean

/** The predictor along which there is most to see: an interaction has no panel of its own. */
function lead({ terms }: Fitted): string | undefined {
  return bySize(terms).find(({ clear, column, kind }) => clear && column !== undefined && kind !== 'at')?.name
}

/** The predictors that move the response most come first. */
function inOrder(fitted: Fitted): DesignPredictor[] {
  const names = movers(fitted, Infinity)
  const place = (one: DesignPredictor) => {
    const at = names.indexOf(readable(one.column))
    return at < 0 ? names.length : at
  }
  return fitted.model.design.predictors.toSorted((a, b) => place(a) - place(b)).slice(0, mostPanels)
}

function panel(fitted: Fitted, one: DesignPredictor, usual: Values, table: TableSummary): PanelData {
  const { model, response, outcome, unit, t } = fitted
  const binomial = model.family === 'binomial'
  const head = {
    title: readable(one.column),
    xLabel: readable(one.column),
    yLabel: binomial
      ? t('customer-analysis.axis.probability', { outcome })
      : t('customer-analysis.axis.expected', { response, unit }),
    percentY: binomial
  }
  return one.kind === 'category' || isYes(one, table)
    ? { ...head, levels: levels(fitted, one, usual) }
    : { ...head, lines: curve(fitted, one, usual) }
}

function expected({ model }: Fitted, values: Values): { value: number; low: number; high: number } {
  const { fit, low, high } = predict(model, values)
  const back = (one: number) => (model.family === 'gaussian' ? onResponseScale(model, one) : one)
  return { value: back(fit), low: back(low), high: back(high) }
}

function curve(
  fitted: Fitted,
  { column, min, max }: Exclude<DesignPredictor, { kind: 'category' }>,
  usual: Values
): PanelData['lines'] {
  const known = Array.from({ length: points }, (_, i) => {
    const x = min + ((max - min) * i) / (points - 1)
    return { x, ...expected(fitted, { ...usual, [column]: x }) }
  })
  // A logarithm has no value at or below 0.
  const drawn = known.filter(({ value }) => Number.isFinite(value))
  const of = (key: 'x' | 'value' | 'low' | 'high') => drawn.map((point) => point[key])
  return [{ x: of('x'), y: of('value'), low: of('low'), high: of('high') }]
}

function levels(fitted: Fitted, one: DesignPredictor, usual: Values): PanelData['levels'] {
  const { column } = one
  return known(fitted, one).map(({ label, value, n }) => ({
    label,
    n,
    ...expected(fitted, { ...usual, [column]: value }),
    select: [{ column, of: 'table' as const, values: [value] }]
  }))
}

function known({ t, model }: Fitted, one: DesignPredictor): { label: string; value: string | number; n: number }[] {
  if (one.kind === 'category')
    return one.levels
      .map((level, i) => ({ label: level, value: level, n: one.counts[i] }))
      .toSorted((a, b) => b.n - a.n)
      .slice(0, mostLevels)
  const words = one.kind === 'boolean' ? [t('customer-analysis.no'), t('customer-analysis.yes')] : ['0', '1']
  return [0, 1].map((value) => ({
    label: words[value],
    value,
    n: Math.round(model.n * (value ? one.mean : 1 - one.mean))
  }))
}
