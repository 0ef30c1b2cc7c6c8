import type { Cell } from '@core/protocol/analysis.ts'
import type { ColumnSummary } from '@core/table/types.ts'
import type { Translate } from '@messages/index.ts'
import { isDate, isText } from './filter-test.ts'

/** Cells of a column as words: as many decimals in all as the examples have, whole values, dates by locale. */
export function cellWords(column: ColumnSummary, t: Translate): (cell: Cell) => string {
  if (isText(column)) return (cell) => String(cell ?? '')
  if (column.kind === 'boolean') return (cell) => t(cell === true || cell === 1 ? 'table.true' : 'table.false')
  if (isDate(column)) {
    const show = column.kind === 'date' ? t.format.date : t.format.datetime
    return (cell) => show(Number(cell))
  }
  const decimals = column.kind === 'integer' ? 0 : Math.min(4, Math.max(0, ...column.examples.map(decimalsOf)))
  const figures = new Intl.NumberFormat(t.language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: Math.max(decimals, 6)
  })
  return (cell) => figures.format(Number(cell)).replace(/^-/, '\u2212')
}

function decimalsOf(example: string): number {
  return /[.,](\d{1,6})\D*$/.exec(example)?.[1].length ?? 0
}

/** Whether cells stand at the right. */
export const isRight = (column: ColumnSummary) => !isText(column) && column.kind !== 'boolean'
