import { Refusal } from '../outcome.ts'
import type { TableSummary } from '../table/types.ts'
import { checkRecipe, checkShape } from './check-recipe.ts'
import type { Recipe, StepSpec } from './types.ts'

/** A recipe as a file of its own, to be read by people too. */
export function recipeToJson(recipe: Recipe): string {
  return `${JSON.stringify(recipe, null, 2)}\n`
}

/**
 * A recipe from its JSON, for the table given: its roles must find their columns there.
 *
 * Fails `not-a-recipe` where the text is no recipe, `not-the-same-columns` where the table lacks a column, and as `checkRecipe` does.
 */
export function recipeFromJson(text: string, table: TableSummary, specs: readonly StepSpec[]): Recipe {
  const value = parsed(text)
  checkShape(value)
  const { format, domain, recipe: id, columns, seed, steps } = value
  const recipe: Recipe = { format, domain, recipe: id, table: table.id, columns, seed, steps }
  checkRecipe(recipe, table, specs)
  return recipe
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // What the parser says differs by browser; the rule is the same.
    throw new Refusal('not-a-recipe', { why: 'json' })
  }
}
