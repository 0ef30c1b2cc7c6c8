import type { Column } from '@core/table/types.ts'

/** A value as plain data: text, or a number (a date's milliseconds, a boolean's 0 or 1); null where missing. */
export function plainValue(column: Column, row: number): string | number | null {
  if ('codes' in column) return column.codes[row] < 0 ? null : column.dictionary[column.codes[row]]
  const value = column.values[row]
  return Number.isNaN(value) ? null : value
}
