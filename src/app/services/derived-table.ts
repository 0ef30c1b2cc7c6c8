import { Refusal } from '@core/outcome.ts'
import type { OpenedTable } from '@core/protocol/ingest.ts'
import type { Recipe, Step } from '@core/recipe/types.ts'
import type { Result } from '@core/result/types.ts'
import type { TableSummary } from '@core/table/types.ts'
import type { Context } from './context.ts'
import type { Watched } from './deps.ts'
import { take } from './open.ts'
import { defaultSeed } from './recipe.ts'
import { worded } from './say.ts'
import { adopted } from './tables.ts'

/** A table of its own from another: steps run on it, and the frame they open (or the rows they leave) is kept. */
export async function derivedTable(
  context: Context,
  tableId: string,
  steps: Step[],
  name: string,
  watched: Watched = {}
): Promise<TableSummary> {
  const parent = await adopted(context, tableId)
  const recipe: Recipe = { format: 1, domain: '', recipe: '', table: tableId, columns: {}, seed: defaultSeed, steps }
  const result = await context.analysis.run(recipe, watched)
  const frame = Object.keys(result.frames).findLast((one) => one !== 'rows') ?? 'rows'
  return shelve(context, await context.analysis.keep(result, frame, name), parent)
}

/** A frame of a result as a table. */
export async function keepFrame(context: Context, result: Result, frame: string, name: string): Promise<TableSummary> {
  if (!result.frames[frame]) throw new Refusal('unknown-frame', { frame, known: Object.keys(result.frames) })
  const parent = await adopted(context, result.provenance.recipe.table)
  return shelve(context, await context.analysis.keep(result, frame, name), parent)
}

async function shelve(context: Context, table: OpenedTable, parent: TableSummary): Promise<TableSummary> {
  const kept = parent.memoryOnly ? { ...table, summary: { ...table.summary, memoryOnly: true } } : table
  await take(context, kept, parent.memoryOnly ? Promise.resolve() : context.ingest.save(kept))
  return worded(kept.summary, context.t())
}
