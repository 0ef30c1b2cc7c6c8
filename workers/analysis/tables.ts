import { Refusal } from '@core/outcome.ts'
import type { OpenedTable } from '@core/protocol/ingest.ts'
import type { TableData } from '@core/table/types.ts'
import { decodeBatches } from '../ingest/arrow/decode-batches.ts'

/** The tables in the worker's memory, by id. */
export class Tables {
  readonly #tables = new Map<string, Promise<TableData>>()
  readonly #hashes = new Map<string, string>()

  /** Decodes a table; the same content twice is decoded once, another content under the same id takes its place. */
  async adopt({ summary, batches }: OpenedTable): Promise<void> {
    if (this.#hashes.get(summary.id) === summary.hash) return void (await this.#tables.get(summary.id))
    const reading = decodeBatches(batches).then(({ rows, columns }): TableData => ({ summary, rows, columns }))
    this.#tables.set(summary.id, reading)
    this.#hashes.set(summary.id, summary.hash)
    try {
      await reading
    } catch (error) {
      if (this.#tables.get(summary.id) === reading) this.forget(summary.id)
      throw error
    }
  }

  /** Whether another content is held under that id. */
  differs(id: string, hash: string): boolean {
    return this.#tables.has(id) && this.#hashes.get(id) !== hash
  }

  has(id: string): boolean {
    return this.#tables.has(id)
  }

  forget(id: string): void {
    this.#tables.delete(id)
    this.#hashes.delete(id)
  }

  /** Fails `no-table`. */
  get(id: string): Promise<TableData> {
    const table = this.#tables.get(id)
    if (!table) throw new Refusal('no-table', { table: id, known: [...this.#tables.keys()] })
    return table
  }
}
