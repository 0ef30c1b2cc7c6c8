import { CellWalk } from './cell-walk.ts'
import { Int32List } from './int32-list.ts'

/**
 * The cells of one column as UTF-8, one after the other: what is needed to decide on its kind when all are read.
 *
 * Bytes lie in pages that a cell never straddles; lengths tell them apart.
 */
export class CellStore {
  private readonly pages: Uint8Array[] = []
  private readonly ends: number[] = []
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

  walk(): CellWalk {
    return new CellWalk([...this.pages, this.page], [...this.ends, this.used], this.lengths)
  }

  private turn(length: number): void {
    if (this.page.length) {
      this.pages.push(this.page)
      this.ends.push(this.used)
    }
    this.page = new Uint8Array(Math.max(length, Math.min(1 << 20, Math.max(256, this.page.length * 2))))
    this.used = 0
  }
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
