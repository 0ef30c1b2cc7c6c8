import type { Column } from '@core/table/types.ts'
import type { Tick } from '../types.ts'
import { hashRows } from './hash-rows.ts'
import { sameRow } from './same-row.ts'

/** Rows that agree in all columns, as groups numbered in order of first appearance. */
export interface Groups {
  /** The group of each row. */
  of: Int32Array
  /** The first row of each group. */
  first: Uint32Array
  count: number
}

const empty = -1

/**
 * Groups rows by equality in every column given: missing equals missing, 0 equals −0. Exact: a hash only proposes.
 *
 * Ticks with the rows done.
 */
export function* groupRows(columns: readonly Column[], n: number): Generator<Tick, Groups> {
  const hashes = yield* hashRows(columns, n)
  const same = sameRow(columns)
  let size = 16
  while (size < 2 * n) size *= 2
  const table = new Int32Array(size).fill(empty)
  const of = new Int32Array(n)
  const first: number[] = []
  for (let row = 0; row < n; row++) {
    if (row % 65536 === 65535) yield { stage: 'grouping', done: row, of: n }
    let slot = hashes[row] & (size - 1)
    while (table[slot] !== empty) {
      const other = first[table[slot]]
      if (hashes[other] === hashes[row] && same(other, row)) break
      slot = (slot + 1) & (size - 1)
    }
    if (table[slot] === empty) {
      table[slot] = first.length
      first.push(row)
    }
    of[row] = table[slot]
  }
  return { of, first: Uint32Array.from(first), count: first.length }
}
