import type { MeasureFunction } from '@core/recipe/measure.ts'
import { quantileOf } from '@core/stats/quantile.ts'
import type { NumericColumn } from '@core/table/types.ts'
import type { GroupedRows } from '../grouping/rows-by-group.ts'

/** Figures that need one group's values together, none of them missing, in row order. */
const figures: Partial<Record<MeasureFunction, (values: Float64Array) => number>> = {
  median: (values) => quantileOf(values, 0.5),
  first: (values) => values[0],
  last: (values) => values[values.length - 1]
}

/** A figure of each group; of a group without values it is missing, its sum 0. */
export function numberMeasures(
  fn: MeasureFunction,
  column: NumericColumn,
  groups: GroupedRows
): NumericColumn & { values: Float64Array } {
  const figure = figures[fn]
  const values = figure
    ? together(figure, column.values, groups)
    : fn === 'min' || fn === 'max'
      ? extremes(fn, column.values, groups)
      : sums(fn === 'mean', column.values, groups)
  const whole = column.kind === 'integer' && fn !== 'mean' && fn !== 'median'
  return { kind: whole ? 'integer' : 'number', values }
}

function together(
  figure: (values: Float64Array) => number,
  from: ArrayLike<number>,
  { rows, start, count }: GroupedRows
): Float64Array {
  const values = new Float64Array(count)
  let scratch = new Float64Array(64)
  for (let g = 0; g < count; g++) {
    const size = start[g + 1] - start[g]
    if (size > scratch.length) scratch = new Float64Array(2 * size)
    let n = 0
    for (let i = start[g]; i < start[g + 1]; i++) {
      const value = from[rows[i]]
      if (!Number.isNaN(value)) scratch[n++] = value
    }
    values[g] = n ? figure(scratch.subarray(0, n)) : NaN
  }
  return values
}

function extremes(fn: 'min' | 'max', from: ArrayLike<number>, { of, count }: GroupedRows): Float64Array {
  const values = new Float64Array(count).fill(NaN)
  const sign = fn === 'max' ? 1 : -1
  for (let i = 0; i < of.length; i++) {
    const g = of[i]
    const value = from[i]
    if (g < 0 || Number.isNaN(value)) continue
    // Not ≤, so that the first value takes the place of NaN.
    if (!(sign * value <= sign * values[g])) values[g] = value
  }
  return values
}

/** Sums, or means, of each group without the rounding of long additions (Neumaier 1974), in one pass over the rows. */
function sums(mean: boolean, from: ArrayLike<number>, { of, count }: GroupedRows): Float64Array {
  const totals = new Float64Array(count)
  const lost = new Float64Array(count)
  const n = new Float64Array(count)
  for (let i = 0; i < of.length; i++) {
    const g = of[i]
    const value = from[i]
    if (g < 0 || Number.isNaN(value)) continue
    const total = totals[g]
    const next = total + value
    lost[g] += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total
    totals[g] = next
    n[g]++
  }
  return totals.map((total, g) => (mean ? (total + lost[g]) / n[g] : total + lost[g]))
}
