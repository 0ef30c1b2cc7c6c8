import { foldOf, foldsOfRows } from '@core/stats/row-split.ts'
import type { Column } from '@core/table/types.ts'
import type { WorkFrame } from '../frame.ts'

export interface Folds {
  /** Of each row, from 0. */
  folds: Uint16Array
  count: number
  /** `folds-5`, or `folds-5-row-number` where rows are too many to hash their values. */
  protocol: string
}

/** Above so many cells (a second or so) a row's number is its key, not its values. */
const mostCells = 2_000_000

/** Rows whose keys are made before a generator gives way. */
const atATime = 32_768

/**
 * The fold of each row of a frame: the hash of its values in all columns that no step added, so that it is the same whatever is fitted
 * and for every order of rows; of its number where there are more than 2,000,000 cells. Yields the rows done.
 */
export function* foldsOf(frame: WorkFrame, count: number): Generator<number, Folds> {
  const own = [...frame.columns.keys()].filter((name) => !frame.added.includes(name))
  const columns = (own.length ? own : [...frame.columns.keys()]).map((name) => frame.columns.get(name)!)
  const byNumber = frame.n * columns.length > mostCells
  const folds = new Uint16Array(frame.n)
  for (let from = 0; from < frame.n; from += atATime) {
    const to = Math.min(frame.n, from + atATime)
    if (byNumber) for (let i = from; i < to; i++) folds[i] = foldOf(String(frame.rows ? frame.rows[i] : i), count)
    else folds.set(foldsOfPart(columns, from, to, count), from)
    yield to
  }
  return { folds, count, protocol: `folds-${count}${byNumber ? '-row-number' : ''}` }
}

const foldsOfPart = (columns: readonly Column[], from: number, to: number, count: number) =>
  foldsOfRows(
    columns.map((column) => part(column, from, to)),
    to - from,
    count
  )

function part(column: Column, from: number, to: number): Column {
  if ('codes' in column) return { ...column, codes: column.codes.subarray(from, to) }
  return { ...column, values: column.values.subarray(from, to) }
}
