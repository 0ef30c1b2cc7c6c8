import type { Locator, Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { toBase64url } from '@core/link/base64url.ts'
import { expect, openPage, test, type WithBenchtop } from './support/fixtures.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(`${axe};0`)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(on: Document): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    return (await axe.run(document)).violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`)
  })
}

const sampled = (page: Page, rows = 600) =>
  page.evaluate(
    async (n) => (await (globalThis as WithBenchtop).benchtop.sample('data-mining', { rows: n, seed: 11 })).id,
    rows
  )

async function openClass(page: Page): Promise<string> {
  await openPage(page, 'device=simd')
  const table = await sampled(page)
  await page.evaluate((to) => (location.hash = to), `#/class/kmeans/${table}`)
  await expect(page.getByRole('heading', { name: '4 centres to begin with' })).toBeVisible()
  return table
}

/** By the Tab key alone. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('no Tab leads there')
}

const step = (page: Page) => page.locator('header .chip').first()

test.describe('k-means step by step, by keyboard alone', () => {
  test('steps, goes back, and comes to rest where no row changes', async ({ page }) => {
    await openClass(page)
    await expect(step(page)).toHaveText(/^Step 1 of \d+$/)
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('heading', { name: 'Each row goes to its nearest centre' })).toBeVisible()
    await page.keyboard.press('PageDown')
    await expect(page.getByRole('heading', { name: 'Each centre moves to the middle of its rows' })).toBeVisible()
    await page.keyboard.press('b')
    await expect(step(page)).toHaveText(/^Step 2 of/)
    const stages = Number(/of (\d+)/.exec((await step(page).textContent())!)![1])
    for (let at = 2; at < stages; at++) await page.keyboard.press('n')
    await expect(page.getByRole('heading', { name: 'It has come to rest: no row changes its segment' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Next' })).toBeDisabled()
    await expect(page.getByRole('row', { name: /Changed segment/ })).toContainText('0 of 600')
  })

  test('plays by itself until it rests, and a press on p stops it', async ({ page }) => {
    await openClass(page)
    await page.keyboard.press('p')
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
    await expect(step(page)).toHaveText(/^Step 2 of/)
    await page.keyboard.press('p')
    await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
  })

  test('drags a centroid and goes on from there', async ({ page }) => {
    await openClass(page)
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight')
    const centre = page.getByRole('slider', { name: /^Centre 2 at/ })
    const before = await centre.getAttribute('aria-label')
    await tabTo(page, centre)
    await page.keyboard.press('Shift+ArrowRight')
    await expect(step(page)).toHaveText(/^Step 1 of/)
    await expect(centre).not.toHaveAttribute('aria-label', before!)
    await expect(page.getByRole('button', { name: 'Placed by hand' })).toBeVisible()
    await expect(centre).toBeFocused()
    await page.keyboard.press('n')
    await expect(page.getByRole('heading', { name: 'Each row goes to its nearest centre' })).toBeVisible()
  })

  test('changes the start and k, begins anew, jumps to an iteration', async ({ page }) => {
    await openClass(page)
    await tabTo(page, page.getByRole('combobox', { name: 'Centres begin' }))
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('button', { name: 'k-means++, seed 42' })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('button', { name: 'Placed by hand' })).toBeVisible()
    await tabTo(page, page.getByRole('spinbutton', { name: 'Number of segments, k' }))
    await page.keyboard.press('ArrowUp')
    await expect(page.getByRole('heading', { name: '5 centres to begin with' })).toBeVisible()
    await expect(page.locator('header .of-rows')).toHaveText('600 rows, seed 42')
    await tabTo(page, page.getByRole('button', { name: 'New start' }))
    await page.keyboard.press('Enter')
    await expect(page.locator('header .of-rows')).toHaveText('600 rows, seed 43')
    await tabTo(page, page.getByRole('button', { name: /^Iteration 2:/ }))
    await page.keyboard.press('Enter')
    await expect(step(page)).toHaveText(/^Step 4 of/)
  })

  test('finds a start that ends badly and plays it, beside the best', async ({ page }) => {
    await openClass(page)
    await tabTo(page, page.getByRole('button', { name: 'See a bad local optimum happen' }))
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^Seed \d+ ends \d+\s?% above the best sum known/)).toBeVisible({ timeout: 60_000 })
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  })

  test('the presenter’s view hides what is beside the picture; Escape leaves it, then the class', async ({ page }) => {
    const table = await openClass(page)
    await page.keyboard.press('f')
    await expect(page.locator('header.top')).toHaveCount(0)
    await expect(page.getByRole('region', { name: 'What it shows' })).toHaveCount(0)
    await page.keyboard.press(' ')
    await expect(page.getByRole('heading', { name: 'Each row goes to its nearest centre' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('region', { name: 'What it shows' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL(new RegExp(`#/table/${table}$`))
  })
})

test('the run that the domain’s page computed is stepped through, over all its features', async ({ page }) => {
  await openPage(page, 'device=simd')
  const table = await sampled(page)
  await page.evaluate((to) => (location.hash = to), `#/d/data-mining/${table}`)
  await expect(
    page
      .locator('h3')
      .filter({ hasText: /segment/, visible: true })
      .first()
  ).toBeVisible()
  await page.getByRole('button', { name: 'For the class' }).click()
  await page.getByRole('menuitem', { name: 'Step through k-means' }).click()
  await page.getByRole('button', { name: 'Replay the run of the analysis page' }).click()
  await expect(page.getByText(/^Distances are measured in \d columns; .* best of 10 starts\.$/)).toBeVisible()
  await expect(page.getByRole('heading', { name: '5 centres to begin with' })).toBeVisible()
  await expect(page.getByRole('slider')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(new RegExp(`#/d/data-mining/${table}$`))
})

test('a link brings lesson, step and hidden controls to a fresh browser: with the sample, and with a file of one’s own', async ({
  page,
  browser
}) => {
  await openClass(page)
  for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowRight')
  await page.getByRole('button', { name: 'Link', exact: true }).click()
  await page.getByRole('checkbox', { name: 'Number of segments' }).check()
  await page.getByRole('checkbox', { name: 'Answers' }).check()
  await expect(page.getByText(/^Names of columns travel in it: \w+ and \w+\./)).toBeVisible()
  const address = await page.getByLabel('Address').inputValue()
  const columns = /travel in it: (\w+) and (\w+)\./.exec((await page.getByText(/travel in it/).textContent())!)!
  expect(address).not.toContain('customers')

  const context = await browser.newContext()
  const learner = await context.newPage()
  await learner.goto(address)
  await expect(learner.getByRole('heading', { name: 'What it will do' })).toBeVisible()
  await expect(learner.getByText('step 3', { exact: true })).toBeVisible()
  await learner.getByRole('button', { name: 'Use the sample' }).click()
  await expect(learner.locator('header .chip').first()).toHaveText(/^Step 3 of/)
  await expect(learner.getByRole('spinbutton', { name: 'Number of segments, k' })).toHaveCount(0)
  await expect(learner.getByRole('button', { name: 'Show the answer' })).toHaveCount(0)
  await expect(learner.getByRole('button', { name: 'New start' })).toBeVisible()

  await learner.goto('about:blank')
  await learner.goto(address)
  const rows = Array.from({ length: 80 }, (_, i) => `${(i * 37) % 41},${(i * i) % 53},${(i * 11) % 17}`)
  const buffer = Buffer.from(`a,${columns[2]},c\n${rows.join('\n')}\n`)
  await learner.getByLabel('Choose a file').setInputFiles({ name: 'own.csv', mimeType: 'text/csv', buffer })
  await learner.getByLabel(`For ${columns[1]}`).selectOption('c')
  await learner.getByRole('button', { name: 'Begin' }).click()
  await expect(learner.locator('header .of-rows')).toHaveText('80 rows, seed 42')
  await expect(learner.getByLabel('Across')).toHaveValue('c')
  await expect(learner.getByLabel('Up')).toHaveValue(columns[2])
  const asked = await learner.evaluate(() => (globalThis as WithBenchtop).benchtop.requests())
  for (const { url } of asked) expect(new URL(url).origin).toBe(new URL(address).origin)
  await context.close()
})

test('stepping asks the network for nothing', async ({ page }) => {
  await openClass(page)
  await page.keyboard.press('ArrowRight')
  const count = () => page.evaluate(() => (globalThis as WithBenchtop).benchtop.requests().length)
  const before = await count()
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight')
  await page.getByRole('button', { name: 'New start' }).click()
  await expect(page.locator('header .of-rows')).toHaveText('600 rows, seed 43')
  expect(await count()).toBe(before)
})

test('a recipe’s link opens it on the sample, and a hostile one is refused in a sentence', async ({
  page,
  context
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openPage(page, 'device=simd')
  const table = await sampled(page)
  await page.evaluate((to) => (location.hash = to), `#/d/data-mining/${table}`)
  await expect(
    page
      .locator('h3')
      .filter({ hasText: /segment/, visible: true })
      .first()
  ).toBeVisible()
  await page.getByRole('button', { name: 'Recipe file' }).click()
  await page.getByRole('menuitem', { name: 'Copy a link to this recipe' }).click()
  await expect(page.getByText(/^The link is copied\. Names of columns travel in it/)).toBeVisible()
  const address = await page.evaluate(() => navigator.clipboard.readText())
  expect(address).toContain('#/open?recipe=')
  await page.goto('about:blank')
  await page.goto(address)
  await expect(page.getByRole('heading', { name: 'A recipe somebody shared' })).toBeVisible()
  await page.getByRole('button', { name: 'Use the sample' }).click()
  await expect(page).toHaveURL(/#\/d\/data-mining\//)
  await expect(
    page
      .locator('h3')
      .filter({ hasText: /segment/, visible: true })
      .first()
  ).toBeVisible()

  const hostile = toBase64url(
    '{"v":1,"recipe":{"domain":"data-mining","recipe":"x","columns":{"__proto__":"x"},"steps":[]},"seed":1}'
  )
  for (const hash of ['#/open?recipe=%%%', `#/open?recipe=${hostile}`, `#/class/kmeans?lesson=${'A'.repeat(30_000)}`]) {
    await page.evaluate((to) => (location.hash = to), hash)
    await expect(page.getByText(/^This link (is|holds)/)).toBeVisible()
  }
})

for (const { theme, language, width } of [
  { theme: 'light', language: 'en', width: 1440 },
  { theme: 'dark', language: 'zh-CN', width: 900 },
  { theme: 'light', language: 'zh-CN', width: 390 }
])
  test(`axe finds no violation in class mode, ${theme}, ${language}, ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.addInitScript(
      (value) => localStorage.setItem('benchtop.settings', value),
      JSON.stringify({ theme, language })
    )
    await openPage(page, 'device=simd', { hash: '#/class/kmeans' })
    await expect(page.locator('h1')).toHaveCount(1)
    expect(await faults(page), 'rows are chosen').toEqual([])
    const table = await sampled(page)
    await page.evaluate((to) => (location.hash = to), `#/class/kmeans/${table}`)
    await expect(page.locator('.drawn')).toBeVisible()
    expect(await faults(page), 'start').toEqual([])
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight')
    expect(await faults(page), 'moved').toEqual([])
    await page.keyboard.press('f')
    expect(await faults(page), 'presented').toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wide).toBeLessThanOrEqual(0)
  })
