import { atOnce, pausesAt, type Paced } from '../paced.ts'
import type { Column } from './types.ts'

interface Duplicates {
  count: number
  first: number[]
}

/** How many rows are the same as an earlier one in every column, and the first ten of them. Missing equals missing. */
export const duplicateRows = (columns: ReadonlyMap<string, Column>, rows: number): Duplicates =>
  atOnce(pacedDuplicates(columns, rows))

/** `duplicateRows` in stretches. */
export function* pacedDuplicates(columns: ReadonlyMap<string, Column>, rows: number): Paced<Duplicates> {
  const all = Array.from(columns.values(), (column) => ('codes' in column ? column.codes : column.values))
  const found: Duplicates = { count: 0, first: [] }
  if (!all.length) return found
  for (const column of columns.values()) if (yield* tellsAllApart(column, rows)) return found
  const hashes = yield* hashRows(all, rows)
  const size = 2 ** Math.ceil(Math.log2(Math.max(4, rows * 2)))
  const slots = new Int32Array(size).fill(-1)
  for (let row = 0; row < rows; row++) {
    if (pausesAt(row)) yield
    const h = hashes[row]
    let at = h & (size - 1)
    while (slots[at] >= 0 && !(hashes[slots[at]] === h && sameRow(all, slots[at], row))) at = (at + 1) & (size - 1)
    if (slots[at] < 0) slots[at] = row
    else if (found.count++ < 10) found.first.push(row)
  }
  return found
}

/** Whether every row has a text of its own: then no two rows are the same. */
function* tellsAllApart(column: Column, rows: number): Paced<boolean> {
  if (!('codes' in column) || column.dictionary.length < rows - 1) return false
  const seen = new Uint8Array(column.dictionary.length + 1)
  for (let row = 0; row < rows; row++) {
    if (pausesAt(row)) yield
    if (seen[column.codes[row] + 1]++) return false
  }
  return true
}

function* hashRows(columns: ArrayLike<number>[], rows: number): Paced<Int32Array> {
  const hashes = new Int32Array(rows)
  for (const values of columns) {
    if (values instanceof Int32Array) for (let row = 0; row < rows; row++) hashes[row] = mix(hashes[row], values[row])
    else yield* hashNumbers(values, hashes)
    yield
  }
  return hashes
}

function* hashNumbers(values: ArrayLike<number>, hashes: Int32Array): Paced<void> {
  const real = new Float64Array(1)
  const words = new Int32Array(real.buffer)
  for (let row = 0; row < hashes.length; row++) {
    if (pausesAt(row)) yield
    const value = values[row]
    real[0] = Number.isNaN(value) ? NaN : value + 0
    hashes[row] = mix(hashes[row], Math.imul(words[0], 0x9e3779b1) ^ words[1])
  }
}

function mix(hash: number, word: number): number {
  let h = Math.imul(hash ^ word, 0x85ebca6b)
  h ^= h >>> 13
  return Math.imul(h, 0xc2b2ae35) ^ (h >>> 16)
}

function sameRow(columns: ArrayLike<number>[], a: number, b: number): boolean {
  for (const values of columns) {
    const x = values[a]
    const y = values[b]
    if (x !== y && !(Number.isNaN(x) && Number.isNaN(y))) return false
  }
  return true
}
