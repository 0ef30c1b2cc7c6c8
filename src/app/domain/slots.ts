import type { Recipe, Step } from '@core/recipe/types.ts'
import type { Domain, RecipeTemplate } from '../../domains/types.ts'
import type { View } from '../../views/kinds.ts'
import { asked } from './asked.ts'

/** A place among the views: a view, or what a step that was not asked for would show there; null while nothing ran. */
export interface Slot {
  id: string
  view: View | null
  step: Step | null
  /** Has a row of its own. */
  wide?: boolean
}

/**
 * Places in the domain's order. A step on request keeps the place of its view, so that nothing moves when it is asked for.
 */
export function slotsOf(
  views: readonly View[],
  template: RecipeTemplate | null,
  recipe: Recipe | null,
  domain: Domain | null
): Slot[] {
  if (!views.length) return ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, view: null, step: null }))
  const waiting = asked(template, recipe)
  return (domain?.views ?? []).flatMap(({ id, wide = false }): Slot[] => {
    const view = views.find((one) => one.id === id)
    const step = waiting.find((one) => one.id === id)
    return view ? [{ id, view, step: null, wide }] : step ? [{ id, view: null, step, wide }] : []
  })
}
