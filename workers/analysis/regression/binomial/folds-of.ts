import { foldsOfRows } from '@core/stats/row-split.ts'
import { needColumn } from '../../need-column.ts'
import type { BinomialInput } from '../types.ts'

export interface Folds {
  /** Of each row, from 0. */
  folds: Uint16Array
  count: number
}

/** The fold of each row: the hash of its response and predictors, so that it is the same for every order of rows and columns of a file. */
export function foldsOf({ frame, design, response, params }: BinomialInput): Folds {
  const names = [response.name, ...design.spec.predictors.map((one) => one.column)]
  const columns = names.map((name) => needColumn(frame, name))
  return { folds: foldsOfRows(columns, design.n, params.folds), count: params.folds }
}
