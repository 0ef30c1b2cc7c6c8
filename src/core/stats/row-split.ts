import { printValue } from '../table/print-cell.ts'
import type { Column } from '../table/types.ts'

/**
 * 32 bits of a key, unsigned: FNV-1a over its UTF-8, then the finaliser of murmur3, without which the low bits are structured.
 *
 * Source: Fowler, Noll, Vo (www.isthe.com/chongo/tech/comp/fnv); Appleby, MurmurHash3.
 */
export const splitHash = (key: string): number => finalise(fnv1a(key))

/** The fold of a key, from 0: its hash mod `folds`. The same on every machine and for every order of rows. */
export const foldOf = (key: string, folds: number): number => splitHash(key) % folds

/** The key of a row: its values in these columns joined by `|`; numbers in full, dates by ISO 8601, nothing where missing. */
export const rowKey = (columns: readonly Column[], row: number): string =>
  columns.map((column) => textAt(column, row)).join('|')

/**
 * The fold of each of n rows by its key in these columns, as `foldOf(rowKey(columns, row), folds)` gives it.
 *
 * Rows that agree in all columns share a fold. At most 65,536 folds.
 */
export function foldsOfRows(columns: readonly Column[], n: number, folds: number): Uint16Array {
  const states = new Int32Array(n).fill(basis)
  columns.forEach((column, index) => {
    for (let row = 0; row < n; row++) {
      const state = index ? fnv1a('|', states[row]) : states[row]
      states[row] = fnv1a(textAt(column, row), state)
    }
  })
  return Uint16Array.from(states, (state) => finalise(state) % folds)
}

/** FNV-1a of a text's UTF-8, 32 bits, unsigned; goes on from a state. */
export function fnv1a(text: string, state: number = basis): number {
  let hash = state
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 0x7f) return fnv1aBytes(encoder.encode(text), state)
    hash = Math.imul(hash ^ code, prime)
  }
  return hash >>> 0
}

const basis = 0x811c9dc5
const prime = 0x01000193
const encoder = new TextEncoder()

function fnv1aBytes(bytes: Uint8Array, state: number): number {
  for (const byte of bytes) state = Math.imul(state ^ byte, prime)
  return state >>> 0
}

function finalise(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

function textAt(column: Column, row: number): string {
  if ('codes' in column) return column.codes[row] < 0 ? '' : column.dictionary[column.codes[row]]
  // No −0: it equals 0, so it must hash alike.
  const value = column.values[row] + 0
  return printValue(column.kind, value) ?? ''
}
