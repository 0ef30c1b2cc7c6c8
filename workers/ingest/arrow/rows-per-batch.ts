import type { Column } from '@core/table/types.ts'

const target = 16_000_000

/** How many rows make a batch of about 16 MB; at least one, and the table is never cut where it is smaller. */
export function rowsPerBatch(columns: ReadonlyMap<string, Column>, rows: number): number {
  let bytesPerRow = 1
  for (const column of columns.values()) bytesPerRow += bytesOf(column, rows)
  return Math.max(1, Math.floor(target / bytesPerRow))
}

function bytesOf(column: Column, rows: number): number {
  if (!('codes' in column)) return column.kind === 'boolean' ? 0.25 : 8.125
  if (column.kind === 'category') return 4.125
  const step = Math.max(1, Math.floor(rows / 1000))
  let characters = 0
  let seen = 0
  for (let row = 0; row < rows; row += step, seen++) {
    const code = column.codes[row]
    if (code >= 0) characters += column.dictionary[code].length
  }
  return 4.125 + (seen ? (1.5 * characters) / seen : 0)
}
