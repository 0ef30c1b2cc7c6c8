import type { IDBPTransaction, StoreNames } from 'idb'
import { database } from './database.ts'
import type { Schema } from './schema.ts'

type Names = StoreNames<Schema>[]
type Writing<N extends Names> = IDBPTransaction<Schema, N, 'readwrite'>

/**
 * Runs requests in one strict transaction and answers at its `complete`: what it wrote is on the disk then.
 *
 * `work` must not wait for anything but the transaction's own requests. A quota shows only in `abort`,
 * so the transaction's own error is the one that is thrown.
 */
export async function write<N extends Names, T>(stores: N, work: (tx: Writing<N>) => Promise<T> | T): Promise<T> {
  const db = await database()
  const tx = db.transaction(stores, 'readwrite', { durability: 'strict' })
  const done = tx.done
  // The requests' own promises reject too when the transaction aborts; `done` says why.
  done.catch(() => undefined)
  try {
    const value = await work(tx)
    await done
    return value
  } catch (error) {
    if (!tx.error) abort(tx)
    throw tx.error ?? error
  }
}

function abort(tx: { abort(): void }) {
  try {
    tx.abort()
  } catch {
    // It has ended already: nothing is left to undo.
  }
}
