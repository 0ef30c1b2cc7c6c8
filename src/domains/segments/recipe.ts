import type { Step } from '@core/recipe/types.ts'
import type { TableSummary } from '@core/table/types.ts'
import type { RecipeTemplate } from '../types.ts'

/** A step under its kind's name. */
export const step = (kind: string, params: Step['params'] = {}): Step => ({ id: kind, kind, params })

/** Five segments are a fair first look where there are rows enough to fill them; choose-k is there to improve on it. */
const firstK = (rows: number) => Math.max(1, Math.min(5, Math.floor(rows / 10)))

/**
 * The steps of every domain's recipe `segments`; what makes the domain's own features stands between cleaning and encoding.
 */
export function segmentsSteps(table: TableSummary, features: readonly Step[] = []): Step[] {
  return [
    step('clean'),
    ...features,
    step('encode'),
    step('standardise'),
    step('pca'),
    step('kmeans', { k: firstK(table.rows) }),
    step('kmeans-quality'),
    step('profile')
  ]
}

/** The recipe `segments` over columns that play these roles. */
export function segmentsRecipe(roles: readonly string[], features: readonly Step[] = []): RecipeTemplate {
  return {
    id: 'segments',
    title: 'segments.recipe',
    roles,
    steps: (table) => segmentsSteps(table, features),
    onRequest: [step('choose-k')]
  }
}
