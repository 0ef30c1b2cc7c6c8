import type { Recipe, Step } from '@core/recipe/types.ts'
import type { RecipeTemplate } from '../../domains/types.ts'

/** Steps of the template that run only when asked for, and were not asked for yet. */
export function asked(template: RecipeTemplate | null, recipe: Recipe | null): readonly Step[] {
  return (template?.onRequest ?? []).filter((step) => !recipe?.steps.some((one) => one.kind === step.kind))
}
