import type { Context } from './context.ts'
import { summaryOf } from './tables.ts'

/** Removes a table from memory and from the browser, with its results. Fails `no-table`. */
export async function remove(context: Context, id: string): Promise<void> {
  await summaryOf(context, id)
  // A table still being written would come back after its removal.
  await context.shelf.get(id)?.saved.catch(() => undefined)
  await context.analysis.forget(id)
  await context.store.removeTable(id)
  context.shelf.remove(id)
  context.known.delete(id)
}
