import type { PredictedUnit } from '../../domains/types.ts'
import type { Workbench } from '../workbench.svelte.ts'
import { told } from './shown.ts'

/** What the result that is shown expects of one unit, its values by column; null where it predicts nothing. */
export function predict(bench: Workbench, values: ReadonlyMap<string, number | string>): PredictedUnit | null {
  const byName = Object.assign(Object.create(null) as Record<string, number | string>, Object.fromEntries(values))
  return told(bench, (domain, input) => domain.predict?.of(input, byName) ?? null)
}
