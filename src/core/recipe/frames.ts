import type { Step, StepSpec } from './types.ts'

/** The name of the frame that a step opens; undefined where it opens none. */
export function frameOpened(step: Step, spec: StepSpec): string | undefined {
  const named = spec.opensBy === undefined ? undefined : step.params[spec.opensBy]
  return spec.opens === undefined ? undefined : typeof named === 'string' && named !== '' ? named : spec.opens
}
