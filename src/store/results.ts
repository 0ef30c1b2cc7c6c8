import { reviveResult } from '@core/result/revive.ts'
import type { Result } from '@core/result/types.ts'
import { database } from './database.ts'
import { withinQuota } from './quota.ts'
import type { StoredResult } from './schema.ts'
import { write } from './transaction.ts'

/** A table keeps this many results of a domain; older ones are removed. */
const kept = 8

/** Keeps a result under its hash. Fails `quota-exceeded`. */
export async function saveResult(result: Result, title?: string): Promise<void> {
  const { hash, table, recipe, at } = result.provenance
  const entry: StoredResult = { hash, table, domain: recipe.domain, at, recipe, result }
  if (title !== undefined) entry.title = title
  await withinQuota(bytesOf(result), () =>
    write(['results'], async (tx) => {
      const store = tx.objectStore('results')
      await store.put(entry)
      const keys = await store.index('byDomain').getAllKeys(range(table, recipe.domain))
      await Promise.all(keys.slice(0, -kept).map((key) => store.delete(key)))
    })
  )
}

/** The result of that hash; null where it is not kept. */
export async function loadResult(hash: string): Promise<Result | null> {
  const entry = await (await database()).get('results', hash)
  return entry ? reviveResult(entry.result) : null
}

/** The newest result of a table, or of a table in one domain; null where there is none. */
export async function latestResult(table: string, domain?: string): Promise<Result | null> {
  const tx = (await database()).transaction('results', 'readonly')
  const cursor = domain
    ? await tx.store.index('byDomain').openCursor(range(table, domain), 'prev')
    : await tx.store.index('byTable').openCursor(range(table), 'prev')
  return cursor ? reviveResult(cursor.value.result) : null
}

/** Bytes of the result's columns: nearly all of what it takes. */
export function bytesOf(result: Result): number {
  const frames = Object.values(result.frames)
  const columns = frames.flatMap((frame) => [...Object.values(frame.columns), frame.rows ?? []])
  return columns.reduce((sum, column) => sum + ('byteLength' in column ? column.byteLength : 16 * column.length), 0)
}

function range(...start: string[]): IDBKeyRange {
  return IDBKeyRange.bound(start, [...start, []])
}
