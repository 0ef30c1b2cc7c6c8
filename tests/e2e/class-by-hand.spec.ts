import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { expect, openPage, test, type WithBenchtop } from './support/fixtures.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Rows of a table with two columns that go together, one of them in small numbers. */
async function openTool(page: Page, tool: string) {
  await openPage(page, 'device=simd')
  const id = await page.evaluate(async () => {
    const rows = Array.from({ length: 90 }, (_, i) => {
      const visits = 2 + ((i * 37) % 29)
      const spend = 40 * visits + ((i * 53) % 97) * 4
      return `${visits},${spend},${i % 7}`
    })
    const file = new File([`visits,spend,calls\n${rows.join('\n')}\n`], 'visits.csv')
    return (await (globalThis as WithBenchtop).benchtop.open(file)).id
  })
  await page.evaluate((hash) => (location.hash = hash), `#/class/${tool}/${id}`)
  await expect(heading(page)).toBeVisible()
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const pane = (page: Page) => page.getByRole('region', { name: 'What it shows' })
const figure = async (page: Page, name: string) =>
  Number(
    (await pane(page).getByRole('row', { name }).getByRole('cell').last().innerText())
      .replace('−', '-')
      .replace(/[^\d.-]/g, '')
  )

/** Tab until the handle of that name has the focus. */
async function tabToHandle(page: Page, id: string) {
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.getAttribute('data-handle') === wanted, id)) return
  }
  throw new Error(`Tab does not reach ${id}`)
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(`${axeSource};0`)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(on: Document): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    return (await axe.run(document)).violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 120)}`)
  })
}

test('PCA by hand, by keyboard: the axis turns, the two variances add up, the best axis snaps in and is the first component', async ({
  page
}) => {
  await openTool(page, 'pca')
  await expect(heading(page)).toContainText('spread in a plane')
  await page.keyboard.press('ArrowRight')
  await expect(heading(page)).toContainText('This axis holds')
  const before = await figure(page, 'Angle of the axis')
  await tabToHandle(page, 'axis')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  expect(await figure(page, 'Angle of the axis')).toBeCloseTo(before + 2, 6)
  await page.keyboard.press('Shift+ArrowDown')
  expect(await figure(page, 'Angle of the axis')).toBeCloseTo(before - 8, 6)
  const sum = (await figure(page, 'Variance along the axis')) + (await figure(page, 'Variance across it'))
  expect(sum).toBeCloseTo(2, 1)
  for (let i = 0; i < 30 && !(await pane(page).getByRole('button', { name: 'Snap' }).isDisabled()); i++)
    await page.keyboard.press('Shift+ArrowDown')
  await expect(pane(page).getByRole('button', { name: 'Snap' })).toBeDisabled()
  await page.keyboard.press('PageDown')
  await page.keyboard.press('PageDown')
  await expect(heading(page)).toContainText('The best axis is the first component')
  const [byHand, byPca] = /By hand ([\d.]+), by PCA ([\d.]+)\./.exec(await pane(page).innerText())!.slice(1)
  expect(byHand).toBe(byPca)
  await page.keyboard.press('n')
  await expect(heading(page)).toContainText('The second component')
  await page.keyboard.press('b')
  await expect(heading(page)).toContainText('The best axis')
  expect(await violations(page)).toEqual([])
})

test('regression by hand, by keyboard: the line moves, the least squares line leaves least, a point pulls the line', async ({
  page
}) => {
  await openTool(page, 'regression')
  const sum = () => figure(page, 'Sum of squares')
  const least = () => figure(page, 'Least possible')
  const flat = await sum()
  expect(flat).toBeGreaterThan(await least())
  await tabToHandle(page, 'line-1')
  await page.keyboard.press('Shift+ArrowUp')
  expect(await sum()).not.toBe(flat)
  await page.getByRole('button', { name: 'Show the least squares line' }).press('Enter')
  expect(await sum()).toBe(await least())
  for (const title of ['', 'Least squares: one more', 'The line follows its points']) {
    await page.keyboard.press('PageDown')
    if (title) await expect(heading(page)).toContainText(title)
  }
  const slope = await figure(page, 'Slope')
  await tabToHandle(page, 'point-0')
  for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+ArrowUp')
  await expect(heading(page)).toContainText('The slope went from')
  expect(await figure(page, 'Slope')).not.toBe(slope)
  await expect(pane(page)).toContainText(/Row [\d,]+: leverage/)
  expect(await sum()).toBe(await least())
  await page.keyboard.press('PageDown')
  await expect(heading(page)).toContainText('decide more of their own line')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Start again' }).press('Enter')
  expect(await figure(page, 'Slope')).toBe(slope)
})

test('standardisation, by keyboard: spend decides all, standardised it does not, and a change of unit moves only one side', async ({
  page
}) => {
  await openTool(page, 'standardise')
  await expect(heading(page)).toContainText('As the columns are written, 3 segments are cut along spend')
  await page.keyboard.press('ArrowRight')
  await expect(heading(page)).toContainText(/9\d\.\d.% of the squared distance comes from spend/)
  await page.keyboard.press('ArrowRight')
  await expect(heading(page)).toContainText(/Standardised, [\d.]+.% of rows fall into another segment/)
  await page.keyboard.press('ArrowRight')
  const sizes = async (side: 'raw' | 'standardised') =>
    (
      await pane(page)
        .getByRole('row', { name: /rows, before and after/ })
        .allInnerTexts()
    ).map((text) => /([\d,]+) → ([\d,]+)/.exec(text)![side === 'raw' ? 1 : 2])
  const [raw, standardised] = [await sizes('raw'), await sizes('standardised')]
  await page.getByRole('combobox', { name: /visits times/ }).selectOption('1000')
  await expect(heading(page)).toContainText(/visits times 1,000: of 90 rows [1-9]\d* change segment as written, none/)
  expect((await sizes('raw')).toSorted()).not.toEqual(raw.toSorted())
  expect((await sizes('standardised')).toSorted()).toEqual(standardised.toSorted())
  await page.getByRole('combobox', { name: /visits times/ }).selectOption('0.001')
  await expect(heading(page)).toContainText('visits times 0.001: of 90 rows 0 change segment as written, none')
  await pane(page).getByText('More columns').press('Enter')
  await pane(page).getByRole('checkbox', { name: 'calls' }).press(' ')
  await expect(pane(page)).toContainText('More columns (1)')
  await expect(pane(page).getByRole('checkbox', { name: 'calls' })).toBeFocused()
  for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'Back' }).press('Enter')
  await expect(page.locator('.class')).toContainText('k-means on visits, spend and calls')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('f')
  await expect(pane(page)).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(pane(page)).toBeVisible()
})

test('a table without two columns of numbers is told so, with the way out', async ({ page }) => {
  await openPage(page, 'device=simd')
  const id = await page.evaluate(
    async () => (await (globalThis as WithBenchtop).benchtop.open(new File(['a,b\nx,1\ny,2\nz,4\n'], 'short.csv'))).id
  )
  await page.evaluate((table) => (location.hash = `#/class/pca/${table}`), id)
  await expect(page.locator('main')).toContainText('two columns of numbers')
})
