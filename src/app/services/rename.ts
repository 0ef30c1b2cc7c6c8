import { Refusal } from '@core/outcome.ts'
import type { Context } from './context.ts'
import { summaryOf } from './tables.ts'

/** Gives a table another name. Fails `no-table`, `bad-name` where the name is empty. */
export async function rename(context: Context, id: string, name: string): Promise<void> {
  const trimmed = name.trim()
  if (!trimmed) throw new Refusal('bad-name', { name })
  await summaryOf(context, id)
  // A table still being written would be written with its old name.
  await context.shelf.get(id)?.saved.catch(() => undefined)
  await context.store.renameTable(id, trimmed)
  context.shelf.rename(id, trimmed)
}
