import type { Measure } from '@core/recipe/measure.ts'
import { reasonToSetAside } from '../clean/set-aside.ts'
import type { WorkFrame } from '../frame.ts'

/** Measures that say most about a unit: how many rows, the sum and mean of each number that is no id, recency, first and last of each date. */
export function sensibleMeasures(frame: WorkFrame, by: readonly string[]): Measure[] {
  const measures: Measure[] = [{ fn: 'count' }]
  for (const name of frame.columns.keys()) {
    const column = frame.column(name)!
    if (by.includes(name) || [...frame.version.values()].includes(name) || 'codes' in column) continue
    const { kind } = column
    if (kind === 'date' || kind === 'datetime')
      measures.push({ column: name, fn: 'recency' }, { column: name, fn: 'first' }, { column: name, fn: 'last' })
    else if (kind === 'boolean') measures.push({ column: name, fn: 'mean' })
    else if (!reasonToSetAside(column)) measures.push({ column: name, fn: 'sum' }, { column: name, fn: 'mean' })
  }
  return measures
}
