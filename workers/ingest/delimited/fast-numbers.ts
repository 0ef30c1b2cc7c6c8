import type { CellStore } from './cell-store.ts'
import { decode } from './cell-store.ts'
import { isMissingTyped } from '@core/table/missing-token.ts'

const real = /^-?(?:0|[1-9]\d*)?(?:\.\d+(?:[eE][-+]?\d+)?|\d[eE][-+]?\d+)$/
const powers = Array.from({ length: 23 }, (_, i) => Number(`1e${i}`))

/**
 * A column of plain numbers straight from its bytes, with a decimal point; null as soon as one cell is something else
 * (a code with zeros in front, more than 15 digits, thousands, units, words), which is left to the slower, wider reading.
 */
export function fastNumbers(store: CellStore): { values: Float64Array; whole: boolean; of: number } | null {
  const values = new Float64Array(store.rows)
  let whole = true
  let of = 0
  let plain = true
  store.each((bytes, start, end, row) => {
    if (!plain) return
    if (start === end) {
      values[row] = NaN
      return
    }
    let at = start
    const minus = bytes[at] === 45
    if (minus) at++
    const first = at
    let mantissa = 0
    let digits = 0
    let point = -1
    for (; at < end; at++) {
      const digit = bytes[at] - 48
      if (digit >= 0 && digit <= 9) {
        mantissa = mantissa * 10 + digit
        digits++
      } else if (digit === -2 && point < 0) point = at
      else break
    }
    const zeros = bytes[first] === 48 && end - first > 1 && point !== first + 1
    if (at < end || !digits || digits > 15 || zeros) {
      const text = decode(bytes, start, end)
      values[row] = NaN
      if (isMissingTyped(text)) return
      if (real.test(text)) values[row] = Number(text)
      whole = false
      if (Number.isFinite(values[row])) of++
      else plain = false
      return
    }
    const value = point < 0 ? mantissa : mantissa / powers[end - point - 1]
    values[row] = minus ? -value : value
    if (point >= 0) whole = false
    of++
  })
  return plain && of ? { values, whole, of } : null
}
