import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { corpus } from '../corpus/corpus.ts'
import { expect, openPage, test } from './support/fixtures.ts'

/** The view with this id, once it is drawn. */
const view = (page: Page, id: string) => page.locator(`#view-${id}`)

/** A software GPU takes its time over ten bootstraps. */
const segmentsDrawn = (page: Page) =>
  expect(view(page, 'segments').getByRole('heading')).toContainText(/\d segments/, { timeout: 80_000 })

const selection = (page: Page) => page.getByRole('region', { name: 'Selection' })

/** Drags over the middle of a view's plot. */
async function brush(page: Page, id: string) {
  const box = (await view(page, id).getByRole('img').first().boundingBox())!
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const
  await page.mouse.move(...at(0.4, 0.4))
  await page.mouse.down()
  await page.mouse.move(...at(0.5, 0.5), { steps: 4 })
  await page.mouse.move(...at(0.62, 0.7), { steps: 4 })
  await page.mouse.up()
}

const selectedRows = async (page: Page) =>
  Number(/([\d,]+) selected/.exec(await selection(page).innerText())?.[1]?.replaceAll(',', ''))

test('sample → segments → choose k → brush → undo → export → reload → still there', async ({ page }) => {
  await openPage(page, 'device=simd')
  await page
    .getByRole('link', { name: /Try 12,480/ })
    .or(page.getByRole('button', { name: /Try 12,480/ }))
    .click()
  await segmentsDrawn(page)
  await expect(view(page, 'segments').getByRole('heading')).toContainText('5 segments')
  await expect(page.getByRole('complementary', { name: 'Findings' })).toContainText(/Segment \d \(/)

  await test.step('choose k on request, and use another', async () => {
    await page.getByRole('complementary', { name: 'Recipe' }).getByRole('button', { name: 'Run', exact: true }).click()
    await expect(view(page, 'choose-k').getByRole('heading')).toContainText('k = 5 separates best', { timeout: 60_000 })
    const stepper = page.getByRole('complementary', { name: 'Recipe' }).getByRole('button', { name: /k-means/ })
    await stepper.click()
    const k = page.getByRole('spinbutton', { name: 'Segments, k' })
    await k.fill('4')
    await k.press('Enter')
    await expect(view(page, 'segments').getByRole('heading')).toContainText('4 segments')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(view(page, 'segments').getByRole('heading')).toContainText('5 segments')
  })

  await test.step('brush in one view; every other, the findings and the grid say the same', async () => {
    await brush(page, 'segments')
    await expect(selection(page)).toContainText(/selected/)
    const brushed = await selectedRows(page)
    expect(brushed).toBeGreaterThan(20)
    expect(brushed).toBeLessThan(12_000)
    await page.getByRole('link', { name: 'Table', exact: true }).click()
    await expect(page.getByText(new RegExp(`${brushed.toLocaleString('en')} .*selected`)).first()).toBeVisible()
    await page.getByRole('link', { name: 'Data analysis', exact: true }).click()
    await segmentsDrawn(page)
    expect(await selectedRows(page)).toBe(brushed)
    await page.keyboard.press('Escape')
    await expect(selection(page)).not.toContainText(/[\d,]+ selected/)
  })

  await test.step('a click on a segment’s bar selects it', async () => {
    const bar = view(page, 'sizes').getByRole('group').getByRole('button').first()
    await bar.scrollIntoViewIfNeeded()
    await bar.focus()
    await page.keyboard.press('Enter')
    await expect(selection(page)).toContainText(/selected/)
    await page.keyboard.press('Escape')
  })

  await test.step('export the rows with their segments, and a view', async () => {
    const [rows] = await Promise.all([page.waitForEvent('download'), exportRows(page)])
    const text = readFileSync(await rows.path(), 'utf8')
    expect(text.split('\n')[0]).toContain('segment')
    expect(text.trim().split('\n').length).toBeGreaterThan(12_000)
  })

  await test.step('reload: table and result are there at once', async () => {
    const title = await view(page, 'segments').getByRole('heading').innerText()
    const total = await page.getByText(/Up to date/).innerText()
    await page.reload()
    await expect(view(page, 'segments').getByRole('heading')).toHaveText(title)
    await expect(page.getByText(/Up to date/)).toHaveText(total)
    await expect(page.getByText('Sealed', { exact: true }).first()).toBeVisible()
  })
})

async function exportRows(page: Page) {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('menuitem', { name: /^Rows with their new columns/ }).click()
}

const files: { name: string; path: string; rows: number; says: RegExp }[] = [
  {
    name: 'mall_customers',
    path: 'data/d1-analysis/mall_customers/Mall_Customers.csv',
    rows: 200,
    says: /Annual Income/
  },
  { name: 'wine', path: 'data/d1-analysis/wine/wine.csv', rows: 178, says: /cultivar/i },
  {
    name: 'facebook_metrics (semicolons)',
    path: 'data/d4-social/facebook_metrics/dataset_Facebook.csv',
    rows: 500,
    says: /Lifetime/
  }
]

for (const { name, path, rows, says } of files)
  test(`${name}: dropped as a file, sealed before it is read, segments in sentences`, async ({ page }) => {
    const file = corpus(path)
    test.skip(!file, `BENCHTOP_CORPUS is not set: ${name} is not at hand`)
    await openPage(page, 'device=simd')
    await page.locator('input[type=file]').first().setInputFiles(file!)
    await expect(page.getByText('Sealed', { exact: true }).first()).toBeVisible({ timeout: 60_000 })
    await expect(page.getByRole('grid')).toBeVisible()
    await expect(page.getByText(`${rows} rows`).first()).toBeVisible()
    await page.getByRole('link', { name: 'Data analysis', exact: true }).click()
    await segmentsDrawn(page)
    await expect(page.getByRole('complementary', { name: 'Findings' })).toContainText(says)
  })

// The same on every device, on small data: webgl and webgpu through a software GPU, forced.
for (const device of ['webgl', 'webgpu', 'cpu'])
  test(`mall_customers on ${device}: the file is opened, its segments are drawn and a brush selects`, async ({
    page
  }) => {
    const file = corpus('data/d1-analysis/mall_customers/Mall_Customers.csv')
    test.skip(!file, 'BENCHTOP_CORPUS is not set: mall_customers is not at hand')
    test.setTimeout(180_000)
    await openPage(page, `device=${device}`)
    await page.locator('input[type=file]').first().setInputFiles(file!)
    await expect(page.getByRole('grid')).toBeVisible({ timeout: 60_000 })
    await page.getByRole('link', { name: 'Data analysis', exact: true }).click()
    await segmentsDrawn(page)
    const chosen = await page.evaluate(async () => (await benchtop.devices()).find((one) => one.chosen)?.kind)
    expect(chosen).toBe(device)
    await brush(page, 'segments')
    await expect(selection(page)).toContainText(/selected/)
  })
