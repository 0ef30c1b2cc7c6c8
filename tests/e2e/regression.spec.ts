import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Locator, Page } from '@playwright/test'
import { corpus } from '../corpus/corpus.ts'
import { expect, openPage, test, type WithBenchtop } from './support/fixtures.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const view = (page: Page, id: string) => page.locator(`#view-${id}`)
const rail = (page: Page) => page.getByRole('complementary', { name: 'Recipe' })
const findings = (page: Page) => page.getByRole('complementary', { name: 'Findings' })
const selection = (page: Page) => page.getByRole('region', { name: 'Selection' })
const openStep = (page: Page) => page.locator('.step.open')
const notes = (page: Page) => page.locator('.notes')

/** The page shows a result that is up to date. */
async function current(page: Page): Promise<void> {
  await expect(page.locator('.rail .foot')).toContainText('Up to date', { timeout: 60_000 })
}

interface Upload {
  name: string
  mimeType: string
  buffer: Buffer
}
const csv = (name: string, lines: readonly string[]): Upload => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`${lines.join('\n')}\n`)
})

async function openFile(page: Page, file: string | Upload): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(file)
  await expect(page.getByRole('grid')).toBeVisible({ timeout: 60_000 })
}

async function toRegression(page: Page, name = 'Regression'): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name, exact: true }).click()
}

/** Another recipe of the menu. */
async function useRecipe(page: Page, name: RegExp): Promise<void> {
  await rail(page)
    .getByRole('button', { name: /^(Linear|Logistic|Analysis of variance|Segments)/ })
    .first()
    .click()
  await page.getByRole('menuitemradio', { name }).click()
}

async function openTheStep(page: Page, name: RegExp): Promise<void> {
  await rail(page).getByRole('button', { name }).first().click()
}

/** Drags over the middle of a view's plot. */
async function brush(page: Page, id: string): Promise<void> {
  await view(page, id).scrollIntoViewIfNeeded()
  const box = (await view(page, id).locator('.picture').boundingBox())!
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.3)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.7, { steps: 5 })
  await page.mouse.up()
}

const rowOf = (page: Page, term: string): Locator =>
  view(page, 'terms')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: term, exact: true }) })

async function exportRows(page: Page): Promise<string[][]> {
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('menuitem', { name: /^Rows with their new columns/ }).click()
  const text = readFileSync(await (await saved).path(), 'utf8')
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','))
}

// Figures of R and statsmodels on the same file: TV 0.04576, R² .8972; with TV:Radio R² .9678.
test('advertising, by mouse: terms as R has them, an interaction, undo, a brush, one predicted, export, reload', async ({
  page
}) => {
  const file = corpus('data/d2-regression/advertising/Advertising.csv')
  test.skip(!file, 'BENCHTOP_CORPUS is not set: advertising is not at hand')
  await openPage(page, 'device=simd')
  await openFile(page, file!)
  await expect(page.getByText('Sealed', { exact: true }).first()).toBeVisible()
  await toRegression(page)
  await current(page)
  await expect(rowOf(page, 'TV')).toContainText('0.0458')
  await expect(rowOf(page, 'Radio')).toContainText('0.189')
  await expect(rail(page)).toContainText('linear, 3 terms, R² 0.897')
  await expect(notes(page)).toHaveText('')

  await test.step('an interaction raises R² to .968, and Undo takes it back', async () => {
    await openTheStep(page, /^\d?\s*Regression/)
    await openStep(page).getByRole('button', { name: 'Interaction', exact: true }).click()
    await openStep(page).getByRole('combobox', { name: 'Column' }).selectOption('TV')
    await openStep(page).getByRole('combobox', { name: 'With' }).selectOption('Radio')
    await openStep(page).getByRole('button', { name: 'Add', exact: true }).click()
    await expect(rail(page)).toContainText('linear, 4 terms, R² 0.968')
    await current(page)
    await expect(view(page, 'terms')).toContainText('0.968')
    await rail(page).getByRole('button', { name: 'Undo' }).click()
    await expect(rail(page)).toContainText('linear, 3 terms, R² 0.897')
    await current(page)
  })

  await test.step('a brush over the residuals selects rows everywhere', async () => {
    await brush(page, 'residuals')
    await expect(selection(page)).toContainText(/\d+ selected/)
    await page.keyboard.press('Escape')
    await expect(selection(page)).toContainText('Drag over a view')
  })

  await test.step('one is predicted while it is typed, and beyond what was seen there is a warning', async () => {
    const tv = findings(page).getByRole('textbox', { name: 'TV', exact: true })
    const value = findings(page).locator('.value .num')
    const usual = await value.innerText()
    await tv.fill('0')
    await expect(value).not.toHaveText(usual)
    await tv.fill('900')
    await expect(findings(page).locator('p.warn')).toContainText('TV')
    await findings(page).getByRole('button', { name: 'Usual values' }).click()
    await expect(value).toHaveText(usual)
  })

  await test.step('the rows are saved with what was fitted, and all is there after a reload', async () => {
    const lines = await exportRows(page)
    expect(lines[0]).toEqual(expect.arrayContaining(['TV', 'fitted', 'residual', 'leverage', 'cooksDistance']))
    expect(lines).toHaveLength(201)
    const title = await view(page, 'coefficients').getByRole('heading').innerText()
    const total = await page.getByText(/Up to date/).innerText()
    await page.reload()
    await expect(view(page, 'coefficients').getByRole('heading')).toHaveText(title)
    await expect(page.getByText(/Up to date/)).toHaveText(total)
  })
})

