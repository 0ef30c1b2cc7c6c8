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

/** The newest result of a table, or of a table in one domain, or by one recipe of it; null where there is none. */
export async function latestResult(table: string, domain?: string, recipe?: string): Promise<Result | null> {
  const { store } = (await database()).transaction('results', 'readonly')
  const asked = [table, domain, recipe].filter((part) => part !== undefined)
  const index = store.index((['byTable', 'byDomain', 'byRecipe'] as const)[asked.length - 1])
  const cursor = await index.openCursor(range(...asked), 'prev')
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
