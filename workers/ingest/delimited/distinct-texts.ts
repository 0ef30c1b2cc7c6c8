import { pausesAt, type Paced } from '@core/paced.ts'
import type { StringColumn } from '@core/table/types.ts'
import type { CellStore } from './cell-store.ts'
import type { CellWalk } from './cell-walk.ts'

/** The cells of a column as codes into their distinct texts, in order of first appearance; an empty cell is −1. */
export function* distinctTexts(store: CellStore): Paced<StringColumn> {
  const codes = new Int32Array(store.rows).fill(-1)
  const known = new TextTable()
  const walk = store.walk()
  while (walk.next()) {
    if (walk.end > walk.start) codes[walk.row] = known.codeOf(walk)
    if (pausesAt(walk.row)) yield
  }
  return { kind: 'text', codes, dictionary: known.dictionary }
}

/**
 * A hash table of the cells seen so far, by their bytes.
 *
 * A page is decoded once, when the first new text is found on it, and texts are cut out of that: cells are whole characters,
 * so that counting the UTF-16 units of all cells before gives the place.
 */
class TextTable {
  readonly dictionary: string[] = []
  private slots = new Int32Array(1024).fill(-1)
  private hashes = new Int32Array(512)
  private starts = new Int32Array(512)
  private lengths = new Int32Array(512)
  private pageOf = new Int32Array(512)
  private readonly pages: Uint8Array[] = []
  private page = -1
  private units = 0
  private text: string | null = null

  codeOf({ bytes, start, end, page }: CellWalk): number {
    if (page !== this.page) this.turn(page, bytes)
    let h = 0x811c9dc5
    const at = this.units
    let units = 0
    for (let i = start; i < end; i++) {
      const byte = bytes[i]
      h = Math.imul(h ^ byte, 0x01000193)
      if (byte < 0x80 || byte >= 0xc0) units += byte < 0xf0 ? 1 : 2
    }
    this.units = at + units
    h = mix(h)
    const mask = this.slots.length - 1
    let slot = h & mask
    for (; this.slots[slot] >= 0; slot = (slot + 1) & mask) {
      const code = this.slots[slot]
      if (this.hashes[code] === h && this.same(code, bytes, start, end)) return code
    }
    this.text ??= decoder.decode(bytes)
    return this.add(slot, h, start, end, this.text.substring(at, at + units))
  }

  private add(slot: number, h: number, start: number, end: number, text: string): number {
    const code = this.dictionary.push(text) - 1
    this.slots[slot] = code
    this.hashes[code] = h
    this.starts[code] = start
    this.lengths[code] = end - start
    this.pageOf[code] = this.page
    if (code + 1 === this.hashes.length) this.grow()
    return code
  }

  private turn(page: number, bytes: Uint8Array): void {
    this.page = page
    this.pages[page] = bytes
    this.units = 0
    this.text = null
  }

  private same(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const length = end - start
    if (this.lengths[code] !== length) return false
    const page = this.pages[this.pageOf[code]]
    const first = this.starts[code]
    for (let i = 0; i < length; i++) if (page[first + i] !== bytes[start + i]) return false
    return true
  }

  private grow(): void {
    const count = this.hashes.length
    this.hashes = larger(this.hashes)
    this.pageOf = larger(this.pageOf)
    this.starts = larger(this.starts)
    this.lengths = larger(this.lengths)
    const mask = count * 4 - 1
    const slots = (this.slots = new Int32Array(count * 4).fill(-1))
    for (let code = 0; code < count; code++) {
      let slot = this.hashes[code] & mask
      while (slots[slot] >= 0) slot = (slot + 1) & mask
      slots[slot] = code
    }
  }
}

function mix(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

function larger(held: Int32Array): Int32Array<ArrayBuffer> {
  const out = new Int32Array(held.length * 2)
  out.set(held)
  return out
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
