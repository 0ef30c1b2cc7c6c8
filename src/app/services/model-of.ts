import type { Result } from '@core/result/types.ts'

/** The model of the last step of a kind that has one. */
export function modelOf<M>(result: Result, kind: string): M | undefined {
  const step = result.provenance.recipe.steps.findLast((one) => one.kind === kind && result.models[one.id])
  return step && (result.models[step.id] as M)
}
