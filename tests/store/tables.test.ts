import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Refusal } from '@core/outcome.ts'
import { closeDatabase, database, onStoreEvent } from '@store/database.ts'
import { latestResult, loadResult, saveResult } from '@store/results.ts'
import { lastRecipe, lastTitles, setLastRecipe, setLastTitles, setSetting, setting } from '@store/settings.ts'
import { sweep } from '@store/sweep.ts'
import { batchesOf, listTables, loadTable, removeTable, renameTable, saveTable } from '@store/tables.ts'
import { write } from '@store/transaction.ts'
import { recipe, result, table } from './samples.ts'

afterEach(async () => {
  vi.restoreAllMocks()
  await closeDatabase()
  globalThis.indexedDB = new IDBFactory()
})

const batchKeys = async (id: string) => (await database()).getAllKeys('batches', batchesOf(id))

describe('saveTable and loadTable', () => {
  test('loadTable(id) gives the batches in order, as they were saved', async () => {
    const saved = table('t1', { batches: 12 })
    await saveTable(saved)
    const loaded = await loadTable('t1')
    expect(loaded?.summary).toEqual(saved.summary)
    expect(await Promise.all(loaded!.batches.map((blob) => blob.text()))).toEqual(
      await Promise.all(saved.batches.map((blob) => blob.text()))
    )
  })

  test('loadTable(id) gives null for a table that is not kept', async () => {
    expect(await loadTable('nowhere')).toBeNull()
  })

  test('saveTable reports bytes up to the whole', async () => {
    const saved = table('t1', { batches: 3 })
    const seen: number[] = []
    await saveTable(saved, ({ done, of }) => seen.push(done / of))
    expect(seen).toHaveLength(3)
    expect(seen.at(-1)).toBe(1)
  })

  test('a table without its manifest does not exist for a reader', async () => {
    const { summary, batches } = table('t1', { batches: 2 })
    await unfinished(summary.id, batches)
    expect(await loadTable('t1')).toBeNull()
    expect(await listTables()).toEqual([])
  })

  test('a table of one id does not see the batches of another whose id begins alike', async () => {
    await saveTable(table('t1', { batches: 2 }))
    await saveTable(table('t11', { batches: 3 }))
    expect((await loadTable('t1'))?.batches).toHaveLength(2)
    await removeTable('t1')
    expect((await loadTable('t11'))?.batches).toHaveLength(3)
  })

  test('saveTable fails quota-exceeded with needed and available bytes, and leaves nothing behind', async () => {
    vi.stubGlobal('navigator', { storage: { estimate: () => Promise.resolve({ usage: 90, quota: 100 }) } })
    const saved = table('t1', { batches: 3 })
    const put = IDBObjectStore.prototype.put
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      const [, key] = given as [unknown, IDBValidKey?]
      const request = put.apply(this, given)
      if (Array.isArray(key) && key[1] === 1) queueMicrotask(() => abortForQuota(this.transaction))
      return request
    })
    const failed = await saveTable(saved).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(Refusal)
    expect((failed as Refusal).failure).toMatchObject({ code: 'quota-exceeded', values: { needed: 21, available: 10 } })
    expect(await batchKeys('t1')).toEqual([])
    vi.unstubAllGlobals()
  })
})

describe('listTables, renameTable, removeTable', () => {
  test('listTables() is newest first', async () => {
    for (const [id, openedAt] of [
      ['a', 2],
      ['b', 3],
      ['c', 1]
    ] as const)
      await saveTable(table(id, { openedAt }))
    expect((await listTables()).map(({ id }) => id)).toEqual(['b', 'a', 'c'])
  })

  test('renameTable(id, name) changes the name alone', async () => {
    await saveTable(table('t1'))
    expect(await renameTable('t1', 'Customers')).toBe(true)
    expect((await loadTable('t1'))?.summary).toEqual({ ...table('t1').summary, name: 'Customers' })
    expect(await renameTable('t2', 'x')).toBe(false)
  })

  test('removeTable(id) takes batches, results and settings along, and only its own', async () => {
    await saveTable(table('t1'))
    await saveTable(table('t2'))
    await saveResult(result({ hash: 'h1', table: 't1' }))
    await saveResult(result({ hash: 'h2', table: 't2' }))
    await setLastRecipe(recipe('t1'))
    await setLastTitles(
      new Map([
        ['t1', 'Five segments'],
        ['t2', 'Two segments']
      ])
    )
    await removeTable('t1')
    await removeTable('t1')
    expect((await listTables()).map(({ id }) => id)).toEqual(['t2'])
    expect(await batchKeys('t1')).toEqual([])
    expect(await loadResult('h1')).toBeNull()
    expect(await lastRecipe('t1', 'data-mining')).toBeNull()
    expect(await lastTitles()).toEqual(new Map([['t2', 'Two segments']]))
    expect(await loadResult('h2')).not.toBeNull()
  })
})

