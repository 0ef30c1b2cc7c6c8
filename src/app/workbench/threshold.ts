import type { RegressionModel } from '@core/regression/types.ts'
import type { Step } from '@core/recipe/types.ts'
import { modelOf } from '../services/model-of.ts'
import type { Workbench } from '../workbench.svelte.ts'
import { setParam } from './recipe.ts'

/** The step that says from which probability on a row counts as positive; null where the recipe has none. */
export function thresholdStep({ recipe }: Pick<Workbench, 'recipe'>): Step | null {
  return recipe?.steps.findLast((one) => one.kind === 'threshold') ?? null
}

/** Whether the reader has set the threshold, and it is not the one of least cost. */
export function thresholdIsSet(bench: Pick<Workbench, 'recipe'>): boolean {
  return typeof thresholdStep(bench)?.params.threshold === 'number'
}

/** Sets the threshold to where a line was moved in a view: along thresholds, or along the false positives of a ROC curve. */
export function moveThreshold(bench: Workbench, view: string, x: number): void {
  const step = thresholdStep(bench)
  if (step) setParam(bench, step.id, 'threshold', view === 'roc' ? thresholdAt(bench, x) : x)
}

/** Back to the threshold of least cost. */
export function resetThreshold(bench: Workbench): void {
  const step = thresholdStep(bench)
  if (step) setParam(bench, step.id, 'threshold', undefined)
}

/** The threshold whose share of false positives is nearest; the lowest of those that have it, which finds the most. */
function thresholdAt({ result }: Workbench, rate: number): number | undefined {
  const roc = result ? modelOf<RegressionModel>(result, 'regression')?.cv.roc : undefined
  if (!roc) return undefined
  let best = 0
  roc.falsePositiveRate.forEach((one, at) => {
    if (Math.abs(one - rate) <= Math.abs(roc.falsePositiveRate[best] - rate)) best = at
  })
  return Math.min(1, Math.max(0, roc.threshold[best]))
}
