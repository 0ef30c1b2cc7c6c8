import { Refusal } from '@core/outcome.ts'
import type { WorkFrame } from '../frame.ts'
import { countMissing, markMissing, unmarked } from '../missing.ts'
import { needColumn } from '../need-column.ts'
import { knownMoments } from './known-moments.ts'

export interface UsedRows {
  /** The frame of the rows that have a value in every column that is needed. */
  frame: WorkFrame
  dropped: number
  /** Columns with missing values, and in how many rows. */
  missing: { column: string; rows: number }[]
}

/**
 * The rows of a frame with a value in each of these columns.
 *
 * Fails `unknown-column`, `all-missing` naming the column, `no-rows` where no row has them all, and `not-finite`.
 */
export function usedRows(frame: WorkFrame, names: readonly string[]): UsedRows {
  if (!frame.n) throw new Refusal('no-rows')
  const missing: UsedRows['missing'] = []
  const mask = new Uint8Array(frame.n)
  for (const name of names) {
    const column = needColumn(frame, name)
    const rows = countMissing(column)
    if (!rows) continue
    if (rows === frame.n) throw new Refusal('all-missing', { column: name, count: rows }, { column: name })
    missing.push({ column: name, rows })
    markMissing(column, mask)
  }
  const used = missing.length ? frame.take(unmarked(mask)) : frame
  if (!used.n) {
    const most = missing.reduce((a, b) => (b.rows > a.rows ? b : a))
    throw new Refusal('no-rows', { ...most, of: frame.n }, { column: most.column })
  }
  for (const name of names) checkFinite(used, name)
  return { frame: used, dropped: frame.n - used.n, missing }
}

function checkFinite(frame: WorkFrame, name: string): void {
  const column = needColumn(frame, name)
  if ('codes' in column) return
  const { min, max } = knownMoments(column.values)
  if (Number.isFinite(min) && Number.isFinite(max)) return
  let count = 0
  for (let i = 0; i < column.values.length; i++) if (!Number.isFinite(column.values[i])) count++
  throw new Refusal('not-finite', { column: name, count }, { column: name })
}