test('telco churn, by keys: logistic, aliased terms named, the threshold moved, one predicted', async ({ page }) => {
  const file = corpus('data/d6-crm/telco_churn/Telco-Customer-Churn.csv')
  test.skip(!file, 'BENCHTOP_CORPUS is not set: telco churn is not at hand')
  test.setTimeout(240_000)
  await openPage(page, 'device=simd')
  await openFile(page, file!)
  await page.locator('body').press('Tab')
  await tabTo(page, /^Regression$/)
  await page.keyboard.press('Enter')
  await current(page)

  await test.step('the recipe menu: logistic, on the column of two values that says who left', async () => {
    await tabTo(page, /^Linear/)
    await page.keyboard.press('Enter')
    await page.keyboard.press('l')
    await expect(page.getByRole('menuitemradio', { name: /^Logistic/ })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(rail(page)).toContainText(/logistic, \d+ terms, AUC 0\.8\d/, { timeout: 120_000 })
    await current(page)
  })

  await test.step('what others determine is left out, and named', async () => {
    await expect(rail(page)).toContainText(/\d+ left out/)
    await expect(findings(page)).toContainText(/StreamingMovies|InternetService|MultipleLines/)
  })

  await test.step('ROC and gain are drawn; the threshold moves by arrow keys, and goes back to least cost', async () => {
    await expect(view(page, 'roc')).toContainText(/0\.8\d/)
    await expect(view(page, 'gain')).toBeVisible()
    const before = await thresholdLine(page)
    await view(page, 'cost').getByRole('slider').focus()
    await page.keyboard.press('Shift+ArrowRight')
    await expect(rail(page)).toContainText('as set', { timeout: 30_000 })
    await current(page)
    expect(await thresholdLine(page)).not.toBe(before)
    await view(page, 'cost').getByRole('button', { name: 'Least cost' }).focus()
    await page.keyboard.press('Enter')
    await expect(rail(page)).toContainText('least cost', { timeout: 30_000 })
    await current(page)
    expect(await thresholdLine(page)).toBe(before)
  })

  await test.step('one is predicted by keys', async () => {
    const value = findings(page).locator('.value .num')
    const usual = await value.innerText()
    await findings(page).getByRole('textbox', { name: 'tenure', exact: true }).focus()
    await page.keyboard.press('Shift+ArrowUp')
    await expect(value).not.toHaveText(usual)
  })
})

const thresholdLine = async (page: Page) =>
  (await rail(page).locator('.step').filter({ hasText: 'Threshold' }).innerText()).replace(/\s+/g, ' ')

test('a fitted model is applied to new rows without the response, and its predictions are saved', async ({ page }) => {
  const sales = Array.from({ length: 60 }, (_, i) => [i, (i * 7) % 13, 3 + 2 * i - ((i * 7) % 13) + ((i * 5) % 7) / 7])
  const old = csv('spring.csv', ['ads,price,sales', ...sales.map((row) => row.join(','))])
  const fresh = csv('autumn.csv', ['ads,price', '10,4', '20,6', '70,5'])
  await openPage(page, 'device=simd')
  await openFile(page, fresh)
  await page.goto('./#/')
  await openFile(page, old)
  await toRegression(page)
  await current(page)
  await expect(rail(page)).toContainText('linear, 2 terms')
  await page.getByRole('button', { name: 'Apply to another table' }).click()
  await page.getByRole('menuitem', { name: /autumn/ }).click()
  await expect(page.locator('.rail .foot')).toContainText('come from another table')
  await expect(notes(page)).toHaveText('')
  const lines = await exportRows(page)
  expect(lines[0]).toEqual(['ads', 'price', 'fitted', 'low', 'high', 'predictedLow', 'predictedHigh'])
  expect(lines).toHaveLength(4)
  const [, , fitted, low, high, predictedLow, predictedHigh] = lines[1].map(Number)
  expect(Math.abs(fitted - 19.5)).toBeLessThan(0.5)
  expect(predictedLow).toBeLessThan(low)
  expect(low).toBeLessThan(fitted)
  expect(fitted).toBeLessThan(high)
  expect(high).toBeLessThan(predictedHigh)
  await page.reload()
  await expect(page.locator('.rail .foot')).toContainText('come from another table')
})

/** Tab until the focus is on what is wanted. */
async function tabTo(page: Page, wanted: RegExp, most = 200): Promise<void> {
  for (let i = 0; i < most; i++) {
    const name = await page.evaluate(() => {
      const on = document.activeElement
      return (on?.getAttribute('aria-label') ?? (on as HTMLElement | null)?.innerText ?? '').replace(/\s+/g, ' ').trim()
    })
    if (wanted.test(name)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no stop is called ${wanted}`)
}

const rows = (n: number, row: (i: number) => (number | string)[]) =>
  Array.from({ length: n }, (_, i) => row(i).join(','))
const noise = (i: number) => ((i * 7919) % 101) / 101

/** What the page says of rows that no model can be fitted on, in both languages, and the way out it offers. */
const refused: {
  what: string
  lines: string[]
  /** Recipe and roles that are chosen by hand. */
  recipe?: string
  columns: Record<string, string | string[]>
  en: RegExp
  zh: RegExp
  way?: RegExp
}[] = [
  {
    what: 'a constant response',
    lines: ['x,y,flat', ...rows(40, (i) => [i, noise(i), 5])],
    columns: { response: 'flat', predictors: ['x'] },
    en: /The response must vary; flat is 5/,
    zh: /flat/
  },
  {
    what: 'a category of 5,000 levels',
    lines: ['x,y,who', ...rows(10_000, (i) => [noise(i), noise(i + 3), `person ${i % 5000}`])],
    columns: { response: 'y', predictors: ['x', 'who'] },
    en: /at most 200 levels here; who has 5,000/,
    zh: /who.*5,000/,
    way: /^Leave out who$/
  },
  {
    what: 'predictors that determine one another',
    lines: ['a,b,c,y', ...rows(60, (i) => [noise(i), noise(i + 5), noise(i) + noise(i + 5), noise(i + 9)])],
    columns: { response: 'y', predictors: ['a', 'b', 'c'] },
    en: /No term may be determined by others; c is by a and b/,
    zh: /c.*a.*b/,
    way: /^Leave out c$/
  },
  {
    what: 'classes that one predictor tells apart',
    lines: ['x,z,left', ...rows(60, (i) => [i, noise(i), i < 30 ? 'no' : 'yes'])],
    recipe: 'logistic',
    columns: { response: 'left', predictors: ['x', 'z'] },
    en: /The classes must overlap.*x/,
    zh: /x/,
    way: /^Use a ridge penalty$/
  }
]

for (const { what, lines, recipe = 'linear', columns, en, zh, way } of refused)
  test(`${what}: refused by name in both languages${way ? ', with the way out as a button' : ''}`, async ({ page }) => {
    await openPage(page, 'device=simd')
    await openFile(page, csv('rows.csv', lines))
    const table = await page.evaluate(async () => (await (globalThis as WithBenchtop).benchtop.tables())[0].id)
    const made = await page.evaluate(
      ([id, options]) => (globalThis as WithBenchtop).benchtop.recipe('customer-analysis', id, options),
      [table, { recipe, columns }] as const
    )
    await toRegression(page)
    await expect(page.locator('.rail .foot')).toBeVisible()
    const asked = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Recipe file', exact: true }).click()
    await page.getByRole('menuitem', { name: /^Use a recipe file/ }).click()
    await (
      await asked
    ).setFiles({
      name: 'recipe.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(made))
    })
    await expect(notes(page)).toContainText(en, { timeout: 60_000 })
    await page.getByRole('button', { name: '中文' }).click()
    await expect(notes(page)).toContainText(zh)
    await page.getByRole('button', { name: 'English' }).click()
    if (!way) return
    await notes(page).getByRole('button', { name: way }).click()
    await current(page)
    await expect(notes(page)).toHaveText('')
    await rail(page).getByRole('button', { name: 'Undo' }).click()
    await expect(notes(page)).toContainText(en)
  })

test('a table without a column of two values: logistic says so at the role, and goes on once it is given one', async ({
  page
}) => {
  await openPage(page, 'device=simd')
  await openFile(page, csv('rows.csv', ['x,z,y', ...rows(80, (i) => [i % 17, noise(i), noise(i + 2) * 3 + (i % 17)])]))
  await toRegression(page)
  await current(page)
  await useRecipe(page, /^Logistic/)
  const columns = rail(page).getByRole('region', { name: 'Columns in use' })
  await expect(columns.getByRole('alert')).toContainText(/response/i)
  await rail(page).getByRole('button', { name: 'Undo' }).click()
  await current(page)
  await expect(columns.getByRole('alert')).toHaveCount(0)
})

for (const [width, height, scheme, recipe] of [
  [1440, 900, 'light', 'linear'],
  [900, 900, 'dark', 'logistic'],
  [390, 844, 'light', 'linear']
] as const)
  test(`axe finds no violation at ${width} px, ${scheme}, ${recipe}, and nothing is wider than the window`, async ({
    page
  }) => {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: scheme })
    await openPage(page, 'device=simd')
    const id = await page.evaluate(async (of) => {
      const { benchtop } = globalThis as WithBenchtop
      const { id } = await benchtop.sample('customer-analysis', { rows: 600 })
      await benchtop.run(await benchtop.recipe('customer-analysis', id, { recipe: of }))
      return id
    }, recipe)
    await page.evaluate((table) => (location.hash = `#/d/customer-analysis/${table}`), id)
    await expect(page.locator('.value')).toBeVisible({ timeout: 60_000 })
    if (width < 720) await page.getByRole('tab', { name: /^Recipe/ }).click()
    if (width === 900) await page.getByRole('button', { name: 'Step 2: Regression' }).click()
    else await openTheStep(page, /Regression/)
    if (width < 720) await page.getByRole('tab', { name: /^Findings/ }).click()
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

test('telco: what was fitted is applied to rows of the file without the answer, and to one with a level never seen', async ({
  page
}) => {
  const file = corpus('data/d6-crm/telco_churn/Telco-Customer-Churn.csv')
  test.skip(!file, 'BENCHTOP_CORPUS is not set: telco churn is not at hand')
  await openPage(page, 'device=simd')
  const seen = await page.evaluate(
    async (text) => {
      const { benchtop } = globalThis as WithBenchtop
      const table = await benchtop.open(new File([text], 'telco.csv'), { memoryOnly: true })
      const result = await benchtop.run(await benchtop.recipe('customer-analysis', table.id, { recipe: 'logistic' }))
      const lines = text.trim().split(/\r?\n/).slice(0, 61)
      const rows = lines.map((line) => line.split(',').slice(0, -1).join(','))
      rows.push(rows[1].replace('DSL', 'Satellite'))
      const others = await benchtop.open(new File([rows.join('\n')], 'new.csv'), { memoryOnly: true })
      const applied = await benchtop.apply(result, others.id)
      return {
        before: Array.from(result.columns.fitted as Float64Array).slice(0, 60),
        fitted: Array.from(applied.columns.fitted as Float64Array),
        low: Array.from(applied.columns.low as Float64Array),
        high: Array.from(applied.columns.high as Float64Array),
        predicted: Array.from(applied.columns.predicted as Float64Array),
        threshold: (result.models.threshold as { threshold: number }).threshold,
        csv: await (await benchtop.export(applied, 'csv')).text()
      }
    },
    readFileSync(file!, 'utf8')
  )
  expect(seen.fitted).toHaveLength(61)
  seen.before.forEach((fitted, i) => {
    expect(seen.fitted[i]).toBeCloseTo(fitted, 12)
    expect(seen.low[i]).toBeLessThan(fitted)
    expect(seen.high[i]).toBeGreaterThan(fitted)
    expect(seen.predicted[i]).toBe(Number(fitted >= seen.threshold))
  })
  expect(seen.fitted[60]).toBeNaN()
  expect(seen.csv.split('\n')[0]).toContain('fitted')
})
