import type { Kind, TableSummary } from '@core/table/types.ts'
import type { Context } from './context.ts'
import { take } from './open.ts'
import { worded } from './say.ts'
import { adopted } from './tables.ts'

/** The table with a column read as another kind, in the place of the one before: same id, no file needed. */
export async function overrule(context: Context, id: string, column: string, kind: Kind): Promise<TableSummary> {
  const before = await adopted(context, id)
  // A write still under way would end after this one and bring the old reading back.
  await context.shelf.get(id)?.saved.catch(() => undefined)
  const table = await context.analysis.overrule(id, column, kind)
  const kept = { ...table, summary: { ...table.summary, memoryOnly: before.memoryOnly } }
  await take(context, kept, before.memoryOnly ? Promise.resolve() : context.ingest.save(kept))
  return worded(kept.summary, context.t())
}
