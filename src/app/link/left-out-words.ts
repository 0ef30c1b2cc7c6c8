import type { LeftOut } from '@core/link/shareable.ts'
import type { Translate } from '@messages/index.ts'

/** What a link leaves behind, as one says it; each once. */
export function leftOutWords(leftOut: readonly LeftOut[], t: Translate): string[] {
  const words = leftOut.map(({ kind, parameter }) => {
    const step = t.dynamic(`step.${kind}`)
    return parameter ? t('class.link.part', { step, parameter: t.dynamic(`step.${kind}.${parameter}`) }) : step
  })
  return [...new Set(words)]
}
