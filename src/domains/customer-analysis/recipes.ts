import { segmentsRecipe, step } from '../segments/recipe.ts'
import type { RecipeTemplate } from '../types.ts'

/** Rows that occur twice stay: two customers may well be alike, and a model of frequencies needs them. */
const clean = step('clean', { duplicates: 'keep' })

const roles = ['response', 'predictors', 'weight']

export const recipes: readonly RecipeTemplate[] = [
  { id: 'linear', title: 'customer-analysis.recipe.linear', roles, steps: () => [clean, step('regression')] },
  {
    id: 'logistic',
    title: 'customer-analysis.recipe.logistic',
    roles,
    steps: () => [clean, step('regression', { family: 'binomial' }), step('threshold')]
  },
  {
    id: 'anova',
    title: 'customer-analysis.recipe.anova',
    roles: ['response', 'predictors'],
    steps: () => [clean, step('anova')]
  },
  segmentsRecipe(roles, [step('regression', { asFeatures: true })])
]
