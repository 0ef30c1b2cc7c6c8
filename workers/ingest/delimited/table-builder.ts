import { Refusal } from '@core/outcome.ts'
import { CellStore } from './cell-store.ts'
import { LineMap } from './line-map.ts'
import type { OddLines } from './odd-lines.ts'
import { unquote, type Fields } from './scan-record.ts'

export const mostColumns = 16_384

/** Takes in records as rows of a table of fixed width; short ones are padded with missing, cells beyond the width dropped, both noted. */
export class TableBuilder {
  readonly stores: CellStore[]
  readonly lines = new LineMap()
  rows = 0
  private scratch = new Uint8Array(1024)
  private readonly odd: OddLines

  constructor(width: number, odd: OddLines) {
    if (width > mostColumns) throw new Refusal('too-many-columns', { columns: width, limit: mostColumns })
    this.odd = odd
    this.stores = Array.from({ length: width }, () => new CellStore())
  }

  add(bytes: Uint8Array, fields: Fields, quote: number, line: number): void {
    const { stores } = this
    const { starts, ends, quoted, count } = fields
    const common = Math.min(count, stores.length)
    for (let i = 0; i < common; i++) {
      if (quoted[i] === 2) this.addUnquoted(stores[i], bytes, starts[i], ends[i], quote)
      else stores[i].add(bytes, starts[i], ends[i])
    }
    for (let i = common; i < stores.length; i++) stores[i].add(bytes, 0, 0)
    if (count < stores.length) this.odd.note('short-rows', line, 1, { width: stores.length })
    for (let i = common; i < count; i++) {
      if (ends[i] > starts[i]) {
        this.odd.note('long-rows', line, 1, { width: stores.length })
        break
      }
    }
    this.lines.set(this.rows++, line)
  }

  private addUnquoted(store: CellStore, bytes: Uint8Array, start: number, end: number, quote: number): void {
    if (end - start > this.scratch.length) this.scratch = new Uint8Array((end - start) * 2)
    store.add(this.scratch, 0, unquote(bytes, start, end, quote, this.scratch))
  }
}