describe('sweep', () => {
  test('removes what a dead import left, and leaves whole tables alone', async () => {
    const { summary, batches } = table('dead', { batches: 2 })
    await saveTable(table('whole'))
    await unfinished(summary.id, batches, 0)
    expect(await sweep()).toEqual(['dead'])
    expect(await batchKeys('dead')).toEqual([])
    expect((await listTables()).map(({ id }) => id)).toEqual(['whole'])
  })

  test('leaves an import alone that wrote a batch lately', async () => {
    const { summary, batches } = table('young')
    await unfinished(summary.id, batches)
    expect(await sweep()).toEqual([])
    expect(await batchKeys('young')).toHaveLength(1)
  })

  test('where there are locks, only the lock tells a living import', async () => {
    vi.stubGlobal('navigator', {
      locks: { query: () => Promise.resolve({ held: [{ name: 'benchtop:import:living' }], pending: [] }) }
    })
    await unfinished('living', table('living').batches, 0)
    await unfinished('dead', table('dead').batches)
    expect(await sweep()).toEqual(['dead'])
    vi.unstubAllGlobals()
  })
})

describe('results', () => {
  test('loadResult(hash) keeps typed arrays and gives names from data back without a prototype', async () => {
    const kept = result({ hash: 'h', table: 't', column: '__proto__' })
    await saveResult(kept)
    const loaded = (await loadResult('h'))!
    expect(Object.keys(loaded.columns)).toEqual(['__proto__'])
    expect(loaded.columns['__proto__']).toEqual(Float64Array.of(1, NaN, 3))
    for (const named of [loaded.frames, loaded.columns, loaded.models, loaded.frames.rows.columns])
      expect(Object.getPrototypeOf(named)).toBeNull()
    expect(loaded.columns).toBe(loaded.frames.rows.columns)
    expect(loaded.provenance).toEqual(kept.provenance)
  })

  test('latestResult(table, domain) is the newest of that table and domain', async () => {
    await saveResult(result({ hash: 'a', table: 't', at: 1 }))
    await saveResult(result({ hash: 'b', table: 't', at: 3, domain: 'other' }))
    await saveResult(result({ hash: 'c', table: 't', at: 2 }))
    await saveResult(result({ hash: 'd', table: 't2', at: 9 }))
    expect((await latestResult('t'))?.provenance.hash).toBe('b')
    expect((await latestResult('t', 'data-mining'))?.provenance.hash).toBe('c')
    expect((await latestResult('t', 'data-mining', 'segments'))?.provenance.hash).toBe('c')
    expect(await latestResult('t', 'data-mining', 'profile')).toBeNull()
    expect(await latestResult('t', 'nothing')).toBeNull()
  })

  test('a table keeps its newest results of a domain and lets older ones go', async () => {
    for (let at = 1; at <= 10; at++) await saveResult(result({ hash: `h${at}`, table: 't', at }))
    expect(await loadResult('h2')).toBeNull()
    expect(await loadResult('h3')).not.toBeNull()
  })
})

describe('settings', () => {
  test('setting(name) gives what was kept; null removes it', async () => {
    await setSetting('theme', 'dark')
    expect(await setting('theme')).toBe('dark')
    await setSetting('theme', null)
    expect(await setting('theme')).toBeNull()
  })
})

describe('database', () => {
  test('closes itself when another tab brings a newer version, tells so, and never blocks it', async () => {
    await database()
    const heard: string[] = []
    const stop = onStoreEvent((event) => heard.push(event))
    const request = indexedDB.open('benchtop', 2)
    await new Promise((resolve, reject) => {
      request.onsuccess = resolve
      request.onblocked = reject
    })
    expect(heard).toEqual(['outdated'])
    request.result.close()
    stop()
  })
})

/** What a tab that was closed in the middle of an import leaves. */
async function unfinished(id: string, batches: Blob[], at = Date.now()) {
  for (const [index, blob] of batches.entries())
    await write(['batches', 'imports'], async (tx) => {
      await tx.objectStore('batches').put(blob, [id, index])
      await tx.objectStore('imports').put({ table: id, done: index + 1, of: batches.length + 1, at })
    })
}

/** As browsers do it: the requests are accepted, and the transaction aborts with the quota's error. */
function abortForQuota(transaction: IDBTransaction) {
  transaction.abort()
  Object.defineProperty(transaction, 'error', { value: new DOMException('full', 'QuotaExceededError') })
}
