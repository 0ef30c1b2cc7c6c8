import { printValue } from '../table/print-cell.ts'
import type { Column } from '../table/types.ts'

export interface CsvOptions {
  delimiter?: string
  /** Put an apostrophe before texts that a spreadsheet would run as a formula. True by default; numbers are never touched. */
  guardFormulas?: boolean
  rowsPerChunk?: number
}

/**
 * A table as CSV (RFC 4180: CRLF, quotes where needed), in chunks of rows, the header first.
 *
 * Numbers in full, dates by ISO 8601 in UTC, missing is an empty cell. UTF-8 without a byte order mark when encoded.
 */
export function* csv(
  columns: ReadonlyMap<string, Column>,
  rows: number | ArrayLike<number>,
  { delimiter = ',', guardFormulas = true, rowsPerChunk = 5000 }: CsvOptions = {}
): Generator<string> {
  const cell = cellWriter(delimiter, guardFormulas)
  const alone = columns.size === 1
  const writers = Array.from(columns.values(), (column) => columnWriter(column, cell))
  yield Array.from(columns.keys(), cell).join(delimiter) + '\r\n'
  const count = typeof rows === 'number' ? rows : rows.length
  for (let start = 0; start < count; start += rowsPerChunk) {
    const lines: string[] = []
    for (let i = start; i < Math.min(count, start + rowsPerChunk); i++) {
      const row = typeof rows === 'number' ? i : rows[i]
      const line = writers.map((write) => write(row)).join(delimiter)
      // An empty line would be left out by readers.
      lines.push(alone && line === '' ? '""' : line)
    }
    yield lines.join('\r\n') + '\r\n'
  }
}

function columnWriter(column: Column, cell: (text: string) => string): (row: number) => string {
  if ('codes' in column) {
    const written = column.dictionary.map(cell)
    return (row) => (column.codes[row] < 0 ? '' : written[column.codes[row]])
  }
  return (row) => printValue(column.kind, column.values[row]) ?? ''
}

function cellWriter(delimiter: string, guard: boolean): (text: string) => string {
  const risky = /^[=+\-@\t\r]/
  const special = new RegExp(`["\\r\\n${delimiter.replace(/[\\\]^-]/g, '\\$&')}]|^\\s|\\s$`)
  return (text) => {
    const safe = guard && risky.test(text) ? `'${text}` : text
    return special.test(safe) || safe === '' ? `"${safe.replaceAll('"', '""')}"` : safe
  }
}
