import type { Language, MessageKey, Translate } from './index.ts'
import { format } from './format.ts'
import type { Catalogue } from './types.ts'

/** The translating function of one language over its catalogue. */
export function translate(language: Language, catalogue: Catalogue): Translate {
  const words = format(language)
  const dynamic = (key: string, values?: object) => {
    const message = catalogue[key]
    if (message === undefined) return key
    return typeof message === 'string' ? message : message(values ?? {}, words)
  }
  const t = (key: MessageKey, values?: object) => dynamic(key, values)
  return Object.assign(t, { dynamic, format: words, language }) as unknown as Translate
}
