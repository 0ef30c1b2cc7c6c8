import type { Column, NumericColumn } from '@core/table/types.ts'
import { asLevels } from '../levels.ts'
import { other, type ColumnPlan } from './plan-column.ts'

/** The numbers of a column by its plan, and how many rows have a level the plan does not know (all their features are 0, an ordinal's NaN). */
export function encodeColumn(
  column: Column,
  plan: ColumnPlan
): { columns: { name: string; column: NumericColumn; versionOf?: string }[]; unseen: number } {
  const { codes, dictionary } = asLevels(column)
  const places = placesOf(dictionary, plan)
  const unseen = countUnseen(codes, places)
  if (plan.method === 'ordinal') {
    const values = Float64Array.from(codes, (code) => (code < 0 || places[code] < 0 ? NaN : places[code]))
    return {
      columns: [{ name: `encode.${plan.column}`, column: { kind: 'integer', values }, versionOf: plan.column }],
      unseen
    }
  }
  const columns = plan.levels
    .map((level, place) => ({ level, place }))
    .filter(({ level }) => level !== plan.base)
    .map(({ level, place }) => {
      const column: NumericColumn = { kind: 'boolean', values: indicator(codes, places, place) }
      return { name: `${plan.column}=${level}`, column }
    })
  return { columns, unseen }
}

/** The place of each level of the dictionary among the plan's levels; −1 where it has none. */
function placesOf(dictionary: string[], plan: ColumnPlan): Int32Array {
  const places = new Map(plan.levels.map((level, place) => [level, place]))
  const rest = plan.lumped ? places.get(other)! : -1
  return Int32Array.from(dictionary, (level) => places.get(level) ?? rest)
}

function countUnseen(codes: Int32Array, places: Int32Array): number {
  let unseen = 0
  for (let i = 0; i < codes.length; i++) if (codes[i] >= 0 && places[codes[i]] < 0) unseen++
  return unseen
}

function indicator(codes: Int32Array, places: Int32Array, place: number): Uint8Array {
  const values = new Uint8Array(codes.length)
  for (let i = 0; i < codes.length; i++) if (codes[i] >= 0 && places[codes[i]] === place) values[i] = 1
  return values
}
