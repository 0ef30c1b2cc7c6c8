import { database } from './database.ts'
import { livingImports } from './import-lock.ts'
import { removeTable } from './tables.ts'

/** Without locks an import that wrote no batch for this long is taken for dead. */
const silenceMs = 5 * 60_000

/**
 * Removes what unfinished imports left: batches without a manifest that no living tab is writing. Gives the tables swept.
 *
 * To be called when the page starts, before a table is opened.
 */
export async function sweep(now = Date.now()): Promise<string[]> {
  const living = await livingImports()
  const swept: string[] = []
  for (const { table, at } of await unfinished()) {
    if (living ? living.has(table) : now - at < silenceMs) continue
    await removeTable(table)
    swept.push(table)
  }
  return swept
}

/** Read in one transaction: an import that ends meanwhile is seen either with its record or with its manifest. */
async function unfinished() {
  const tx = (await database()).transaction(['imports', 'tables'], 'readonly')
  const [records, whole] = await Promise.all([
    tx.objectStore('imports').getAll(),
    tx.objectStore('tables').getAllKeys(),
    tx.done
  ])
  return records.filter((record) => !whole.includes(record.table))
}
