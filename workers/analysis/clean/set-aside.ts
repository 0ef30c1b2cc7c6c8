import type { CleanModel } from '@core/result/models.ts'
import type { Column } from '@core/table/types.ts'
import { levelsOf } from '../levels.ts'
import { countMissing } from '../missing.ts'

type Reason = CleanModel['setAside'][number]['reason']

/** More levels than a group of rows can be told apart by. */
const mostLevels = 200
/** From so many rows on, a value of its own in every row is taken for a name. */
const enoughRows = 20

/** Why a column should not be among the features; undefined where it may be. */
export function reasonToSetAside(column: Column): Reason | undefined {
  const n = 'codes' in column ? column.codes.length : column.values.length
  const present = n - countMissing(column)
  if (n > 0 && present === 0) return 'all-missing'
  if (!('codes' in column)) return numberReason(column.values, column.kind, n, present)
  const levels = levelsOf(column)
  if (n > 1 && levels.length === 1) return 'constant'
  if (column.kind === 'id' || (n >= enoughRows && levels.length === n)) return 'id-like'
  if (column.kind === 'text') return 'not-numeric'
  return levels.length > mostLevels ? 'too-many-levels' : undefined
}

function numberReason(values: ArrayLike<number>, kind: string, n: number, present: number): Reason | undefined {
  let min = Infinity
  let max = -Infinity
  for (let i = 0; i < n; i++) {
    if (values[i] < min) min = values[i]
    if (values[i] > max) max = values[i]
  }
  if (n > 1 && min === max) return 'constant'
  const running = kind === 'integer' && n >= enoughRows && present === n && max - min === n - 1
  return running && allDiffer(values, min, n) ? 'id-like' : undefined
}

/** Whether the whole numbers from `min` to `min + n − 1` each occur once: a row number. */
function allDiffer(values: ArrayLike<number>, min: number, n: number): boolean {
  const seen = new Uint8Array(n)
  for (let i = 0; i < n; i++) {
    const at = values[i] - min
    if (seen[at]) return false
    seen[at] = 1
  }
  return true
}
