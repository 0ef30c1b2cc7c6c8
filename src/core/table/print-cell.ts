import type { Column } from './types.ts'

/** A cell as text that reads back to the same value: numbers in full, dates by ISO 8601 in UTC; null where missing. */
export function printCell(column: Column, row: number): string | null {
  if ('codes' in column) return column.codes[row] < 0 ? null : column.dictionary[column.codes[row]]
  return printValue(column.kind, column.values[row])
}

/** A value of a numeric column as text; null where missing. */
export function printValue(kind: Exclude<Column['kind'], 'category' | 'text' | 'id'>, value: number): string | null {
  if (Number.isNaN(value)) return null
  if (kind === 'boolean') return value ? 'true' : 'false'
  if (kind === 'date' || kind === 'datetime') return printDate(value, kind === 'date')
  return Object.is(value, -0) ? '-0' : String(value)
}

function printDate(ms: number, dateOnly: boolean): string {
  const date = new Date(ms)
  if (Number.isNaN(date.getTime())) return String(ms)
  const iso = date.toISOString()
  return dateOnly ? iso.slice(0, iso.indexOf('T')) : iso.slice(0, -1).replace(/\.000$/, '')
}
