import type { IDBPObjectStore, StoreNames } from 'idb'
import type { OnProgress } from '@core/progress.ts'
import type { OpenedTable } from '@core/protocol/ingest.ts'
import type { TableSummary } from '@core/table/types.ts'
import { database } from './database.ts'
import { withImportLock } from './import-lock.ts'
import { withinQuota } from './quota.ts'
import type { Schema } from './schema.ts'
import { lastRecipeKey, lastTitlesKey, type LastTitles } from './settings.ts'
import { write } from './transaction.ts'

type Writable = IDBPObjectStore<Schema, StoreNames<Schema>[], 'settings', 'readwrite'>

const everything = ['tables', 'batches', 'imports', 'results', 'settings'] as const

/**
 * Writes a table: a batch and its progress record a transaction, the manifest last; done when all of it is on the disk.
 *
 * Until the manifest stands the table does not exist for a reader. Progress counts bytes, stage `saving`.
 * Fails `quota-exceeded` (bytes needed and available) and leaves nothing behind then.
 */
export async function saveTable(opened: OpenedTable, onProgress?: OnProgress): Promise<void> {
  const { summary, batches } = opened
  const total = batches.reduce((sum, blob) => sum + blob.size, 0)
  await withImportLock(summary.id, () =>
    withinQuota(total, async () => {
      try {
        await writeBatches(opened, total, onProgress)
        await writeManifest(summary, batches.length)
      } catch (error) {
        await removeTable(summary.id)
        throw error
      }
    })
  )
}

async function writeBatches({ summary, batches }: OpenedTable, total: number, onProgress?: OnProgress) {
  const started = performance.now()
  let done = 0
  for (const [index, blob] of batches.entries()) {
    await write(['batches', 'imports'], async (tx) => {
      const record = { table: summary.id, done: index + 1, of: batches.length, at: Date.now() }
      await Promise.all([
        tx.objectStore('batches').put(blob, [summary.id, index]),
        tx.objectStore('imports').put(record)
      ])
    })
    done += blob.size
    const rate = done / Math.max(1e-3, (performance.now() - started) / 1000)
    onProgress?.({ stage: 'saving', done, of: total, rate, remainingMs: ((total - done) / rate) * 1000 })
  }
}

function writeManifest(summary: TableSummary, batches: number): Promise<void> {
  return write(['tables', 'imports'], async (tx) => {
    await Promise.all([
      tx.objectStore('tables').put({ id: summary.id, openedAt: summary.openedAt, batches, summary }),
      tx.objectStore('imports').delete(summary.id)
    ])
  })
}

/** A table as it was saved; null where it is not kept here, or not whole. Its blobs are references: no row is read yet. */
export async function loadTable(id: string): Promise<OpenedTable | null> {
  const tx = (await database()).transaction(['tables', 'batches'], 'readonly')
  const [manifest, batches] = await Promise.all([
    tx.objectStore('tables').get(id),
    tx.objectStore('batches').getAll(batchesOf(id)),
    tx.done
  ])
  return manifest && manifest.batches === batches.length ? { summary: manifest.summary, batches } : null
}

/** Summaries of the tables kept here, newest first. */
export async function listTables(): Promise<TableSummary[]> {
  const manifests = await (await database()).getAllFromIndex('tables', 'openedAt')
  return manifests.reverse().map((manifest) => manifest.summary)
}

/** Removes a table with its batches, results and settings. Doing it twice is harmless. */
export async function removeTable(id: string): Promise<void> {
  await write([...everything], async (tx) => {
    const results = await tx.objectStore('results').index('byTable').getAllKeys(resultsOf(id))
    await Promise.all([
      tx.objectStore('tables').delete(id),
      tx.objectStore('batches').delete(batchesOf(id)),
      tx.objectStore('imports').delete(id),
      tx.objectStore('settings').delete(IDBKeyRange.bound(lastRecipeKey(id, ''), lastRecipeKey(id, '\uffff'))),
      forgetTitle(tx.objectStore('settings'), id),
      ...results.map((hash) => tx.objectStore('results').delete(hash))
    ])
  })
}

async function forgetTitle(settings: Pick<Writable, 'get' | 'put'>, id: string): Promise<void> {
  const titles = (await settings.get(lastTitlesKey)) as LastTitles | undefined
  if (titles?.delete(id)) await settings.put(titles, lastTitlesKey)
}

/** Gives a table another name; false where it is not kept here. */
export async function renameTable(id: string, name: string): Promise<boolean> {
  return write(['tables'], async (tx) => {
    const store = tx.objectStore('tables')
    const manifest = await store.get(id)
    if (!manifest) return false
    await store.put({ ...manifest, summary: { ...manifest.summary, name } })
    return true
  })
}

/** All batch keys of a table. */
export function batchesOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []])
}

function resultsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []])
}
