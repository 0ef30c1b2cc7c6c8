import type { PanelData, View } from '../../../views/kinds.ts'
import type { DomainView } from '../../types.ts'
import { fittedOf, type Fitted } from '../fitted.ts'

/** What all other terms leave of a term against what they leave of the response: the slope is the term's estimate. */
export const addedVariableView: DomainView = {
  id: 'added-variable',
  kind: 'panels',
  build(input) {
    const fitted = fittedOf(input)
    const drawn = fitted?.model.addedVariable
    if (!fitted || !drawn?.terms.length) return null
    const { t, model } = fitted
    const panels = drawn.terms.map((one) => panel(fitted, one, drawn.rows))
    return {
      id: 'added-variable',
      kind: 'panels',
      title: t('customer-analysis.view.added-variable.title', { n: panels.length }),
      description: t('customer-analysis.view.added-variable.text', { drawn: drawn.rows.length, n: model.n }),
      data: { panels }
    } satisfies View<'panels'>
  }
}

function panel(
  { terms, intercept, response, t }: Fitted,
  { term, x, y }: { term: string; x: Float64Array; y: Float64Array },
  rows: Uint32Array
): PanelData {
  const info = [...terms, ...(intercept ? [intercept] : [])].find((one) => one.term.name === term)
  const label = info?.label ?? term
  const ends = [Math.min(...x), Math.max(...x)]
  const slope = info?.term.estimate ?? NaN
  return {
    title: label,
    xLabel: t('customer-analysis.axis.given-others', { name: label }),
    yLabel: t('customer-analysis.axis.given-others', { name: response }),
    points: { x, y, index: rows },
    lines: [{ x: ends, y: ends.map((at) => slope * at) }]
  }
}
