import { catalogue, languages, type Language, type Translate } from '@messages/index.ts'
import { translate } from '@messages/translate.ts'
import { en } from '@messages/en/index.ts'

class I18n {
  current: Translate = $state.raw(translate('en', en))

  /** Changes the language of everything on the page. */
  async use(language: Language): Promise<void> {
    this.current = translate(language, await catalogue(language))
    document.documentElement.lang = language
  }
}

export const i18n = new I18n()

/** Words in the reader's language; reactive where it is read in a component. */
export const t = new Proxy((() => '') as unknown as Translate, {
  apply: (_target, _self, [key, values]: [string, object?]) => i18n.current.dynamic(key, values),
  get: (_target, name) => i18n.current[name as keyof Translate]
})

/** The language asked for by the browser, where it is one of ours. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    if (tag.toLowerCase().startsWith('zh')) return 'zh-CN'
    const found = languages.find((language) => tag.toLowerCase().startsWith(language))
    if (found) return found
  }
  return 'en'
}
