import type { Frame, Result } from '@core/result/types.ts'

/** The frame a result speaks about: that of its last step which names one, else the table's rows. */
export function mainFrame(result: Result): { name: string; frame: Frame } {
  const named = result.provenance.recipe.steps.findLast((step) => step.on !== undefined && result.frames[step.on])?.on
  const name = named ?? 'rows'
  return { name, frame: result.frames[name] }
}
