import type { Column } from '@core/table/types.ts'
import { plainValue } from '../plain-value.ts'

/** The keys of groups by their first rows: the value of one column, or the values of several joined by ` · `. */
export function keysOf(columns: readonly Column[], first: Uint32Array): (string | number)[] {
  const [only] = columns
  if (columns.length === 1) return Array.from(first, (row) => plainValue(only, row) ?? '')
  return Array.from(first, (row) => columns.map((column) => String(plainValue(column, row) ?? '')).join(' · '))
}
