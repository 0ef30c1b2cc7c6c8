import type { Clause } from './selection.ts'
import type { FrameColumn } from './types.ts'

/** A selection worked out: 1 where a row of the frame is in it, and how many are. */
export interface SelectedRows {
  mask: Uint8Array
  count: number
}

/** A column by its name; `of` is `table` for the table's own columns, whose positions are then those of the frame. */
export type ColumnOf = (name: string, of?: 'table') => FrameColumn | undefined

/**
 * The rows of a frame that pass all clauses and, where given, are among `rows` (positions in the frame).
 *
 * Bounds are inclusive; NaN is in no interval, but `values` with null selects missing. A clause on a column that is not there selects nothing.
 */
export function selectedRows(
  frame: { n: number },
  columnOf: ColumnOf,
  clauses: readonly Clause[],
  rows?: Uint32Array
): SelectedRows {
  const mask = new Uint8Array(frame.n)
  if (rows) for (const row of rows) mask[row] = 1
  else mask.fill(1)
  for (const clause of clauses) narrow(mask, columnOf(clause.column, clause.of), clause)
  let count = 0
  for (let i = 0; i < mask.length; i++) count += mask[i]
  return { mask, count }
}

function narrow(mask: Uint8Array, column: FrameColumn | undefined, clause: Clause): void {
  if (!column) return void mask.fill(0)
  if ('values' in clause) {
    const wanted = new Set<string | number | null>(clause.values)
    for (let i = 0; i < mask.length; i++) if (mask[i] && !wanted.has(plain(column[i]))) mask[i] = 0
    return
  }
  const { low, high } = clause
  for (let i = 0; i < mask.length; i++) {
    const value = column[i]
    // Written so that NaN, null and text fail it.
    if (!(typeof value === 'number' && value >= low && value <= high)) mask[i] = 0
  }
}

function plain(value: string | number | null): string | number | null {
  return typeof value === 'number' && Number.isNaN(value) ? null : value
}
