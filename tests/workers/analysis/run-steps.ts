import { Refusal, type Failure } from '@core/outcome.ts'
import type { Model, Result } from '@core/result/types.ts'
import type { TableData } from '@core/table/types.ts'
import { runRecipe } from '../../../workers/analysis/run-recipe.ts'
import { steps } from '../../../workers/analysis/steps/index.ts'
import { plainDevice, plainKernels } from '../steps/plain-device.ts'
import { recipeOf } from './tables.ts'

type StepLike = Parameters<typeof recipeOf>[0][number]

/** A result of steps on a table, on the plain device. */
export async function ran(
  table: TableData,
  list: StepLike[],
  columns: Record<string, string | string[]> = {},
  fitted?: Record<string, Model>
): Promise<Result> {
  const environment = { steps, device: plainDevice(), kernels: plainKernels }
  const { result } = await runRecipe(table, recipeOf(list, columns), environment, fitted ? { fitted } : {})
  return result
}

/** The failure of work that is refused. */
export async function refusal(work: Promise<unknown>): Promise<Failure | undefined> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return error.failure
    throw error
  }
}

/** A column of a result as a plain list; missing numbers are null. */
export function listed(result: Result, name: string, frame = 'rows'): unknown[] {
  const column = result.frames[frame].columns[name]
  return Array.from(column as ArrayLike<number | string | null>, (one) => (Number.isNaN(one) ? null : one))
}
