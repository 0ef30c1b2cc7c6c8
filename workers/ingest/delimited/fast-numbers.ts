import { isMissingTyped } from '@core/table/missing-token.ts'
import { pausesAt, type Paced } from '@core/paced.ts'
import { decode, type CellStore } from './cell-store.ts'

const real = /^-?(?:0|[1-9]\d*)?(?:\.\d+(?:[eE][-+]?\d+)?|\d[eE][-+]?\d+)$/
const powers = Array.from({ length: 23 }, (_, i) => Number(`1e${i}`))

/**
 * A column of plain numbers straight from its bytes, with a decimal point; null as soon as one cell is something else
 * (a code with zeros in front, more than 15 digits, thousands, units, words), which is left to the slower, wider reading.
 */
export function* fastNumbers(store: CellStore): Paced<{ values: Float64Array; whole: boolean; of: number } | null> {
  const values = new Float64Array(store.rows).fill(NaN)
  const walk = store.walk()
  let whole = true
  let of = 0
  while (walk.next()) {
    const { bytes, start, end, row } = walk
    if (pausesAt(row)) yield
    if (start === end) continue
    let value = plainNumber(bytes, start, end)
    if (Number.isNaN(value)) {
      const text = decode(bytes, start, end)
      if (isMissingTyped(text)) continue
      if (real.test(text)) value = Number(text)
      if (!Number.isFinite(value)) return null
      whole = false
    } else if (whole) whole = !hasPoint(bytes, start, end)
    values[row] = value
    of++
  }
  return of ? { values, whole, of } : null
}

/** The value of up to 15 digits with at most one point; NaN where it is anything else. */
function plainNumber(bytes: Uint8Array, start: number, end: number): number {
  const minus = bytes[start] === 45
  const first = minus ? start + 1 : start
  if (bytes[first] === 48 && end - first > 1 && bytes[first + 1] !== 46) return NaN
  let mantissa = 0
  let digits = 0
  let point = -1
  for (let at = first; at < end; at++) {
    const digit = bytes[at] - 48
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit
      digits++
    } else if (digit === -2 && point < 0) point = at
    else return NaN
  }
  if (!digits || digits > 15) return NaN
  const value = point < 0 ? mantissa : mantissa / powers[end - point - 1]
  return minus ? -value : value
}

function hasPoint(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] === 46) return true
  return false
}
