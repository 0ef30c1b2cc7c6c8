import type { Clause } from '@core/result/selection.ts'
import type { Translate } from '@messages/index.ts'

/** A clause as one would say it: `PC 1 −0.90 to 0.95`, `segment 1, 3`, `region North`. */
export function clauseWords(clause: Clause, t: Translate): string {
  const name = columnWords(clause.column, t)
  if ('low' in clause) return t('domain.clause.between', { name, low: clause.low, high: clause.high })
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
