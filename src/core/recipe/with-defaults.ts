import type { Step, StepSpec } from '../recipe/types.ts'

/** The step with every parameter its spec names; what the step says wins. */
export function withDefaults(step: Step, spec: StepSpec): Step {
  const params: Record<string, unknown> = {}
  for (const param of spec.params) params[param.name] = step.params[param.name] ?? param.default
  return { ...step, params: { ...params, ...definedOnly(step.params) } }
}

function definedOnly(params: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined && value !== null))
}
