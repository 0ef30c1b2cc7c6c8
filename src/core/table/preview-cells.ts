import type { Cell } from '../protocol/analysis.ts'
import type { Column } from './types.ts'

/** Cells of rows by column (null-prototype): missing is null, a boolean true or false, a date milliseconds since 1970. */
export function previewCells(columns: ReadonlyMap<string, Column>, rows: ArrayLike<number>): Record<string, Cell[]> {
  const out = Object.create(null) as Record<string, Cell[]>
  for (const [name, column] of columns) {
    out[name] = Array.from(rows, (row) => cellOf(column, row))
  }
  return out
}

/** One cell as it is shown to people and scripts. */
export function cellOf(column: Column, row: number): Cell {
  if ('codes' in column) return column.codes[row] < 0 ? null : column.dictionary[column.codes[row]]
  const value = column.values[row]
  if (Number.isNaN(value)) return null
  return column.kind === 'boolean' ? value !== 0 : value
}
