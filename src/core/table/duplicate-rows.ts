import type { Column } from './types.ts'

/** How many rows are the same as an earlier one in every column, and the first ten of them. Missing equals missing. */
export function duplicateRows(columns: ReadonlyMap<string, Column>, rows: number): { count: number; first: number[] } {
  const all = Array.from(columns.values(), (column) => ('codes' in column ? column.codes : column.values))
  const first: number[] = []
  let count = 0
  if (!all.length) return { count, first }
  const hashes = hashRows(all, rows)
  const size = 2 ** Math.ceil(Math.log2(Math.max(4, rows * 2)))
  const slots = new Int32Array(size).fill(-1)
  for (let row = 0; row < rows; row++) {
    let at = hashes[row] & (size - 1)
    while (slots[at] >= 0 && !(hashes[slots[at]] === hashes[row] && sameRow(all, slots[at], row)))
      at = (at + 1) & (size - 1)
    if (slots[at] < 0) slots[at] = row
    else if (count++ < 10) first.push(row)
  }
  return { count, first }
}

function hashRows(columns: ArrayLike<number>[], rows: number): Int32Array {
  const hashes = new Int32Array(rows)
  const real = new Float64Array(1)
  const words = new Int32Array(real.buffer)
  for (const values of columns) {
    const whole = values instanceof Int32Array
    for (let row = 0; row < rows; row++) {
      let word = values[row]
      if (!whole) {
        real[0] = Number.isNaN(word) ? NaN : word + 0
        word = Math.imul(words[0], 0x9e3779b1) ^ words[1]
      }
      let h = Math.imul(hashes[row] ^ word, 0x85ebca6b)
      h ^= h >>> 13
      hashes[row] = Math.imul(h, 0xc2b2ae35) ^ (h >>> 16)
    }
  }
  return hashes
}

function sameRow(columns: ArrayLike<number>[], a: number, b: number): boolean {
  for (const values of columns) {
    const [x, y] = [values[a], values[b]]
    if (x !== y && !(Number.isNaN(x) && Number.isNaN(y))) return false
  }
  return true
}
