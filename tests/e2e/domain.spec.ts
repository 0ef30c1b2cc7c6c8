import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { corpus } from '../corpus/corpus.ts'
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

const rail = (page: Page) => page.getByRole('complementary', { name: 'Recipe' })
const findings = (page: Page) => page.getByRole('complementary', { name: 'Findings' })
const segments = (page: Page) => findings(page).locator('tbody tr')
const openStep = (page: Page) => page.locator('.step.open')

async function addStep(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Add a step' }).click()
  await page.getByRole('menuitem', { name }).click()
}

async function choose(page: Page, menu: string, item: RegExp): Promise<void> {
  await page.getByRole('button', { name: menu, exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

async function kTo(page: Page, k: string): Promise<void> {
  const field = page.getByRole('spinbutton', { name: 'Segments, k' })
  if (!(await field.isVisible()))
    await rail(page)
      .getByRole('button', { name: /k-means/ })
      .first()
      .click()
  await field.fill(k)
  await field.press('Enter')
  await expect(segments(page)).toHaveCount(Number(k))
  await current(page)
}

test('Keep only these adds a filter step that leaves what is selected, and Undo takes it back', async ({ page }) => {
  await openSample(page)
  await findings(page).locator('table button').nth(1).click()
  const selected = Number(/(\d+) selected/.exec(await selection(page).innerText())?.[1])
  await selection(page).getByRole('button', { name: 'Keep only these' }).click()
  await expect(openStep(page)).toContainText(`${selected} picked in a view`, { timeout: 30_000 })
  await current(page)
  await expect(selection(page)).toContainText('Drag over a view')
  await expect(segmentsPane(page)).toContainText(`${selected} rows`)
  await rail(page).getByRole('button', { name: 'Undo' }).click()
  await current(page)
  await expect(page.getByText('picked in a view')).toHaveCount(0)
  await expect(segmentsPane(page)).not.toContainText(`${selected} rows`)
})

test('a run shows the step it is at, and Cancel gives it up: the result before it stays', async ({ page }) => {
  await openSample(page, 30_000)
  const title = await segmentsPane(page).getByRole('heading').innerText()
  await rail(page).getByRole('button', { name: 'Run', exact: true }).click()
  await expect(page.getByText('Running the recipe')).toBeVisible()
  await expect(page.getByText('Trying k').first()).toBeVisible()
  await rail(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(page.locator('.foot')).toContainText('Shows an earlier run')
  await expect(segmentsPane(page).getByRole('heading')).toHaveText(title)
  await expect(page.locator('.notes')).toHaveText('')
  await rail(page).getByRole('button', { name: 'Undo' }).click()
  await current(page)
})

test('a recipe is saved as a file and used again from it', async ({ page }) => {
  await openSample(page)
  const saved = page.waitForEvent('download')
  await choose(page, 'Recipe file', /^Save recipe as JSON/)
  const file = await (await saved).path()
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 1, domain: 'data-mining', seed: 42 })
  await kTo(page, '3')
  const asked = page.waitForEvent('filechooser')
  await choose(page, 'Recipe file', /^Use a recipe file/)
  await (await asked).setFiles(file)
  await expect(segments(page)).toHaveCount(5)
  await current(page)
})

test('a recipe file that is none is refused with the reason, and nothing is lost', async ({ page }) => {
  await openSample(page)
  const use = async (name: string, text: string) => {
    const asked = page.waitForEvent('filechooser')
    await choose(page, 'Recipe file', /^Use a recipe file/)
    await (await asked).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  }
  await use('notes.json', 'milk, eggs')
  await expect(page.locator('.notes')).toContainText(/recipe/i)
  const other = { format: 1, domain: 'data-mining', recipe: 'segments', table: 'x', seed: 1, steps: [] }
  await use('other.json', JSON.stringify({ ...other, columns: { features: ['height'] } }))
  await expect(page.locator('.notes')).toContainText('height')
  await current(page)
  await expect(segments(page)).toHaveCount(5)
  await expect(rail(page).getByRole('button', { name: 'Undo' })).toBeDisabled()
})

test('an action edited in place survives a reload and stands in the exported CSV', async ({ page }) => {
  await openSample(page)
  const action = findings(page).locator('textarea').nth(1)
  await action.fill('Ring them, "today"')
  await action.press('Enter')
  await page.reload()
  await current(page)
  await expect(findings(page).locator('textarea').nth(1)).toHaveValue('Ring them, "today"')
  const saved = page.waitForEvent('download')
  await choose(page, 'Export', /^Action list/)
  const lines = readFileSync(await (await saved).path(), 'utf8')
    .trim()
    .split('\r\n')
  expect(lines).toHaveLength(6)
  expect(lines[2]).toContain('"Ring them, ""today"""')
})

test('orders become customers by an added step: forms, segments, selection and the kept table are theirs', async ({
  page
}) => {
  const orders = corpus('data/d6-crm/rfm_orders/rfm_data_orders.csv')
  test.skip(!orders, 'BENCHTOP_CORPUS is not set: rfm_orders is not at hand')
  await openPage(page, 'device=simd')
  await page.locator('input[type=file]').first().setInputFiles(orders!)
  await expect(page.getByRole('grid')).toBeVisible({ timeout: 60_000 })
  await page.getByRole('link', { name: 'Data analysis', exact: true }).click()
  await current(page)
  await addStep(page, /^Aggregate/)
  await openStep(page).getByRole('combobox').first().selectOption('customer_id')
  const unit = openStep(page).getByRole('textbox').first()
  await unit.fill('customers')
  await unit.press('Enter')
  await current(page)
  await expect(page.locator('.notes')).toHaveText('')
  await expect(segmentsPane(page)).toContainText('995')

  await rail(page)
    .getByRole('button', { name: /^Encode/ })
    .click()
  await openStep(page)
    .getByRole('button', { name: / more$/ })
    .click()
  const offered = await openStep(page).getByRole('option').allInnerTexts()
  expect(offered.join()).toContain('revenue_sum')
  expect(offered).not.toContain('order_date')

  await findings(page).locator('table button').nth(1).click()
  await expect(selection(page)).toContainText('of customers')
  await expect(selection(page)).toContainText('the grid shows rows')
  await selection(page).getByRole('button', { name: 'Keep only these' }).click()
  await current(page)
  await expect(segmentsPane(page)).not.toContainText('995')
  await rail(page).getByRole('button', { name: 'Undo' }).click()
  await current(page)

  await choose(page, 'Export', /^Keep customers as a table/)
  await expect(page.getByRole('grid')).toBeVisible()
  await expect(page.getByText('995 rows').first()).toBeVisible()
  await expect(page.getByRole('columnheader', { name: /revenue_sum/ }).first()).toBeVisible()
})

/** Tab until the focus is on what is wanted; every stop on the way has a focus that can be seen. */
async function tabTo(page: Page, wanted: RegExp, most = 160): Promise<void> {
  for (let i = 0; i < most; i++) {
    const { name, seen } = await page.evaluate(() => {
      const on = document.activeElement
      const after = on ? [on, ...on.querySelectorAll('*'), on.closest('label, li, .choose, .pane')].filter(Boolean) : []
      const ring = (pseudo?: string) =>
        after.some((one) => {
          const { outlineStyle, outlineWidth, boxShadow, stroke } = getComputedStyle(one!, pseudo)
          const drawn = one instanceof SVGElement && one === on && stroke !== 'none'
          return drawn || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none'
        })
      const label = on?.getAttribute('aria-label') ?? (on as HTMLElement | null)?.innerText ?? ''
      return { name: label.replace(/\s+/g, ' ').trim(), seen: on === document.body || ring() || ring('::after') }
    })
    expect(seen, `the focus on “${name}” can be seen`).toBe(true)
    if (wanted.test(name)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no stop is called ${wanted}`)
}

test('by keys alone: home, sample, step form, another k, a brush, Escape, the export menu', async ({ page }) => {
  await openPage(page, 'device=simd')
  await tabTo(page, /^Try 12,480/)
  await page.keyboard.press('Enter')
  await current(page)
  await page.locator('body').press('Tab')
  await tabTo(page, /k-means/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Less: Segments/)
  await page.keyboard.press('Enter')
  await expect(segments(page)).toHaveCount(4, { timeout: 30_000 })
  await current(page)
  await tabTo(page, /Enter starts a selection/)
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowRight')
  await expect(selection(page)).toContainText('selected')
  await page.keyboard.press('Escape')
  await expect(selection(page)).toContainText('Drag over a view')
  await tabTo(page, /^Export$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeFocused()
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
