import { Refusal } from '@core/outcome.ts'
import { formulaRows } from '@core/formula/formula.ts'
import type { Measure } from '@core/recipe/measure.ts'
import { moments } from '@core/stats/moments.ts'
import type { Column, NumericColumn } from '@core/table/types.ts'
import { frameFormula } from '../frame-formula.ts'
import { rowsByGroup, type GroupedRows } from '../grouping/rows-by-group.ts'
import { needColumn } from '../need-column.ts'
import type { WorkFrame } from '../frame.ts'
import { numberMeasures } from './number-measures.ts'
import { levelMeasures } from './level-measures.ts'

/** What a measure may need beside its column. */
export interface Measuring {
  frame: WorkFrame
  /** The group of each row, −1 for none. */
  of: Int32Array
  count: number
  groups: GroupedRows
  /** Recency counts up to this moment, in milliseconds; the newest date of the column where undefined. */
  asOf?: number
}

const dayMs = 86_400_000

/**
 * A measure of every group as a column, one row a group. Missing values are left out; a group with none left is missing (a sum and a count 0).
 *
 * `first` and `last` are the earliest and latest of a date, of any other column the value of the group's first and last row that has one.
 * Fails `unknown-column`, and `not-numeric` where a category is asked for a sum or the like.
 */
export function measureGroups(measure: Measure, measuring: Measuring): Column {
  const { frame, count } = measuring
  const groups = measure.where ? narrowed(measure.where, measuring) : measuring.groups
  if (measure.column === undefined) return counts(groups)
  const column = needColumn(frame, measure.column)
  if (measure.fn === 'count') return present(column, groups)
  if (measure.fn === 'distinct' || measure.fn === 'mode' || measure.fn === 'share' || 'codes' in column)
    return levelMeasures(measure, column, groups)
  const isDate = column.kind === 'date' || column.kind === 'datetime'
  if ((measure.fn === 'recency' || measure.fn === 'span') && !isDate) return notA('date', measure)
  if (isDate && measure.fn === 'sum') return notA('number', measure)
  if (measure.fn === 'recency') {
    const latest = numberMeasures('max', column, groups)
    const asOf = measuring.asOf ?? moments(column.values).max
    return { kind: 'number', values: latest.values.map((ms) => (asOf - ms) / dayMs) }
  }
  if (measure.fn === 'span') {
    const [low, high] = [numberMeasures('min', column, groups), numberMeasures('max', column, groups)]
    return {
      kind: 'number',
      values: Float64Array.from({ length: count }, (_, g) => (high.values[g] - low.values[g]) / dayMs)
    }
  }
  const fn = isDate && measure.fn === 'first' ? 'min' : isDate && measure.fn === 'last' ? 'max' : measure.fn
  const answer = numberMeasures(fn, column, groups)
  return isDate ? { ...answer, kind: column.kind } : answer
}

export function notA(kind: string, { column, fn }: Measure): never {
  throw new Refusal('not-numeric', { column, fn, expected: kind }, { column })
}

/** The groups with only the rows that pass a formula; a group may be empty. */
function narrowed(where: string, { frame, of, count }: Measuring): GroupedRows {
  const kept = new Int32Array(frame.n).fill(-1)
  for (const row of formulaRows(where, frameFormula(frame))) kept[row] = of[row]
  return rowsByGroup(kept, count)
}

function counts({ start, count }: GroupedRows): NumericColumn {
  return { kind: 'integer', values: Float64Array.from({ length: count }, (_, g) => start[g + 1] - start[g]) }
}

function present(column: Column, { rows, start, count }: GroupedRows): NumericColumn {
  const values = new Float64Array(count)
  const has =
    'codes' in column ? (row: number) => column.codes[row] >= 0 : (row: number) => !Number.isNaN(column.values[row])
  for (let g = 0; g < count; g++) for (let i = start[g]; i < start[g + 1]; i++) if (has(rows[i])) values[g]++
  return { kind: 'integer', values }
}
