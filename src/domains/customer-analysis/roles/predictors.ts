import type { ColumnSummary, TableSummary } from '@core/table/types.ts'
import { isIdentity, isNumber, isOutcome, isRowNumber, varying } from './columns.ts'

const mostLevels = 30

/** What may explain the response: columns that vary, describe a row, and are not what happened in the end. */
export function predictors(
  table: TableSummary,
  recipe: string,
  response: string | readonly string[] | undefined
): string[] {
  const explained = [response ?? []].flat()
  const able = table.columns.filter(
    (column) => !explained.includes(column.name) && describes(column, table) && !isOutcome(column)
  )
  if (recipe === 'anova') return factors(able)
  return (recipe === 'segments' ? measured(able) : able).map((column) => column.name)
}

/** For segments numbers, where there are two: shares of categories would be all that sets them apart. */
function measured(able: readonly ColumnSummary[]): readonly ColumnSummary[] {
  const numbers = able.filter(isNumber)
  return numbers.length >= 2 ? numbers : able
}

function describes(column: ColumnSummary, table: TableSummary): boolean {
  if (!varying(column) || column.missing > table.rows / 2) return false
  if (isIdentity(column, table) || isRowNumber(column, table)) return false
  if (column.kind === 'category') return fewLevels(column, table)
  return isNumber(column) || column.kind === 'boolean'
}

/** Each level on a few rows at least, and no more of them than can be read. */
const fewLevels = (column: ColumnSummary, table: TableSummary): boolean =>
  (column.distinct ?? Infinity) <= Math.min(mostLevels, table.rows / 3)

/** Groups, the column with the fewest levels above two first: two are soon compared, many hardly read. */
function factors(able: readonly ColumnSummary[]): string[] {
  const few = able.filter(
    ({ kind, distinct = Infinity }) =>
      kind === 'category' || kind === 'boolean' || (kind === 'integer' && distinct <= 12)
  )
  const order = ({ kind, distinct = 0 }: ColumnSummary) =>
    (kind === 'category' ? 0 : 100) + (distinct === 2 ? 50 : distinct)
  return few.toSorted((a, b) => order(a) - order(b)).map((column) => column.name)
}
