import type { OpenedTable } from '@core/protocol/ingest.ts'

export interface Shelved {
  table: OpenedTable
  /** Settles when the table is wholly in IndexedDB. */
  saved: Promise<void>
}

/** Tables opened since the page was loaded, by id: those not yet saved and those never saved stand only here. */
export class Shelf {
  readonly #tables = new Map<string, Shelved>()

  put(table: OpenedTable, saved: Promise<void>): void {
    // Whoever awaits `saved` hears of a failure; without a waiter it must not count as unhandled.
    saved.catch(() => undefined)
    this.#tables.set(table.summary.id, { table, saved })
  }

  get(id: string): Shelved | undefined {
    return this.#tables.get(id)
  }

  remove(id: string): void {
    this.#tables.delete(id)
  }

  rename(id: string, name: string): void {
    const shelved = this.#tables.get(id)
    if (!shelved) return
    const table = { ...shelved.table, summary: { ...shelved.table.summary, name } }
    this.#tables.set(id, { ...shelved, table })
  }

  all(): OpenedTable[] {
    return [...this.#tables.values()].map((shelved) => shelved.table)
  }
}
