import type { Param, Step, StepSpec } from './types.ts'

/** Whether a parameter has a meaning beside the step's other ones: a penalty's size has none where there is no penalty. */
export function applies(param: Param, step: Step, spec: StepSpec): boolean {
  if (!param.when) return true
  const { param: name, is } = param.when
  const value = step.params[name] ?? spec.params.find((one) => one.name === name)?.default
  return is.includes(value as string)
}
