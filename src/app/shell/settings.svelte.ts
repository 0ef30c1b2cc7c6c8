import { languages, type Language } from '@messages/index.ts'
import { i18n, preferredLanguage } from '../i18n.svelte.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

// In localStorage, not IndexedDB: read before the first paint, so that a dark page never flashes light.
const key = 'benchtop.settings'

class Settings {
  theme: Theme = $state('system')
  /** What is in force, with the system asked where the theme follows it. */
  dark = $state(false)

  #system = globalThis.matchMedia?.('(prefers-color-scheme: dark)')

  /** Reads what was chosen before and puts it in force. */
  async start(): Promise<void> {
    const kept = read()
    this.theme = themes.find((theme) => theme === kept.theme) ?? 'system'
    this.#system?.addEventListener('change', () => this.#apply())
    this.#apply()
    await i18n.use(languages.find((language) => language === kept.language) ?? preferredLanguage(navigator.languages))
  }

  useTheme(theme: Theme): void {
    this.theme = theme
    this.#apply()
    keep({ theme })
  }

  async useLanguage(language: Language): Promise<void> {
    await i18n.use(language)
    keep({ language })
  }

  /** Back to those of a first visit. */
  forget(): void {
    try {
      localStorage.removeItem(key)
    } catch {
      // Storage switched off: there is nothing to forget.
    }
    this.theme = 'system'
    this.#apply()
  }

  #apply(): void {
    this.dark = this.theme === 'dark' || (this.theme === 'system' && this.#system?.matches === true)
    document.documentElement.dataset.theme = this.dark ? 'dark' : 'light'
  }
}

function read(): Record<string, unknown> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, unknown>
  } catch {
    // Storage switched off, or damaged: the settings are then those of a first visit.
    return {}
  }
}

function keep(change: Record<string, string>): void {
  try {
    localStorage.setItem(key, JSON.stringify({ ...read(), ...change }))
  } catch {
    // Storage switched off: the choice holds until the page is closed.
  }
}

export const settings = new Settings()
