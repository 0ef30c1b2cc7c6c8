import type { SharedRecipe } from '../class/lesson.ts'
import type { Recipe, StepSpec } from '../recipe/types.ts'
import { toBase64url } from './base64url.ts'
import { readJson, readRecipe, whole } from './read-shared.ts'
import { shareable, type LeftOut } from './shareable.ts'

export interface RecipeLink {
  recipe: SharedRecipe
  seed: number
}

/** A domain's recipe as the letters of a link, and what stays behind. It tells no table, no file and no row. */
export function recipeLink(recipe: Recipe, specs: readonly StepSpec[]): { letters: string; leftOut: LeftOut[] } {
  const { recipe: shared, leftOut } = shareable(recipe, specs)
  return { letters: toBase64url(JSON.stringify({ v: 1, recipe: shared, seed: recipe.seed })), leftOut }
}

/** The recipe of a link. Fails `bad-link`, `unknown-step`, `unknown-parameter`, `bad-parameter`. */
export function readRecipeLink(letters: string, specs: readonly StepSpec[]): RecipeLink {
  const value = readJson(letters)
  return { recipe: readRecipe(value.recipe, specs), seed: whole(value.seed, Number.MAX_SAFE_INTEGER) }
}
