import { namedLikeAnId } from '@core/table/named-like-an-id.ts'
import type { ColumnSummary, TableSummary } from '@core/table/types.ts'

/** More than one value. */
export const varying = (column: ColumnSummary): boolean => column.distinct !== 1 && column.distinct !== 0

export const isNumber = (column: ColumnSummary): boolean => column.kind === 'number' || column.kind === 'integer'

/** Two values and no more: yes and no, 0 and 1. */
export const twoValued = (column: ColumnSummary): boolean =>
  column.distinct === 2 && ['boolean', 'category', 'integer', 'number'].includes(column.kind)

const outcome =
  /churn|target|convert|attrition|defaulted|responded|response|bought|purchased|subscribed|exited|outcome|^y$|是否|流失|转化|违约|响应/i

/** A column of two values whose name says that it is what happened in the end: it explains nothing else. */
export const isOutcome = (column: ColumnSummary): boolean => twoValued(column) && outcome.test(column.name.trim())

const rowName = /^(unnamed.*|column_1|index|row(_?(id|no|number))?|#|序号|)$/i

/** The number of the row: as many whole numbers as rows, from 0 or 1 on, under a name that says no more. */
export function isRowNumber(column: ColumnSummary, table: TableSummary): boolean {
  const counted =
    column.kind === 'integer' &&
    column.distinct === table.rows &&
    (column.min === 0 || column.min === 1) &&
    column.max === column.min + table.rows - 1
  return counted && (namedLikeAnId(column.name) || rowName.test(column.name.trim()))
}

/** A number that only tells rows apart: named like an id, whole, and hardly ever the same. */
export const isIdentity = (column: ColumnSummary, table: TableSummary): boolean =>
  column.kind === 'id' ||
  (namedLikeAnId(column.name) && column.kind === 'integer' && (column.distinct ?? Infinity) > 0.5 * table.rows)
