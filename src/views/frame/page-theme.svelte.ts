import { createSubscriber } from 'svelte/reactivity'
import type { Theme } from './theme.ts'

/** The theme in force on the page, for what custom properties do not reach. */
class PageTheme {
  #subscribe = createSubscriber((update) => {
    const observer = new MutationObserver(update)
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] })
    const system = matchMedia('(prefers-color-scheme: dark)')
    system.addEventListener('change', update)
    return () => {
      observer.disconnect()
      system.removeEventListener('change', update)
    }
  })

  get current(): Theme {
    this.#subscribe()
    return getComputedStyle(document.documentElement).colorScheme.includes('dark') ? 'dark' : 'light'
  }
}

export const pageTheme = new PageTheme()
