import type { Step } from '@core/recipe/types.ts'
import type { TableSummary } from '@core/table/types.ts'
import type { RecipeTemplate } from '../types.ts'

const step = (kind: string, params: Step['params'] = {}): Step => ({ id: kind, kind, params })

/** Five segments are a fair first look where there are rows enough to fill them; choose-k is there to improve on it. */
const firstK = (table: TableSummary) => Math.max(1, Math.min(5, Math.floor(table.rows / 10)))

export const recipes: readonly RecipeTemplate[] = [
  {
    id: 'segments',
    title: 'data-mining.recipe.segments',
    roles: ['features', 'label'],
    steps: (table) => [
      step('clean'),
      step('encode'),
      step('standardise'),
      step('pca'),
      step('kmeans', { k: firstK(table) }),
      step('kmeans-quality'),
      step('profile')
    ],
    onRequest: [step('choose-k')]
  },
  {
    id: 'choose-k',
    title: 'data-mining.recipe.choose-k',
    roles: ['features'],
    steps: () => [step('clean'), step('encode'), step('standardise'), step('choose-k')]
  },
  {
    id: 'group-by',
    title: 'data-mining.recipe.group-by',
    roles: ['keys', 'measures'],
    steps: () => [step('group-by')]
  },
  {
    id: 'profile',
    title: 'data-mining.recipe.profile',
    roles: ['features', 'label'],
    steps: () => [step('clean'), step('encode'), step('standardise'), step('pca'), step('profile')]
  }
]
