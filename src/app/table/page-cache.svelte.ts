import type { Cell, Page } from '@core/protocol/analysis.ts'
import { workbench } from '../workbench.svelte.ts'

const size = 200
const most = 60

/** Pages of cells, fetched as they come into sight and let go as others do. A new order starts a new cache. */
export class PageCache {
  /** Raised with each page that comes, so that what reads `cell` is drawn again. */
  #arrived = $state(0)
  readonly #table: string
  readonly #order: Uint32Array | null
  readonly #pages = new Map<number, Page | null>()
  readonly #onfail: (error: unknown) => void

  constructor(table: string, order: Uint32Array | null, onfail: (error: unknown) => void) {
    this.#table = table
    this.#order = order
    this.#onfail = onfail
  }

  /** Fetches the pages that hold these places, where they are not there or under way. */
  want(first: number, count: number): void {
    for (let page = Math.floor(first / size); page <= Math.floor(Math.max(first, first + count - 1) / size); page++) {
      if (!this.#pages.has(page)) void this.#fetch(page)
    }
  }

  /** A cell by its place in the order; undefined while it is not there. */
  cell(place: number, column: string): Cell | undefined {
    void this.#arrived
    return this.#pages.get(Math.floor(place / size))?.columns[column]?.[place % size]
  }

  async #fetch(page: number): Promise<void> {
    this.#pages.set(page, null)
    const start = page * size
    const request = this.#order ? { rows: this.#order.slice(start, start + size) } : { offset: start, limit: size }
    try {
      const found = await workbench.preview(request, this.#table)
      this.#pages.set(page, found)
      this.#trim(page)
      this.#arrived++
    } catch (error) {
      this.#pages.delete(page)
      this.#onfail(error)
    }
  }

  /** Lets go of the pages that came first, never of the one just come. */
  #trim(kept: number): void {
    for (const page of this.#pages.keys()) {
      if (this.#pages.size <= most) return
      if (page !== kept && this.#pages.get(page)) this.#pages.delete(page)
    }
  }
}
