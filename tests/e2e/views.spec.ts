import type { Locator, Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, openPage, test, type WithBenchtop } from './support/fixtures.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

async function openSample(page: Page, rows = 1200): Promise<string> {
  await openPage(page, 'device=simd')
  const id = await page.evaluate(
    async (n) => (await (globalThis as WithBenchtop).benchtop.sample('data-mining', { rows: n })).id,
    rows
  )
  await page.evaluate((table) => (location.hash = `#/d/data-mining/${table}`), id)
  await expect(page.locator('.foot')).toContainText('Up to date', { timeout: 60_000 })
  return id
}

const pane = (page: Page, id: string) => page.locator(`#view-${id}`)
const bar = (page: Page) => page.getByRole('region', { name: 'Selection' })

/** How many rows are selected, as the bar says it. */
async function count(page: Page): Promise<number> {
  await expect(bar(page)).toContainText(/[\d,]+ selected/)
  return Number(/([\d,]+)\s+selected/.exec((await bar(page).textContent()) ?? '')![1].replaceAll(',', ''))
}

/** A drag between two points of a box, as shares of it. */
async function drag(page: Page, on: Locator, from: [number, number], to: [number, number]): Promise<void> {
  await on.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await on.boundingBox())!
  await page.mouse.move(x + from[0] * width, y + from[1] * height)
  await page.mouse.down()
  await page.mouse.move(x + to[0] * width, y + to[1] * height, { steps: 5 })
  await page.mouse.up()
}

test('every view of the page has marks in it', async ({ page }) => {
  await openSample(page)
  const drawn = await page.locator('[id^=view-]').evaluateAll((panes) =>
    panes.map((one) => ({
      id: one.id,
      marks: one.querySelectorAll('.picture svg:not(.targets) :is(rect, circle, path)').length,
      canvas: one.querySelectorAll('.picture canvas').length
    }))
  )
  expect(drawn.map(({ id }) => id)).toEqual(
    expect.arrayContaining(
      ['segments', 'silhouette', 'profile', 'distributions', 'sizes', 'effects', 'scree', 'parallel', 'biplot'].map(
        (id) => `view-${id}`
      )
    )
  )
  for (const { id, marks, canvas } of drawn) expect(marks + 100 * canvas, id).toBeGreaterThan(5)
})

test('a brush in scatter, distributions and parallel selects, and every count agrees', async ({ page }) => {
  await openSample(page)
  for (const [id, area, from, to] of [
    ['segments', 0, [0.2, 0.2], [0.6, 0.7]],
    ['distributions', 1, [0.1, 0.5], [0.4, 0.5]],
    ['parallel', 2, [0.5, 0.2], [0.5, 0.9]]
  ] as const) {
    await drag(page, pane(page, id).locator('.area').nth(area), [...from], [...to])
    const selected = await count(page)
    expect(selected).toBeGreaterThan(0)
    await expect(pane(page, id).locator('.brush')).toHaveCount(1)
    const cells = await page
      .locator('.side tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => Number((row.lastElementChild?.textContent ?? '').replaceAll(',', '').trim()))
      )
    expect(
      cells.reduce((sum, one) => sum + one, 0),
      id
    ).toBe(selected)
    await expect(pane(page, 'profile').getByText('Selected', { exact: true })).toBeVisible()
    await expect(pane(page, 'effects').getByText(/^(Line in ink: the selection|Selected)$/)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(bar(page)).toContainText('Drag over a view')
  }
})

test('a click on a bar, a cell of the heat map or a silhouette selects its segment', async ({ page }) => {
  await openSample(page)
  const counts: number[] = []
  for (const id of ['sizes', 'profile', 'silhouette']) {
    const target = pane(page, id).locator('[data-target="1"]')
    await target.focus()
    await page.keyboard.press('Enter')
    await expect(bar(page)).toContainText('segment 2')
    counts.push(await count(page))
    await page.keyboard.press('Enter')
    await expect(bar(page)).toContainText('Drag over a view')
  }
  expect(new Set(counts).size).toBe(1)
  await pane(page, 'sizes').locator('[data-target="0"]').click()
  await expect(bar(page)).toContainText('segment 1')
})

test('by keyboard: Enter starts a brush, arrows move it, Escape clears it; T turns a view into its table', async ({
  page
}) => {
  await openSample(page)
  const area = pane(page, 'segments').locator('.area').first()
  await area.focus()
  await page.keyboard.press('Enter')
  await count(page)
  const before = await area.getAttribute('aria-label')
  await page.keyboard.press('ArrowRight')
  await expect(area).not.toHaveAttribute('aria-label', before!)
  await expect(area).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Escape')
  await expect(area).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.press('t')
  await expect(pane(page, 'segments').getByRole('table')).toBeVisible()
  await pane(page, 'segments').getByRole('region').focus()
  await page.keyboard.press('t')
  await expect(pane(page, 'segments').getByRole('table')).toHaveCount(0)
})

test('zoom: wheel with Ctrl, keys, buttons; Shift and a drag move; the selection stays', async ({ page }) => {
  await openSample(page)
  const scatter = pane(page, 'segments')
  await drag(page, scatter.locator('.area').first(), [0.3, 0.3], [0.6, 0.7])
  const selected = await count(page)
  const said = scatter.getByText(/^[\d,]+ of [\d,]+ in view$/)
  await expect(said).toHaveCount(0)
  const box = (await scatter.locator('.area').first().boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -100)
  await page.keyboard.up('Control')
  await expect(said).toBeVisible()
  const ticks = await scatter.locator('.picture').textContent()
  await page.keyboard.down('Shift')
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.6, { steps: 4 })
  await page.mouse.up()
  await page.keyboard.up('Shift')
  await expect(scatter.locator('.picture')).not.toHaveText(ticks!)
  expect(await count(page)).toBe(selected)
  await page.keyboard.press('0')
  await expect(said).toHaveCount(0)
  await scatter.getByRole('button', { name: 'Zoom in (+)' }).click()
  await expect(said).toBeVisible()
  await scatter.getByRole('button', { name: 'Show all (0)' }).click()
  await expect(said).toHaveCount(0)
  await page.mouse.dblclick(box.x + box.width * 0.05, box.y + box.height * 0.9)
  await expect(said).toBeVisible()
})

