import type { Translate } from '@messages/index.ts'

/** Words of an option; a parameter that gives options by column says them as the step's `method` does. */
export function optionLabel(kind: string, param: string, option: string, t: Translate): string {
  for (const key of [`step.${kind}.${param}.${option}`, `step.${kind}.method.${option}`]) {
    const words = t.dynamic(key)
    if (words !== key) return words
  }
  return option
}
