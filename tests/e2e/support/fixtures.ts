import { test as base, expect, type ConsoleMessage, type Page } from '@playwright/test'
import type { Benchtop } from '../../../src/app/automation.ts'

export { expect }

/** The scripting interface, as code evaluated in the page finds it. */
export type WithBenchtop = typeof globalThis & { benchtop: Benchtop }

interface Fixtures {
  /** What went wrong in the pages of a test: policy violations, console errors, uncaught errors. Empty at its end, or the test fails. */
  trouble: string[]
  /** Console text that a test expects; the self-test's own knocking is always left out. */
  expected: RegExp[]
}

/** As Playwright's, and every test fails on a policy violation, a console error or an uncaught error in any of its pages. */
export const test = base.extend<Fixtures>({
  expected: [[], { option: true }],
  trouble: [
    async ({ context, expected }, use) => {
      const trouble: string[] = []
      const note = (text: string) => {
        if (![/\/seal-probe\//, ...expected].some((known) => known.test(text))) trouble.push(text)
      }
      await context.addInitScript(() =>
        addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
          console.error(`policy violation: ${effectiveDirective} ${blockedURI} ${sample}`)
        )
      )
      context.on('console', (message: ConsoleMessage) => {
        if (message.type() === 'error') note(`${message.text()} (${message.location().url})`)
      })
      context.on('weberror', (error) => note(`uncaught: ${error.error().stack ?? error.error().message}`))
      await use(trouble)
      expect(trouble, 'no policy violation, console error or uncaught error').toEqual([])
    },
    { auto: true }
  ]
})

/** Opens the page and waits until it can be used. `query` is as in `device=simd`, `hash` as in `#/privacy`. */
export async function openPage(page: Page, query = '', { url = './', hash = '' } = {}): Promise<void> {
  await page.goto(`${url}${query ? `?${query}` : ''}${hash}`)
  await page.waitForFunction(() => 'benchtop' in globalThis)
  await page.evaluate(() => (globalThis as WithBenchtop).benchtop.ready)
}