test('choosing a k in the curves runs k-means with it', async ({ page }) => {
  await openSample(page, 500)
  await page.locator('main').getByRole('button', { name: 'Run' }).last().click()
  await expect(pane(page, 'choose-k')).toBeVisible({ timeout: 80_000 })
  const three = pane(page, 'choose-k').locator('[data-target="1"]')
  await expect(three).toBeVisible()
  await three.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.side tbody tr')).toHaveCount(3, { timeout: 60_000 })
})

test('pictures: a PNG is as wide as asked; an SVG is XML with its title and description', async ({ page }) => {
  await openPage(page, 'device=simd')
  const made = await page.evaluate(async () => {
    const { benchtop } = globalThis as WithBenchtop
    const table = await benchtop.sample('data-mining', { rows: 500 })
    const result = await benchtop.run(await benchtop.recipe('data-mining', table.id))
    const size = { width: 640, height: 400 }
    const png = (await benchtop.render(result, 'segments', 'png', size)) as Blob
    const svg = (await benchtop.render(result, 'segments', 'svg', size)) as string
    const bytes = [...new Uint8Array(await png.slice(0, 24).arrayBuffer())]
    // An image decodes only what is well-formed XML.
    const image = new Image()
    image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
    await image.decode()
    return { bytes, svg, parsed: image.naturalWidth, title: benchtop.views(result)[0].title }
  })
  expect(made.bytes.slice(0, 4)).toEqual([0x89, 0x50, 0x4e, 0x47])
  const asked = /<svg[^>]* width="(\d+)"/.exec(made.svg)![1]
  expect(made.parsed).toBe(Number(asked))
  expect(made.svg).toContain(`<title>${made.title}</title>`)
  expect(made.svg).toContain('<desc>')
  expect(made.bytes.slice(16, 20).reduce((sum, byte) => sum * 256 + byte, 0) % 640).toBe(0)
})

test('axe finds no violation with a selection and a zoomed plot', async ({ page }) => {
  await openSample(page)
  await drag(page, pane(page, 'segments').locator('.area').first(), [0.3, 0.3], [0.6, 0.7])
  await count(page)
  await page.keyboard.press('+')
  await page.evaluate(`${axeSource};0`)
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(on: Document): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    return (await axe.run(document)).violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0].html.slice(0, 140)}`)
  })
  expect(violations).toEqual([])
})
