import type { Clause } from '@core/result/selection.ts'
import type { Translate } from '@messages/index.ts'

/** A clause as one would say it: `PC 1 −0.90 to 0.95`, `segment 1, 3`, `region North`. */
export function clauseWords(clause: Clause, t: Translate): string {
  const name = columnWords(clause.column, t)
  if ('low' in clause) return intervalWords(name, clause.low, clause.high, t)
  const values = clause.values.map((value) => valueWords(clause.column, value, t))
  return t('domain.clause.values', { name, values })
}

/** Columns that steps added have names for machines. */
function columnWords(column: string, t: Translate): string {
  const component = /^pca\.(\d+)$/.exec(column)
  if (component) return t('domain.clause.component', { component: Number(component[1]) })
  if (column === 'segment' || column === 'silhouette') return t.dynamic(`domain.clause.${column}`)
  return column.replace(/^(clean|transform|standardise)\./, '').replaceAll('_', ' ')
}

function valueWords(column: string, value: string | number | null, t: Translate): string {
  if (value === null) return t('domain.clause.missing')
  if (typeof value === 'string') return value
  return column === 'segment' ? t.format.int(value + 1) : t.format.num(value)
}

/** Bounds with as many places as tell them apart: two digits of the interval's width. */
function intervalWords(name: string, low: number, high: number, t: Translate): string {
  if (low === -Infinity) return t('domain.clause.upTo', { name, high: t.format.num(high) })
  if (high === Infinity) return t('domain.clause.from', { name, low: t.format.num(low) })
  const places = high > low ? Math.min(6, Math.max(0, 1 - Math.floor(Math.log10(high - low)))) : 2
  return t('domain.clause.between', { name, low: t.format.fixed(low, places), high: t.format.fixed(high, places) })
}
