import type { Page } from '@playwright/test'
import { expect, openPage, test, type WithBenchtop } from './support/fixtures.ts'

const choose = (page: Page, name: string, text: string) =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
const lines = (n: number, line: (i: number) => string) => `${Array.from({ length: n }, (_, i) => line(i)).join('\n')}\n`
const small = `a,b,c\n${lines(200, (i) => `${(i * 7) % 31},${i % 13},${(i * i) % 17}`)}`

test('a table is saved behind the page’s back, and the foot says so', async ({ page }) => {
  await openPage(page, 'device=simd')
  await choose(page, 'small.csv', small)
  await expect(page.getByRole('status').filter({ hasText: 'Saved in this browser' })).toBeVisible()
})

test('a table that does not fit into the browser’s storage can be used, and its way out is told', async ({ page }) => {
  test.setTimeout(180_000)
  await openPage(page, 'device=simd')
  const session = await page.context().newCDPSession(page)
  const { origin } = new URL(page.url())
  const { usage } = await page.evaluate(() => navigator.storage.estimate())
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: (usage ?? 0) + 200_000 })
  await choose(
    page,
    'large.csv',
    `a,b,c\n${lines(120_000, (i) => `${(i * 7919) % 104_729},${i % 13},${(i * i) % 1009}`)}`
  )
  await expect(page.getByRole('grid')).toBeVisible({ timeout: 60_000 })
  const notes = page.locator('.notes > *')
  await expect(notes).toContainText(/The table must fit into this browser's storage; it needs [\d.]+\s?MB and .* free/)
  await expect(notes).toContainText('keep this one in memory only')
  await expect(page.getByRole('status').filter({ hasText: 'Not saved' })).toBeVisible()
  await expect(page.getByRole('gridcell').first()).toBeVisible()
})

test('a table held in memory only is said to be, before it is gone with the page', async ({ page }) => {
  await openPage(page, 'device=simd')
  await page.locator('summary').first().click()
  await page.getByLabel(/Hold in memory only, gone when the page is closed/).check()
  await choose(page, 'fleeting.csv', small)
  await expect(page.getByRole('status').filter({ hasText: 'In memory only' })).toBeVisible()
  await page.goto('./?device=simd#/')
  await page.getByRole('link', { name: 'Storage' }).first().click()
  await expect(page.getByText('in memory only, gone when the page is closed')).toBeVisible()
  expect(await stored(page)).toEqual([])
  await page.reload()
  await openPage(page, 'device=simd')
  expect(await page.evaluate(() => (globalThis as WithBenchtop).benchtop.tables())).toEqual([])
})

const stored = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const request = indexedDB.open('benchtop')
        request.onerror = () => reject(request.error!)
        request.onsuccess = () => {
          const keys = request.result.transaction('tables').objectStore('tables').getAllKeys()
          keys.onsuccess = () => (request.result.close(), resolve(keys.result as string[]))
        }
      })
  )

/** When each result that is kept was computed, by its hash. */
const computedAt = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<[string, number][]>((resolve, reject) => {
        const request = indexedDB.open('benchtop')
        request.onerror = () => reject(request.error!)
        request.onsuccess = () => {
          const all = request.result.transaction('results').objectStore('results').getAll()
          all.onsuccess = () => {
            request.result.close()
            resolve(
              (all.result as { hash: string; result: { provenance: { at: number } } }[]).map((one) => [
                one.hash,
                one.result.provenance.at
              ])
            )
          }
        }
      })
  )

test('a page opened at a stored table’s address seals, then shows the last result without a run', async ({ page }) => {
  test.setTimeout(120_000)
  await openPage(page, 'device=simd')
  await choose(page, 'small.csv', small)
  await page.getByRole('link', { name: 'Data analysis', exact: true }).click()
  const title = page.locator('#view-segments').getByRole('heading')
  await expect(title).toContainText(/segment/, { timeout: 60_000 })
  const words = await title.innerText()
  await expect.poll(async () => (await computedAt(page)).length).toBe(1)
  const before = await computedAt(page)
  await page.evaluate(() => (globalThis as WithBenchtop).benchtop.saved(location.hash.split('/').at(-1)))
  await page.reload()
  await expect(title).toHaveText(words)
  await expect(page.locator('header').getByText('Sealed', { exact: true })).toBeVisible()
  await expect(page.getByText(/^Up to date/)).toBeVisible()
  expect(await computedAt(page)).toEqual(before)
})

