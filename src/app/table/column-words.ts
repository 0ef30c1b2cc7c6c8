import type { ColumnSummary } from '@core/table/types.ts'
import type { Translate } from '@messages/index.ts'
import { isDate } from './filter-test.ts'
import { told } from './spark.ts'

/** A figure with its unit: a currency before it, all else after it. */
export function withUnit(text: string, unit: string | undefined, t: Translate): string {
  if (!unit) return text
  if (/^\p{Sc}$/u.test(unit)) return t.language === 'en' ? `${unit}\u202f${text}` : `${unit}${text}`
  return unit === '%' && t.language !== 'en' ? `${text}%` : `${text}\u202f${unit}`
}

/** Kind, and the unit seen in the cells. */
export function kindWords(column: ColumnSummary, t: Translate): string {
  const kind = t.dynamic(`table.kind.${column.kind}`)
  return column.unit ? t('table.kindUnit', { kind, unit: column.unit }) : kind
}

/** A value of an ordered column in few characters. */
export function valueWords(column: ColumnSummary, value: number | undefined, t: Translate, digits = 4): string {
  if (value === undefined) return '–'
  if (!isDate(column)) return t.format.num(value, digits)
  const years = ((column.max ?? 0) - (column.min ?? 0)) / 31_557_600_000
  return years > 2 && digits <= 4 ? String(new Date(value).getUTCFullYear()) : t.format.date(value)
}

/** The two ends of what a column holds: its range, or its commonest value and share. */
export function rangeWords(column: ColumnSummary, rows: number, t: Translate): [string, string] {
  const distribution = told(column)
  if (distribution?.type === 'values') {
    const first = distribution.values[0]
    if (!first) return ['', '']
    const present = Math.max(1, rows - column.missing)
    const name =
      column.kind === 'boolean'
        ? t(first.value === 'true' || first.value === '1' ? 'table.true' : 'table.false')
        : first.value
    return [name, t.format.percent(first.count / present, 0)]
  }
  if (column.min !== undefined) return [valueWords(column, column.min, t), valueWords(column, column.max, t)]
  return [column.distinct === undefined ? t('table.manyValues') : t('table.distinct', { count: column.distinct }), '']
}
