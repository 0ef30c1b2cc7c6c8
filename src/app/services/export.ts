import { Refusal } from '@core/outcome.ts'
import { recipeToJson } from '@core/recipe/recipe-json.ts'
import type { Recipe } from '@core/recipe/types.ts'
import type { ActionsModel } from '@core/result/models.ts'
import type { Result } from '@core/result/types.ts'
import { actionsCsv } from './actions-csv.ts'
import { arrowStream } from './arrow-stream.ts'
import type { Context } from './context.ts'
import { plainJson } from './plain-json.ts'
import { adopted } from './tables.ts'

const formats = { result: ['csv', 'json', 'actions', 'recipe'], recipe: ['json'], table: ['csv', 'arrow'] } as const

/** A result (its rows with their new columns, all of it, its actions, its recipe), a recipe or a table (by id) as a file. */
export function exported(context: Context, what: Result | Recipe | string, format: string): Promise<Blob> {
  if (typeof what === 'string') return exportTable(context, what, format)
  if ('steps' in what) return exportRecipe(what, format)
  return exportResult(context, what, format)
}

async function exportTable(context: Context, id: string, format: string): Promise<Blob> {
  check('table', format)
  await adopted(context, id)
  if (format === 'csv') return context.analysis.exportCsv(id, null)
  const table = context.shelf.get(id)?.table ?? (await context.store.table(id))
  return arrowStream(table!.batches)
}

async function exportRecipe(recipe: Recipe, format: string): Promise<Blob> {
  check('recipe', format)
  return json(recipe)
}

async function exportResult(context: Context, result: Result, format: string): Promise<Blob> {
  check('result', format)
  switch (format) {
    case 'csv':
      await adopted(context, result.provenance.recipe.table)
      return context.analysis.exportCsv(result.provenance.recipe.table, { rows: result.rows, columns: result.columns })
    case 'json':
      return new Blob([plainJson(result)], { type: 'application/json' })
    case 'actions':
      return actionsCsv((result.models.actions as ActionsModel | undefined) ?? { actions: [] }, context.t())
    default:
      return json(result.provenance.recipe)
  }
}

function check(what: keyof typeof formats, format: string): void {
  const known: readonly string[] = formats[what]
  if (!known.includes(format)) throw new Refusal('unknown-export', { format, known })
}

const json = (recipe: Recipe) => new Blob([recipeToJson(recipe)], { type: 'application/json' })
