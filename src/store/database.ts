import { openDB, type IDBPDatabase } from 'idb'
import type { Schema } from './schema.ts'

export type StoreEvent = 'outdated' | 'blocked' | 'terminated'

let opened: Promise<IDBPDatabase<Schema>> | undefined
const listeners = new Set<(event: StoreEvent) => void>()

/**
 * The database `benchtop`, opened once a page or worker.
 *
 * Closes itself when another tab brings a newer version, so that it never blocks it; the next call opens it again.
 */
export function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

/**
 * Calls back when the store can no longer be used as it is: `outdated` (another tab brought a newer version),
 * `blocked` (an older tab keeps this version from opening), `terminated` (the browser closed it). Gives the way to stop.
 */
export function onStoreEvent(listener: (event: StoreEvent) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Closes the database; the next call opens it again. */
export async function closeDatabase(): Promise<void> {
  const closing = opened
  opened = undefined
  ;(await closing)?.close()
}

function open(): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>('benchtop', 1, {
    upgrade(db) {
      db.createObjectStore('tables', { keyPath: 'id' }).createIndex('openedAt', 'openedAt')
      db.createObjectStore('batches')
      db.createObjectStore('imports', { keyPath: 'table' })
      const results = db.createObjectStore('results', { keyPath: 'hash' })
      results.createIndex('byTable', ['table', 'at'])
      results.createIndex('byDomain', ['table', 'domain', 'at'])
      results.createIndex('byRecipe', ['table', 'domain', 'recipe.recipe', 'at'])
      db.createObjectStore('recipes', { keyPath: 'id' })
      db.createObjectStore('settings')
    },
    blocked: () => tell('blocked'),
    blocking() {
      void closeDatabase()
      tell('outdated')
    },
    terminated() {
      opened = undefined
      tell('terminated')
    }
  })
}

function tell(event: StoreEvent) {
  for (const listener of listeners) listener(event)
}
