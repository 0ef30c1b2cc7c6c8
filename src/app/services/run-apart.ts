import { checkShape } from '@core/recipe/check-recipe.ts'
import type { Recipe } from '@core/recipe/types.ts'
import type { Result } from '@core/result/types.ts'
import type { Context } from './context.ts'
import type { Watched } from './deps.ts'
import { adopted } from './tables.ts'

/** Runs a recipe beside the table's own: its result is not kept, and no domain has a say in it. What the class tries out is run so. */
export async function runApart(context: Context, recipe: Recipe, watched: Watched = {}): Promise<Result> {
  checkShape(recipe)
  await adopted(context, recipe.table)
  return context.analysis.run(recipe, watched)
}