test('sealing shows its stages, and the badge its state', async ({ page }) => {
  await openPage(page, 'device=simd')
  const badge = page.locator('header').getByRole('link', { name: /eal/ })
  await expect(badge).toHaveText('Seals when a file opens')
  await page.evaluate(() => (location.hash = '#/privacy'))
  const said = page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const seen = new Set<string>()
        const watch = () => {
          for (const bar of document.querySelectorAll('[role=progressbar]'))
            seen.add(bar.getAttribute('aria-label') ?? '')
          const badge = document.querySelector('header a.badge')?.textContent?.trim() ?? ''
          seen.add(badge)
          if (badge === 'Sealed' || badge === 'Not sealed') resolve([...seen])
          else requestAnimationFrame(watch)
        }
        watch()
      })
  )
  await page.getByRole('button', { name: 'Seal and prove' }).or(page.locator('.state button')).first().click()
  const words = (await said).join('\n')
  expect(words).toContain('Sealing')
  expect(words).toContain('Trying every channel')
  expect(words).toMatch(/Loading|loaded|parts|files/i)
  await expect(badge).toHaveText('Sealed')
})

test('a table is removed where it stands, and erasing leaves nothing behind', async ({ page }) => {
  test.setTimeout(120_000)
  await openPage(page, 'device=simd')
  for (const name of ['one.csv', 'two.csv']) {
    await page.evaluate(() => (location.hash = '#/'))
    await choose(page, name, small)
    await expect(page.getByRole('status').filter({ hasText: 'Saved in this browser' })).toBeVisible()
  }
  await page.evaluate(() => (location.hash = '#/'))
  await page.getByRole('button', { name: 'Remove one.csv' }).click()
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(page.getByRole('link', { name: 'one.csv' })).toBeVisible()
  await page.getByRole('button', { name: 'Remove one.csv' }).click()
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page.getByRole('link', { name: 'one.csv' })).toHaveCount(0)
  await page.evaluate(() => (location.hash = '#/storage'))
  await page.getByRole('button', { name: '中文' }).click()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: 'Erase everything', exact: true }).click()
  await page.getByRole('button', { name: 'Erase everything now' }).click()
  await expect(page.getByText('Everything was erased.')).toBeVisible()
  const left = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    settings: localStorage.length,
    copies: (await navigator.serviceWorker.getRegistrations()).length
  }))
  expect(left).toEqual({ databases: [], caches: [], settings: 0, copies: 0 })
  await expect(page.getByText('Nothing is kept')).toBeVisible()
})

test('work that begins on the first page moves nothing on it', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openPage(page, 'device=simd')
  const places = () =>
    page.evaluate(() =>
      ['h1', '.drop', '.choose', '.drop summary', '.doms'].map((at) => {
        const { x, y, width, height } = document.querySelector(at)!.getBoundingClientRect()
        return [at, x, y, width, height]
      })
    )
  const before = await places()
  const block = lines(20_000, (i) => Array.from({ length: 12 }, (_, j) => (i * 31 + j * 17) % 1009).join(','))
  await page.evaluate((text) => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!
    const list = new DataTransfer()
    list.items.add(
      new File([`${text.split('\n')[0].replace(/\d+/g, 'x')}\n`, ...Array<string>(60).fill(text)], 'large.csv')
    )
    input.files = list.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }, block)
  await expect(page.getByRole('progressbar')).toBeVisible({ timeout: 60_000 })
  expect(await places()).toEqual(before)
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  expect(await places()).toEqual(before)
})
