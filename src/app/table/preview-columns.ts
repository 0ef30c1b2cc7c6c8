import type { Page } from '@core/protocol/analysis.ts'
import type { Column, ColumnSummary } from '@core/table/types.ts'
import { isText } from './filter-test.ts'

/** Columns made of a page's cells, so that a formula can be tried on the first rows in the page itself. */
export function previewColumns(page: Page, columns: readonly ColumnSummary[]): Map<string, Column> {
  return new Map(columns.map((column) => [column.name, columnOf(column, page)]))
}

function columnOf(column: ColumnSummary, page: Page): Column {
  const cells = page.columns[column.name] ?? []
  if (!isText(column)) {
    const values = Float64Array.from(cells, (cell) => (cell === null ? NaN : Number(cell)))
    return { kind: column.kind, values } as Column
  }
  const dictionary = [...new Set(cells.filter((cell) => cell !== null).map(String))]
  const codes = Int32Array.from(cells, (cell) => (cell === null ? -1 : dictionary.indexOf(String(cell))))
  return { kind: column.kind, codes, dictionary } as Column
}

/** Cells of a column as a page would hold them. */
export function cellsOf(column: Column): (string | number | boolean | null)[] {
  if ('codes' in column) return Array.from(column.codes, (code) => (code < 0 ? null : column.dictionary[code]))
  const bool = column.kind === 'boolean'
  return Array.from(column.values, (value) => (Number.isNaN(value) ? null : bool ? value === 1 : value))
}
