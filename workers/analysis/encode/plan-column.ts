import type { EncodeModel } from '@core/result/models.ts'
import type { Column } from '@core/table/types.ts'
import { commonest, levelsOf } from '../levels.ts'

export interface EncodeParams {
  method: 'one-hot' | 'ordinal'
  base: 'none' | 'first' | 'most-common'
  maxLevels: number
  columns: Record<string, 'one-hot' | 'ordinal' | 'none'>
  bases: Record<string, string>
  orders: Record<string, string[]>
}

export type ColumnPlan = EncodeModel['columns'][number]

/** The level that the levels beyond the most allowed share. */
export const other = 'other'

/**
 * How a column becomes numbers. Numbers and dates stay as they are; a boolean is one feature, `<column>=true`, unless a base is chosen.
 *
 * Levels stand in order of their text, or in the order given; of more than `maxLevels` the commonest are kept and the rest are `other`.
 */
export function planColumn(name: string, column: Column, params: EncodeParams): ColumnPlan {
  const categorical = 'codes' in column || column.kind === 'boolean'
  const method =
    own(params.columns, name) ?? (categorical ? (own(params.orders, name) ? 'ordinal' : params.method) : 'none')
  if (method === 'none') return { column: name, method, levels: [], features: [name] }
  const found = levelsOf(column)
  if (method === 'ordinal') {
    const levels = own(params.orders, name) ?? found.map(({ level }) => level)
    return { column: name, method, levels: [...levels], features: [name] }
  }
  const { levels, lumped } = mostCommon(found, params.maxLevels)
  const base = baseOf(name, column, levels, params)
  const features = levels.filter((level) => level !== base).map((level) => `${name}=${level}`)
  return { column: name, method, levels, ...(base !== undefined && { base }), features, ...(lumped > 0 && { lumped }) }
}

function mostCommon(found: { level: string; count: number }[], most: number): { levels: string[]; lumped: number } {
  if (found.length <= most) return { levels: found.map(({ level }) => level), lumped: 0 }
  const kept = new Set(
    [...found]
      .sort((a, b) => b.count - a.count)
      .slice(0, most)
      .map(({ level }) => level)
  )
  const levels = found.map(({ level }) => level).filter((level) => kept.has(level))
  return { levels: kept.has(other) ? levels : [...levels, other], lumped: found.length - kept.size }
}

function baseOf(name: string, column: Column, levels: string[], params: EncodeParams): string | undefined {
  const chosen = own(params.bases, name)
  if (chosen !== undefined) return levels.includes(chosen) ? chosen : undefined
  if (params.base === 'first') return levels[0]
  if (params.base === 'most-common') return commonest(levelsOf(column).filter(({ level }) => levels.includes(level)))
  return !('codes' in column) && column.kind === 'boolean' && levels.length === 2 ? 'false' : undefined
}

function own<T>(record: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
