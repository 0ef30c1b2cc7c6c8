import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, openPage, test, type WithBenchtop } from './support/fixtures.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeResult {
  violations: { id: string; help: string; nodes: { html: string }[] }[]
}

/** What axe finds wrong in the page as it stands, in words. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(what: Document): Promise<AxeResult> } }).axe.run(document)
  )
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0].html.slice(0, 200)}`)
}

const sampled = (page: Page) =>
  page.evaluate(async () => (await (globalThis as WithBenchtop).benchtop.sample('data-mining', { rows: 400 })).id)

const settings = (page: Page, kept: { theme: string; language: string }) =>
  page.addInitScript((value) => localStorage.setItem('benchtop.settings', value), JSON.stringify(kept))

const looks = ['light', 'dark'].flatMap((theme) => ['en', 'zh-CN'].map((language) => ({ theme, language })))
for (const { theme, language } of looks) {
  for (const width of [1440, 900, 390]) {
    test(`axe finds no violation on any page, ${theme}, ${language}, ${width} wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      await settings(page, { theme, language })
      await openPage(page, 'device=simd')
      await page.locator('summary').first().click()
      expect(await faults(page), 'home').toEqual([])
      const table = await sampled(page)
      for (const hash of ['#/storage', '#/privacy', `#/table/${table}`, `#/d/data-mining/${table}`]) {
        await page.evaluate((to) => (location.hash = to), hash)
        await expect(page.locator('h1')).toHaveCount(1)
        if (hash.includes('table')) await expect(page.getByRole('gridcell', { name: 'C-10000' })).toBeVisible()
        if (hash.includes('/d/'))
          await expect(
            page
              .locator('h3')
              .filter({ hasText: /segment|群/, visible: true })
              .first()
          ).toBeVisible()
        expect(await faults(page), hash).toEqual([])
      }
      await page.keyboard.press('Control+k')
      await expect(page.locator('dialog[open] input')).toBeFocused()
      expect(await faults(page), 'palette').toEqual([])
    })
  }
}

test('the grid is walked by keys to its last row, and to any row by number', async ({ page }) => {
  await openPage(page, 'device=simd')
  const table = await sampled(page)
  await page.evaluate((to) => (location.hash = to), `#/table/${table}`)
  const grid = page.getByRole('grid')
  await grid.focus()
  await page.keyboard.press('Control+End')
  await expect(page.getByRole('rowheader', { name: '400', exact: true })).toBeVisible()
  await page.keyboard.press('Control+Home')
  await expect(page.getByRole('rowheader', { name: '1', exact: true })).toBeVisible()
  await page.getByLabel('Go to row').fill('200')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('rowheader', { name: '200', exact: true })).toBeVisible()
  await expect(grid).toHaveAttribute('aria-rowcount', '401')
})

test('a filter and a selection leave their rows in the grid', async ({ page }) => {
  await openPage(page, 'device=simd')
  const table = await sampled(page)
  await page.evaluate((to) => (location.hash = to), `#/table/${table}`)
  await page.getByRole('rowheader', { name: '3', exact: true }).click()
  await page.getByRole('rowheader', { name: '5', exact: true }).click({ modifiers: ['Shift'] })
  await expect(page.getByText('3 selected')).toBeVisible()
  await page.getByRole('button', { name: 'Only selected' }).click()
  await expect(page.getByText('3 of 400 rows')).toBeVisible()
  await page.getByRole('button', { name: 'Clear' }).click()
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByLabel('Condition as a formula').fill('orders_12m >')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('position 13')
  await page.getByLabel('Condition as a formula').fill('orders_12m > 10')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^\d+ of 400 rows$/)).toBeVisible()
})

/** What the focus reaches by Tab alone, in order, until it leaves the page or comes round. */
async function reached(page: Page): Promise<Set<string>> {
  const seen = new Set<string>()
  for (let press = 0; press < 90; press++) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const { activeElement: node } = document
      if (!node || node === document.body) return null
      const all = [...document.querySelectorAll('*')]
      return `${all.indexOf(node)}`
    })
    if (at === null || seen.has(at)) break
    seen.add(at)
  }
  return seen
}

test('every control of the first page and of the table is reached by Tab', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openPage(page, 'device=simd')
  const table = await sampled(page)
  for (const hash of ['#/', `#/table/${table}`]) {
    await page.evaluate((to) => (location.hash = to), hash)
    if (hash !== '#/') await expect(page.getByRole('gridcell', { name: 'C-10000' })).toBeVisible()
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    const got = await reached(page)
    const missed = await page.evaluate(
      (reachedAt) => {
        const all = [...document.querySelectorAll('*')]
        const controls = all.filter(
          (node) =>
            node.matches('a[href], button, input, select, textarea, summary') &&
            !node.matches(':disabled, [tabindex="-1"]') &&
            (node as HTMLElement).checkVisibility()
        )
        return controls
          .filter((node) => !reachedAt.includes(`${all.indexOf(node)}`))
          .map((node) => `${node.tagName} ${node.id} ${node.textContent}`)
      },
      [...got]
    )
    expect(missed, hash).toEqual([])
  }
})

test('language and theme are kept, and the title and lang follow', async ({ page }) => {
  await openPage(page, 'device=simd')
  await page.getByRole('button', { name: '中文' }).click()
  await expect(page).toHaveTitle('首页 · Benchtop')
  await page.getByRole('button', { name: '主题' }).press('ArrowDown')
  await expect(page.getByRole('menuitemradio').first()).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.reload()
  await expect(page).toHaveTitle('首页 · Benchtop')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})
