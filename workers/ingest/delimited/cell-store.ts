import type { StringColumn } from '@core/table/types.ts'
import { Int32List } from './int32-list.ts'

/**
 * The cells of one column as UTF-8, one after the other: what is needed to decide on its kind when all are read.
 *
 * Bytes lie in pages that a cell never straddles; lengths tell them apart.
 */
export class CellStore {
  private readonly pages: Uint8Array[] = []
  private page = new Uint8Array(0)
  private used = 0
  private readonly lengths = new Int32List()

  get rows(): number {
    return this.lengths.length
  }

  /** A cell: bytes from start to end. */
  add(bytes: Uint8Array, start: number, end: number): void {
    const length = end - start
    if (this.used + length > this.page.length) this.turn(length)
    const { page, used } = this
    if (length < 24) for (let i = 0; i < length; i++) page[used + i] = bytes[start + i]
    else page.set(bytes.subarray(start, end), used)
    this.used += length
    this.lengths.push(length)
  }

  /** Calls with each cell in order. */
  each(visit: (bytes: Uint8Array, start: number, end: number, row: number) => void): void {
    let p = 0
    let at = 0
    for (let row = 0; row < this.lengths.length; row++) {
      const length = this.lengths.at(row)
      while (p < this.pages.length && at + length > this.ends[p]) {
        p++
        at = 0
      }
      visit(this.pages[p] ?? this.page, at, at + length, row)
      at += length
    }
  }

  /** The cells as codes into their distinct texts; an empty cell is −1. */
  texts(): StringColumn {
    const codes = new Int32Array(this.rows).fill(-1)
    const dictionary: string[] = []
    let size = 1024
    let slots = new Int32Array(size).fill(-1)
    const hashes = new Int32List()
    const firsts: { bytes: Uint8Array; start: number; end: number }[] = []
    this.each((bytes, start, end, row) => {
      if (start === end) return
      let h = 0x811c9dc5
      for (let i = start; i < end; i++) h = Math.imul(h ^ bytes[i], 0x01000193)
      h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
      h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
      h ^= h >>> 16
      let slot = h & (size - 1)
      for (; slots[slot] >= 0; slot = (slot + 1) & (size - 1)) {
        const code = slots[slot]
        if (hashes.at(code) === h && same(firsts[code], bytes, start, end)) break
      }
      let code = slots[slot]
      if (code < 0) {
        code = dictionary.push(decode(bytes, start, end)) - 1
        firsts.push({ bytes, start, end })
        hashes.push(h)
        slots[slot] = code
        if (dictionary.length * 2 > size) {
          size *= 4
          slots = rehash(hashes, size)
        }
      }
      codes[row] = code
    })
    return { kind: 'text', codes, dictionary }
  }

  private readonly ends: number[] = []

  private turn(length: number): void {
    if (this.page.length) {
      this.pages.push(this.page)
      this.ends.push(this.used)
    }
    this.page = new Uint8Array(Math.max(length, Math.min(1 << 20, Math.max(256, this.page.length * 2))))
    this.used = 0
  }
}

function same(first: { bytes: Uint8Array; start: number; end: number }, bytes: Uint8Array, start: number, end: number) {
  if (first.end - first.start !== end - start) return false
  for (let i = 0; i < end - start; i++) if (first.bytes[first.start + i] !== bytes[start + i]) return false
  return true
}

function rehash(hashes: Int32List, size: number): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(size).fill(-1)
  for (let code = 0; code < hashes.length; code++) {
    let slot = hashes.at(code) & (size - 1)
    while (slots[slot] >= 0) slot = (slot + 1) & (size - 1)
    slots[slot] = code
  }
  return slots
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** UTF-8 to a string; short plain ones without the decoder, which is slow to call. */
export function decode(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 20) return decoder.decode(bytes.subarray(start, end))
  let text = ''
  for (let i = start; i < end; i++) {
    if (bytes[i] > 127) return decoder.decode(bytes.subarray(start, end))
    text += String.fromCharCode(bytes[i])
  }
  return text
}
