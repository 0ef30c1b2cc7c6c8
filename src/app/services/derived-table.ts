import { Refusal } from '@core/outcome.ts'
import type { OpenedTable } from '@core/protocol/ingest.ts'
import { frameOpened } from '@core/recipe/frames.ts'
import { stepSpecs } from '@core/recipe/steps/index.ts'
import type { Recipe, Step } from '@core/recipe/types.ts'
import type { Result } from '@core/result/types.ts'
import type { TableSummary } from '@core/table/types.ts'
import type { Context } from './context.ts'
import type { Watched } from './deps.ts'
import { take } from './open.ts'
import { defaultSeed } from './recipe.ts'
import { worded } from './say.ts'
import { adopted } from './tables.ts'

/** Steps on a table, of no domain and without roles. */
export function stepsOn(table: string, steps: Step[]): Recipe {
  return { format: 1, domain: '', recipe: '', table, columns: {}, seed: defaultSeed, steps }
}

/** A table of its own: a recipe runs, and the frame its last step opens or works on is kept. */
export async function derivedTable(
  context: Context,
  recipe: Recipe,
  name: string,
  watched: Watched = {}
): Promise<TableSummary> {
  const parent = await adopted(context, recipe.table)
  const result = await context.analysis.run(recipe, watched)
  return shelve(context, await context.analysis.keep(result, lastFrame(recipe), name), parent)
}

function lastFrame({ steps }: Recipe): string {
  const last = steps.at(-1)
  const spec = stepSpecs.find(({ kind }) => kind === last?.kind)
  return (last && spec && frameOpened(last, spec)) ?? last?.on ?? 'rows'
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
