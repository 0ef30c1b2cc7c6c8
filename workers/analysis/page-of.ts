import type { Page, PageRequest } from '@core/protocol/analysis.ts'
import { Refusal } from '@core/outcome.ts'
import { previewCells } from '@core/table/preview-cells.ts'
import type { Column, TableData } from '@core/table/types.ts'

/**
 * A page of a table's cells: `limit` rows (100) from `offset` on, of the table or of the rows named; all columns or those named.
 *
 * Rows that the table has not are left out. Fails `unknown-column`.
 */
export function pageOf(table: TableData, { offset = 0, limit = 100, rows, columns }: PageRequest): Page {
  const of = rows?.length ?? table.rows
  const from = Math.min(of, Math.max(0, Math.floor(offset)))
  const to = Math.min(of, from + Math.max(0, Math.floor(limit)))
  const shown = rows
    ? rows.slice(from, to).filter((row) => row < table.rows)
    : Uint32Array.from({ length: to - from }, (_, i) => from + i)
  return { rows: shown, columns: previewCells(columns ? chosen(table, columns) : table.columns, shown) }
}

function chosen(table: TableData, names: readonly string[]): Map<string, Column> {
  return new Map(
    names.map((name) => {
      const column = table.columns.get(name)
      if (!column)
        throw new Refusal('unknown-column', { column: name, known: [...table.columns.keys()] }, { column: name })
      return [name, column]
    })
  )
}
