import type { DesignPredictor } from '@core/regression/types.ts'
import type { Step } from '@core/recipe/types.ts'
import type { EncodeModel } from '@core/result/models.ts'
import type { Result } from '@core/result/types.ts'
import type { ColumnAt } from '../../services/columns-at.ts'

/**
 * The levels of each category that a step finds, in the order of their text: as the step itself saw them, else as the table's
 * summary has them; there the rare ones of a long list are missing.
 */
export function levelsAt(
  columns: readonly ColumnAt[],
  step: Step,
  result: Result | null
): ReadonlyMap<string, readonly string[]> {
  const seen = seenBy(step, result)
  const found = new Map<string, readonly string[]>()
  for (const column of columns.filter((one) => one.kind === 'category' || one.kind === 'text')) {
    const levels = seen.get(column.name) ?? commonest(column)
    if (levels.length) found.set(column.name, levels.toSorted())
  }
  return found
}

function seenBy(step: Step, result: Result | null): Map<string, readonly string[]> {
  const model = result?.models[step.id] as { design?: { predictors: DesignPredictor[] } } & Partial<EncodeModel>
  const seen = new Map<string, readonly string[]>()
  for (const one of model?.design?.predictors ?? []) if (one.kind === 'category') seen.set(one.column, one.levels)
  if (step.kind === 'encode') for (const { column, levels } of model?.columns ?? []) seen.set(column, levels)
  return seen
}

function commonest({ distribution, examples }: ColumnAt): readonly string[] {
  return distribution?.type === 'values' ? distribution.values.map(({ value }) => value) : examples
}
