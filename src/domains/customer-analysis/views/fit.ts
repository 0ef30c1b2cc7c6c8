import type { Overlay, ScatterData, View } from '../../../views/kinds.ts'
import { numbers } from '../../reading.ts'
import type { DomainView } from '../../types.ts'
import { fittedOf, rowNumber } from '../fitted.ts'

/** Fitted against observed, with the line on which both agree. */
export const fittedView: DomainView = {
  id: 'fitted',
  kind: 'scatter',
  build(input) {
    const found = fittedOf(input)
    const fitted = found && numbers(found.frame, 'fitted')
    const residual = found && numbers(found.frame, 'residual')
    if (!found || !fitted || !residual || found.model.family !== 'gaussian') return null
    const { t, model, response, unit } = found
    const observed = Float64Array.from(fitted, (value, i) => value + residual[i])
    const [low, high] = ends(observed)
    const data: ScatterData = {
      x: observed,
      y: fitted,
      columns: [null, 'fitted'],
      xLabel: t('customer-analysis.axis.observed', { response, unit }),
      yLabel: t('customer-analysis.axis.fitted', { response, unit }),
      overlays: [
        { x: [low, high], y: [low, high], dash: true, paint: 'ink-2', label: t('customer-analysis.as-observed') }
      ]
    }
    return {
      id: 'fitted',
      kind: 'scatter',
      title: t('customer-analysis.view.fitted.title', {
        share: model.r2,
        response,
        about0: !model.intercept
      }),
      description: t('customer-analysis.view.fitted.text', {
        n: fitted.length,
        error: model.residualStandardError,
        unit
      }),
      data
    } satisfies View<'scatter'>
  }
}

function ends(values: Float64Array): [number, number] {
  let [low, high] = [Infinity, -Infinity]
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  return low <= high ? [low, high] : [0, 0]
}

/** Studentised residuals against leverage with the contours of Cook's distance, the most influential rows named. */
export const leverageView: DomainView = {
  id: 'leverage',
  kind: 'scatter',
  build(input) {
    const found = fittedOf(input)
    const x = found && numbers(found.frame, 'leverage')
    const y = found && numbers(found.frame, 'studentised')
    if (!found || !x || !y) return null
    const { t, model, frame } = found
    const [, most] = ends(Float64Array.from(x))
    const [first] = model.influential
    const data: ScatterData = {
      x,
      y,
      columns: ['leverage', 'studentised'],
      xLabel: t('customer-analysis.axis.leverage'),
      yLabel: t('customer-analysis.axis.studentised'),
      overlays: [0.5, 1].flatMap((distance) => contours(distance, most, model.terms.length, t.format.num(distance))),
      named: model.influential.slice(0, 3).map(({ position }) => ({
        row: position,
        label: t('customer-analysis.row', { row: rowNumber(frame, position) })
      }))
    }
    return {
      id: 'leverage',
      kind: 'scatter',
      title: t('customer-analysis.view.leverage.title', {
        decides: (first?.cooksDistance ?? 0) > 0.5,
        row: first ? rowNumber(frame, first.position) : 0,
        distance: first?.cooksDistance ?? NaN
      }),
      description: t('customer-analysis.view.leverage.text', { n: x.length }),
      data
    } satisfies View<'scatter'>
  }
}

/**
 * Where Cook's distance is the same, as far as there are rows: r² h / ((1 − h) p), r the standardised residual, which the studentised one
 * is close to where rows are not few.
 */
function contours(distance: number, most: number, terms: number, label: string): Overlay[] {
  const x = Array.from({ length: 80 }, (_, i) => Math.min(0.999, most * 1.1 * ((i + 1) / 80)))
  const up = x.map((h) => Math.sqrt((distance * terms * (1 - h)) / h))
  return [
    { x, y: up, dash: true, paint: 'ink-3', label },
    { x, y: up.map((y) => -y), dash: true, paint: 'ink-3' }
  ]
}
