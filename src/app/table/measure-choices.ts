import type { Measure, MeasureFunction } from '@core/recipe/measure.ts'
import type { TableSummary } from '@core/table/types.ts'
import { isDate, isText } from './filter-test.ts'

const ofNumbers: readonly MeasureFunction[] = ['sum', 'mean', 'median', 'min', 'max']
const ofDates: readonly MeasureFunction[] = ['recency', 'span']

/** Columns that a measure can be taken of, by name. */
export function columnsFor(fn: MeasureFunction, table: TableSummary): string[] {
  const fits = table.columns.filter((column) =>
    ofDates.includes(fn) ? isDate(column) : ofNumbers.includes(fn) ? !isText(column) : true
  )
  return fits.map((column) => column.name)
}

/** The column rows most likely repeat by: an id that occurs more than once, else a category, else the first. */
export function firstKey(table: TableSummary): string[] {
  const repeats = table.columns.filter(
    (column) => column.distinct !== undefined && column.distinct > 1 && column.distinct < table.rows - column.missing
  )
  const found =
    repeats.find((column) => column.kind === 'id') ??
    repeats.find((column) => /(^|_|\b)(id|customer|client|user|kunde|客户)/i.test(column.name)) ??
    repeats.find((column) => column.kind === 'category') ??
    table.columns[0]
  return found ? [found.name] : []
}

/** A count, and the sum of the first number that varies. */
export function firstMeasures(table: TableSummary): Measure[] {
  const [key] = firstKey(table)
  const amount = table.columns.find((column) => column.kind === 'number' && column.name !== key)
  const date = table.columns.find(isDate)
  return [
    { fn: 'count' },
    ...(amount ? ([{ fn: 'sum', column: amount.name }] as const) : []),
    ...(date ? ([{ fn: 'recency', column: date.name }] as const) : [])
  ]
}
