import type { Recipe, Step } from '@core/recipe/types.ts'
import type { Result } from '@core/result/types.ts'
import type { TableSummary } from '@core/table/types.ts'
import type { Context } from '../../services/context.ts'
import { runApart } from '../../services/run-apart.ts'

/** A step by its kind, which is its id too. */
export interface StepAsked {
  kind: string
  params?: Step['params']
}

/** Steps run on some columns of a table by the page's own workers; rows without a value in one of them are left out. */
export function runStepsOn(
  context: Context,
  table: TableSummary,
  features: readonly string[],
  seed: number,
  steps: readonly StepAsked[]
): Promise<Result> {
  const recipe: Recipe = {
    format: 1,
    domain: 'data-mining',
    recipe: 'class',
    table: table.id,
    columns: { features: [...features] },
    seed,
    steps: steps.map(({ kind, params = {} }) => ({ id: kind, kind, params }))
  }
  return runApart(context, recipe)
}

/** Nothing is left out but rows without a value. */
export const cleanOf = (named: readonly string[]): StepAsked => ({
  kind: 'clean',
  params: { duplicates: 'keep', named: [...named] }
})
