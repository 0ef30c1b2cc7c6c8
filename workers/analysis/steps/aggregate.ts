import { Refusal } from '@core/outcome.ts'
import { measureName, type Measure } from '@core/recipe/measure.ts'
import { aggregateSpec } from '@core/recipe/steps/aggregate.ts'
import type { AggregateModel } from '@core/result/models.ts'
import type { Column } from '@core/table/types.ts'
import { WorkFrame } from '../frame.ts'
import { groupRows } from '../grouping/group-rows.ts'
import { rowsByGroup } from '../grouping/rows-by-group.ts'
import { keysOf } from '../grouping/keys-of.ts'
import { sensibleMeasures } from '../measures/sensible-measures.ts'
import { measureGroups } from '../measures/measure-groups.ts'
import { markMissing } from '../missing.ts'
import { needColumn } from '../need-column.ts'
import { takenColumn } from '../taken-column.ts'
import type { StepRunner } from '../types.ts'

interface Params {
  by: string[]
  unit: string
  measures: Measure[] | null
  asOf: number | string | null
}

/**
 * One row a unit: rows that agree in `by` become one row of a new frame named `unit`, with the columns of `by` and the measures.
 *
 * Units stand in order of first appearance. Rows without a value in `by` are left out and counted. The numeric measures (not the dates) are
 * the features of the new frame. Without measures: the count, sum and mean of each number, recency, first and last of each date.
 * Fails `no-keys` without `by`, `name-taken` where two measures have one name, and as measures do.
 */
export const aggregate: StepRunner = {
  spec: aggregateSpec,
  async *run(context, params) {
    const { frame } = context
    const { by, unit, measures: wanted, asOf } = params as unknown as Params
    if (!by.length) throw new Refusal('no-keys', {})
    const keys = by.map((name) => needColumn(frame, name))
    const missing = new Uint8Array(frame.n)
    for (const key of keys) markMissing(key, missing)
    const found = yield* groupRows(keys, frame.n)
    const { of, first } = withoutMissing(found.of, found.first, missing)
    context.dropped(
      'no-key',
      missing.reduce((sum, one) => sum + one, 0)
    )
    const groups = rowsByGroup(of, first.length)
    const measures = wanted ?? sensibleMeasures(frame, by)
    const columns = new Map<string, Column>(by.map((name, index) => [name, takenColumn(keys[index], first)]))
    const measuring = { frame, of, count: first.length, groups, asOf: moment(asOf) }
    for (const [index, measure] of measures.entries()) {
      yield { done: index, of: measures.length }
      const name = measureName(measure)
      if (columns.has(name)) throw new Refusal('name-taken', { name })
      columns.set(name, measureGroups(measure, measuring))
    }
    const names = measures.map(measureName)
    const model: AggregateModel = { by, unit, measures: names, groups: first.length, rows: groups.rows.length }
    const opened = new WorkFrame({
      unit,
      n: first.length,
      key: keysOf(keys, first),
      columns,
      features: names.filter((name) => describes(columns.get(name)!)),
      added: [...columns.keys()]
    })
    return { model, frame, opened: { name: unit, frame: opened } }
  }
}

/** Numbers and truth values; the first and last date of a unit say little beside its recency, and twice the same. */
function describes(column: Column): boolean {
  return column.kind === 'integer' || column.kind === 'number' || column.kind === 'boolean'
}

function moment(asOf: number | string | null): number | undefined {
  return asOf === null ? undefined : typeof asOf === 'number' ? asOf : Date.parse(asOf)
}

/** Groups numbered anew without those whose key is missing in a column; their rows are in group −1. */
function withoutMissing(of: Int32Array, first: Uint32Array, missing: Uint8Array) {
  const kept: number[] = []
  const renumbered = Int32Array.from(first, (row) => (missing[row] ? -1 : kept.push(row) - 1))
  return { of: of.map((group) => renumbered[group]), first: Uint32Array.from(kept) }
}
