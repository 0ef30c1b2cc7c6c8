import type { ColumnSummary, TableSummary } from '@core/table/types.ts'
import { isIdentity, isNumber, isOutcome, isRowNumber, twoValued, varying } from './columns.ts'

/** Before the more general: a total before a price. */
const named = [
  /spend|revenue|sales|turnover|amount|expenditure|profit|monetary|消费|销售|金额|营收|收入|利润/i,
  /^(y|target|response|outcome|volume|value|score|demand)$|prestige|quantity|销量|得分/i,
  /price|cost|charges|价格|费用/i
]

/** What is explained: by its name, else the last column that can be. */
export function response(table: TableSummary, recipe: string): string[] {
  return recipe === 'logistic' ? twoClasses(table) : number(table)
}

function number(table: TableSummary): string[] {
  const able = table.columns.filter(
    (column) => isNumber(column) && varying(column) && !isRowNumber(column, table) && !isIdentity(column, table)
  )
  const numbers = able.filter((column) => !twoValued(column))
  for (const pattern of named) {
    const found = numbers.find((column) => pattern.test(column.name.trim()))
    if (found) return [found.name]
  }
  return last(numbers.length ? numbers : able)
}

function twoClasses(table: TableSummary): string[] {
  const two = table.columns.filter(twoValued)
  const outcomes = two.filter(isOutcome)
  return last(outcomes.length ? outcomes : two)
}

const last = (columns: readonly ColumnSummary[]): string[] => columns.slice(-1).map((column) => column.name)
