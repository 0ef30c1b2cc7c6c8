import { foldsOfRows } from '@core/stats/row-split.ts'
import type { Column } from '@core/table/types.ts'
import type { WorkFrame } from '../../frame.ts'

export interface Folds {
  /** Of each row, from 0. */
  folds: Uint16Array
  count: number
}

/** Rows whose keys are made before a generator gives way. */
const atATime = 32_768

/**
 * The fold of each row of a frame: the hash of its values in all columns that no step added, so that it is the same whatever is fitted and
 * for every order of rows. Yields the rows done.
 */
export function* foldsOf(frame: WorkFrame, count: number): Generator<number, Folds> {
  const own = [...frame.columns.keys()].filter((name) => !frame.added.includes(name))
  const columns = (own.length ? own : [...frame.columns.keys()]).map((name) => frame.columns.get(name)!)
  const folds = new Uint16Array(frame.n)
  for (let from = 0; from < frame.n; from += atATime) {
    const to = Math.min(frame.n, from + atATime)
    folds.set(
      foldsOfRows(
        columns.map((column) => part(column, from, to)),
        to - from,
        count
      ),
      from
    )
    yield to
  }
  return { folds, count }
}

function part(column: Column, from: number, to: number): Column {
  if ('codes' in column) return { ...column, codes: column.codes.subarray(from, to) }
  return { ...column, values: column.values.subarray(from, to) }
}
