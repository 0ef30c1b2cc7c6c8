import { Refusal } from '@core/outcome.ts'
import { measureName, type Measure, type MeasureFunction } from '@core/recipe/measure.ts'
import { groupBySpec } from '@core/recipe/steps/group-by.ts'
import type { GroupByModel } from '@core/result/models.ts'
import type { Column } from '@core/table/types.ts'
import type { WorkFrame } from '../frame.ts'
import { groupRows } from '../grouping/group-rows.ts'
import { rowsByGroup } from '../grouping/rows-by-group.ts'
import { levelsOf } from '../levels.ts'
import { measureGroups } from '../measures/measure-groups.ts'
import { needColumn } from '../need-column.ts'
import { plainValue } from '../plain-value.ts'
import type { StepRunner } from '../types.ts'

interface Params {
  keys: string[] | null
  fn: MeasureFunction
  measures: Measure[] | null
}

/** Of a category with more levels only the commonest are measured by their shares. */
const mostShares = 12

/**
 * Figures by group: of the keys (the roles' by default, one or two) and the measures (the roles' by `fn` by default).
 *
 * A measure of a role is named as its column; of a category it is the share of each level, `<column>=<level>`. A missing key is a group of its
 * own, null. Groups stand by their number of rows, largest first, then in order of first appearance.
 * Fails `no-keys`, `bad-parameter` for more than two, `name-taken`, and as measures do.
 */
export const groupBy: StepRunner = {
  spec: groupBySpec,
  async *run(context, params) {
    const { frame, roles } = context
    const { keys: chosen, fn, measures: wanted } = params as unknown as Params
    const keys = chosen?.length ? chosen : (roles.keys ?? [])
    if (!keys.length) throw new Refusal('no-keys', {})
    if (keys.length > 2)
      throw new Refusal('bad-parameter', { parameter: 'keys', rule: 'at-most', value: keys, limit: 2 })
    const columns = keys.map((name) => needColumn(frame, name))
    const { of, first, count } = yield* groupRows(columns, frame.n)
    const groups = rowsByGroup(of, count)
    const measures = wanted?.length
      ? named(wanted)
      : ofRoles(
          frame,
          (roles.measures ?? []).filter((one) => !keys.includes(one)),
          fn
        )
    const measured = new Map<string, Column>()
    for (const [index, measure] of measures.entries()) {
      yield { done: index, of: measures.length }
      if (measured.has(measure.name)) throw new Refusal('name-taken', { name: measure.name })
      measured.set(measure.name, measureGroups(measure, { frame, of, count, groups }))
    }
    const sizes = Array.from({ length: count }, (_, g) => groups.start[g + 1] - groups.start[g])
    const order = sizes.map((_, g) => g).sort((a, b) => sizes[b] - sizes[a] || a - b)
    const model: GroupByModel = {
      keys,
      measures: [...measured.keys()],
      groups: order.map((g) => ({
        key: record(keys, (_, index) => plainValue(columns[index], first[g])),
        count: sizes[g],
        values: record([...measured.keys()], (name) => numberAt(measured.get(name)!, g))
      }))
    }
    return { model, frame }
  }
}

type Named = Measure & { name: string }

const named = (measures: Measure[]): Named[] => measures.map((one) => ({ ...one, name: measureName(one) }))

function ofRoles(frame: WorkFrame, names: string[], fn: MeasureFunction): Named[] {
  if (fn === 'count') return [{ fn, name: 'count' }]
  return names.flatMap((name): Named[] => {
    const column = needColumn(frame, name)
    if (!('codes' in column) && fn !== 'share') return [{ column: name, fn, name }]
    const levels = levelsOf(column).sort((a, b) => b.count - a.count)
    return levels
      .slice(0, mostShares)
      .map(({ level }) => ({ column: name, fn: 'share', value: level, name: `${name}=${level}` }))
  })
}

function record<T>(names: string[], value: (name: string, index: number) => T): Record<string, T> {
  const out = Object.create(null) as Record<string, T>
  for (const [index, name] of names.entries()) out[name] = value(name, index)
  return out
}

/** A measure of a group as a number; what is text (a mode, the first of a category) has no number. */
function numberAt(column: Column, group: number): number {
  return 'codes' in column ? NaN : column.values[group]
}
