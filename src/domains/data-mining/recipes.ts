import { segmentsRecipe, step } from '../segments/recipe.ts'
import type { RecipeTemplate } from '../types.ts'

export const recipes: readonly RecipeTemplate[] = [
  segmentsRecipe(['features', 'label']),
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
