import type { TableSummary } from '@core/table/types.ts'
import type { Translate } from '@messages/index.ts'
import type { View } from '../../../views/kinds.ts'
import type { Compared } from './compare.ts'

/** The rows in the units they are written in, coloured by the segments of one of the two runs. */
export function scatterOf(
  compared: Compared,
  which: 'raw' | 'standardised',
  table: TableSummary,
  t: Translate
): View<'scatter'> {
  const { pair, factor, x, y, sizes } = compared
  const unit = (name: string) => table.columns.find((column) => column.name === name)?.unit
  const labelOf = (name: string) => (unit(name) ? `${name}, ${unit(name)}` : name)
  return {
    id: `${which}-segments`,
    kind: 'scatter',
    title: t(which === 'raw' ? 'by-hand.scale.raw' : 'by-hand.scale.standardised'),
    description: t('by-hand.scale.drawn', { drawn: x.length, n: compared.n }),
    data: {
      x,
      y,
      columns: [null, null],
      xLabel: factor === 1 ? labelOf(pair[0]) : `${pair[0]} × ${t.format.num(factor, 6)}`,
      yLabel: labelOf(pair[1]),
      group: compared[which],
      groups: sizes[which].map((size, segment) => ({ name: t('by-hand.segment', { segment: segment + 1 }), size }))
    }
  }
}

/** How much of all squared distance each column makes in one of the two runs. */
export function sharesView(
  { pair, more, shares }: Compared,
  which: 'raw' | 'standardised',
  t: Translate
): View<'bars'> {
  return {
    id: `${which}-shares`,
    kind: 'bars',
    title: t(which === 'raw' ? 'by-hand.scale.shares.raw' : 'by-hand.scale.shares.standardised'),
    description: t('by-hand.scale.shares.text'),
    data: {
      bars: [...pair, ...more].map((label, i) => ({ label, value: 100 * shares[which][i] })),
      unit: t('by-hand.scale.shares')
    }
  }
}
