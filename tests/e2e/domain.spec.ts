import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, openPage, test, type WithBenchtop } from './support/fixtures.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

async function openSample(page: Page, rows = 800): Promise<string> {
  await openPage(page, 'device=simd')
  const id = await page.evaluate(
    async (n) => (await (globalThis as WithBenchtop).benchtop.sample('data-mining', { rows: n })).id,
    rows
  )
  await page.evaluate((table) => (location.hash = `#/d/data-mining/${table}`), id)
  await current(page)
  return id
}

/** The page shows a result that is up to date. */
async function current(page: Page): Promise<void> {
  await expect(page.locator('.foot')).toContainText('Up to date', { timeout: 60_000 })
}

const segmentsPane = (page: Page) => page.locator('#view-segments')
const selection = (page: Page) => page.getByRole('region', { name: 'Selection' })

async function brush(page: Page): Promise<void> {
  const box = (await segmentsPane(page).locator('.picture').boundingBox())!
  await page.mouse.move(box.x + box.width * 0.35, box.y + box.height * 0.3)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.65, box.y + box.height * 0.65, { steps: 5 })
  await page.mouse.up()
}

test('a brush selects in every view and in the list of segments; Escape clears it', async ({ page }) => {
  await openSample(page)
  await brush(page)
  await expect(selection(page)).toContainText(/\d+ selected.*PC 1.*PC 2/)
  await expect(page.getByRole('columnheader', { name: 'Selected' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(selection(page)).toContainText('Drag over a view')
  await page.locator('.side table button').nth(1).click()
  await expect(selection(page)).toContainText('segment 2')
})

test('k changed runs again from there; undo and redo by key go back and forth', async ({ page }) => {
  await openSample(page)
  await page
    .getByRole('button', { name: /^k-means/ })
    .first()
    .click()
  await page.getByRole('button', { name: /^Less: Segments/ }).click()
  await expect(page.locator('.step.open')).toContainText('k = 4', { timeout: 30_000 })
  await current(page)
  await expect(page.locator('.side tbody tr')).toHaveCount(4)
  await page.locator('body').click({ position: { x: 700, y: 20 } })
  await page.keyboard.press('Control+z')
  await expect(page.locator('.side tbody tr')).toHaveCount(5)
  await page.keyboard.press('Control+Shift+z')
  await expect(page.locator('.side tbody tr')).toHaveCount(4)
})

test('a formula that is none is refused in its step, and the result before it stays', async ({ page }) => {
  await openSample(page)
  await page.getByRole('button', { name: 'Add a step' }).click()
  await page.getByRole('menuitem', { name: /^Filter/ }).click()
  const formula = page.locator('.step.open textarea')
  await formula.fill('avg_basket >')
  await formula.press('Enter')
  await expect(page.locator('.step.open [role=alert]')).toBeVisible()
  await expect(segmentsPane(page)).toBeVisible()
  await page.locator('.step.open textarea').fill('avg_basket > 30')
  await page.locator('.step.open textarea').press('Enter')
  await current(page)
  await expect(page.locator('.notes')).toHaveText('')
})

test('result, recipe and edited actions are there at once after a reload', async ({ page }) => {
  await openSample(page)
  const action = page.locator('.side textarea').first()
  await action.fill('Send a postcard')
  await action.press('Enter')
  await page
    .getByRole('button', { name: /^k-means/ })
    .first()
    .click()
  await page.reload()
  await current(page)
  await expect(page.locator('.side textarea').first()).toHaveValue('Send a postcard')
})

test('the selection becomes a table of its own; the result applies to another table', async ({ page }) => {
  const id = await openSample(page)
  await page.locator('.side table button').first().click()
  await page.getByRole('button', { name: 'Analyse selection' }).click()
  await page.waitForURL((url) => !url.hash.endsWith(id))
  await current(page)
  await page.getByRole('button', { name: 'Apply to another table' }).click()
  await page.getByRole('menuitem').first().click()
  await page.waitForURL((url) => url.hash.endsWith(id))
  await expect(page.locator('.foot')).toContainText('come from another table')
})

test('Export saves the action list', async ({ page }) => {
  await openSample(page)
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: /^Export \d+ actions/ }).click()
  expect((await saved).suggestedFilename()).toMatch(/\.actions\.csv$/)
})

for (const [width, height, scheme] of [
  [1440, 900, 'light'],
  [900, 900, 'dark'],
  [390, 844, 'light']
] as const)
  test(`axe finds no violation at ${width} px, ${scheme}, and nothing is wider than the window`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: scheme })
    await openPage(page, 'device=simd')
    const id = await page.evaluate(
      async () => (await (globalThis as WithBenchtop).benchtop.sample('data-mining', { rows: 500 })).id
    )
    await page.evaluate((table) => (location.hash = `#/d/data-mining/${table}`), id)
    await expect(page.locator('.side ol li').first()).toBeVisible({ timeout: 60_000 })
    await page.evaluate(`${axeSource};0`)
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(on: Document): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      }
      return (await axe.run(document)).violations.map(
        ({ id: rule, nodes }) => `${rule}: ${nodes[0].html.slice(0, 120)}`
      )
    })
    expect(violations).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  })
