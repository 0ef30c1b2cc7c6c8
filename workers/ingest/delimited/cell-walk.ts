import type { Int32List } from './int32-list.ts'

/** Goes through the cells of a store in order: after `next`, `bytes` from `start` to `end` is a cell. */
export class CellWalk {
  bytes: Uint8Array
  start = 0
  end = 0
  row = -1
  page = 0
  private readonly pages: readonly Uint8Array[]
  private readonly ends: readonly number[]
  private readonly lengths: Int32List

  constructor(pages: readonly Uint8Array[], ends: readonly number[], lengths: Int32List) {
    this.pages = pages
    this.ends = ends
    this.lengths = lengths
    this.bytes = pages[0]
  }

  /** Goes to the next cell; false behind the last. */
  next(): boolean {
    if (++this.row >= this.lengths.length) return false
    const length = this.lengths.at(this.row)
    this.start = this.end
    while (this.start + length > this.ends[this.page]) {
      this.bytes = this.pages[++this.page]
      this.start = 0
    }
    this.end = this.start + length
    return true
  }
}
