import type { MeasureFunction } from '@core/recipe/measure.ts'
import { quantileOf } from '@core/stats/quantile.ts'
import type { NumericColumn } from '@core/table/types.ts'
import type { GroupedRows } from '../grouping/rows-by-group.ts'

/** A figure of one group's values, none of them missing, in row order. */
const figures: Partial<Record<MeasureFunction, (values: Float64Array) => number>> = {
  sum: (values) => sum(values),
  mean: (values) => sum(values) / values.length,
  median: (values) => quantileOf(values, 0.5),
  min: (values) => values.reduce((a, b) => (b < a ? b : a), Infinity),
  max: (values) => values.reduce((a, b) => (b > a ? b : a), -Infinity),
  first: (values) => values[0],
  last: (values) => values[values.length - 1]
}

/** A figure of each group; of a group without values it is missing, its sum 0. */
export function numberMeasures(
  fn: MeasureFunction,
  column: NumericColumn,
  { rows, start, count }: GroupedRows
): NumericColumn & { values: Float64Array } {
  const figure = figures[fn]!
  const values = new Float64Array(count)
  let scratch = new Float64Array(64)
  for (let g = 0; g < count; g++) {
    const size = start[g + 1] - start[g]
    if (size > scratch.length) scratch = new Float64Array(2 * size)
    let n = 0
    for (let i = start[g]; i < start[g + 1]; i++) {
      const value = column.values[rows[i]]
      if (!Number.isNaN(value)) scratch[n++] = value
    }
    values[g] = n || fn === 'sum' ? figure(scratch.subarray(0, n)) : NaN
  }
  const whole = column.kind === 'integer' && fn !== 'mean' && fn !== 'median'
  return { kind: whole ? 'integer' : 'number', values }
}

/** A sum without the rounding of long additions (Neumaier 1974). */
function sum(values: Float64Array): number {
  let total = 0
  let lost = 0
  for (let i = 0; i < values.length; i++) {
    const next = total + values[i]
    lost += Math.abs(total) >= Math.abs(values[i]) ? total - next + values[i] : values[i] - next + total
    total = next
  }
  return total + lost
}
