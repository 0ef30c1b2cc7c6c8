import { csv } from '@core/export/csv.ts'
import type { FrameColumn, Result } from '@core/result/types.ts'
import type { Column, TableData } from '@core/table/types.ts'
import { pause } from './pause.ts'

/** Strings of a CSV file are put together in pieces of about this many characters, so that no single one grows too long. */
const pieceLength = 4_000_000

/**
 * A table as CSV, with the columns of a result's frame `rows` beside its own.
 *
 * All rows of the table are written; a row that the result left out has no values in the new columns. A new column with
 * the name of one of the table's is written as `<name> (2)`.
 */
export async function exportTable(
  table: TableData,
  added: { rows?: Uint32Array; columns: Result['columns'] } | null
): Promise<Blob> {
  const columns = new Map<string, Column>(table.columns)
  for (const [name, column] of Object.entries(added?.columns ?? {}))
    columns.set(freeName(name, columns), spread(column, added?.rows, table.rows))
  const pieces: Blob[] = []
  let piece = ''
  for (const chunk of csv(columns, table.rows)) {
    piece += chunk
    if (piece.length < pieceLength) continue
    pieces.push(new Blob([piece]))
    piece = ''
    await pause()
  }
  return new Blob([...pieces, piece], { type: 'text/csv;charset=utf-8' })
}

function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  let free = name
  for (let i = 2; taken.has(free); i++) free = `${name} (${i})`
  return free
}

/** A frame's column over all rows of its table, missing where the frame has no such row. */
function spread(column: FrameColumn, rows: Uint32Array | undefined, n: number): Column {
  const place = (i: number) => (rows ? rows[i] : i)
  if (Array.isArray(column)) {
    const dictionary: string[] = []
    const known = new Map<string, number>()
    const codes = new Int32Array(n).fill(-1)
    for (const [i, text] of column.entries()) {
      if (text === null) continue
      if (!known.has(text)) known.set(text, dictionary.push(text) - 1)
      codes[place(i)] = known.get(text)!
    }
    return { kind: 'category', codes, dictionary }
  }
  const values = new Float64Array(n).fill(NaN)
  for (let i = 0; i < column.length; i++) values[place(i)] = column[i]
  return { kind: 'number', values }
}
