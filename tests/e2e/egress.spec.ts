import type { Page } from '@playwright/test'
import { hostHeaders } from '../../.config/vite/host-headers.ts'
import { expect, openPage, test, type WithBenchtop } from './support/fixtures.ts'
import { plantInPage, plantInWorker } from './support/plant.ts'
import { StaticServer } from './support/static-server.ts'

// Planted code is refused loudly: here the host's logs are what counts.
test.use({ expected: [/./] })

const csv = `customer,spend,visits\n${Array.from({ length: 60 }, (_, row) => `c${row},${row * 3.5},${row % 7}`).join('\n')}\n`

let own: StaticServer
let other: StaticServer
let ownUrl: string
let otherUrl: string

test.beforeEach(async () => {
  own = new StaticServer('dist')
  other = new StaticServer('dist')
  ownUrl = await own.start()
  otherUrl = await other.start()
})

test.afterEach(async () => {
  await own.stop()
  await other.stop()
})

/** Plants in the page and in every worker that lives, and gives what arrived at either host. */
async function arrivals(page: Page) {
  const targets = [`${ownUrl}planted`, `${otherUrl}planted`]
  const attempts = await Promise.all([
    plantInPage(page, targets),
    ...page.workers().map((worker) => plantInWorker(worker, targets))
  ])
  return {
    workers: attempts.length - 1,
    attempts: attempts.reduce((sum, made) => sum + made, 0),
    own: own.log.filter((path) => path.includes('planted')),
    other: other.log,
    // Chromium opens a connection for a frame or a form that the policy then refuses, and sends nothing over it.
    bytes: other.bytes,
    connections: other.connections
  }
}

const open = (page: Page, options: object = {}) =>
  page.evaluate(
    async ([text, given]) =>
      (await (globalThis as WithBenchtop).benchtop.open(new File([text], 'customers.csv'), given)).id,
    [csv, options] as const
  )

test('before a file is opened nothing arrives at another host, from the page or its workers', async ({ page }) => {
  await openPage(page, '', { url: ownUrl })
  const seen = await arrivals(page)
  expect(seen.workers).toBeGreaterThan(0)
  expect(seen.attempts).toBeGreaterThan(60)
  expect([seen.other, seen.bytes]).toEqual([[], 0])
})

test('after a file was opened nothing arrives anywhere, the page’s own host included', async ({ page }) => {
  await openPage(page, '', { url: ownUrl })
  await open(page)
  const seen = await arrivals(page)
  expect(seen.workers).toBeGreaterThan(0)
  expect([seen.own, seen.other, seen.bytes]).toEqual([[], [], 0])
})

test('a worker that reads a file is sealed while it reads', async ({ page }) => {
  await openPage(page, '', { url: ownUrl })
  const reading = page.waitForEvent('worker', (worker) => worker.url().startsWith('blob:'))
  const opening = open(page)
  const worker = await reading
  await plantInWorker(worker, [`${ownUrl}planted`, `${otherUrl}planted`]).catch(() => 0)
  await opening
  expect([own.log.filter((path) => path.includes('planted')), other.log]).toEqual([[], []])
})

test('after a stored table was opened nothing arrives anywhere', async ({ page }) => {
  await openPage(page, '', { url: ownUrl })
  const id = await open(page)
  await page.evaluate((table) => (globalThis as WithBenchtop).benchtop.saved(table), id)
  await openPage(page, '', { url: ownUrl })
  const rows = await page.evaluate((table) => (globalThis as WithBenchtop).benchtop.preview(table, { limit: 2 }), id)
  expect(rows).toEqual([
    { customer: 'c0', spend: 0, visits: 0 },
    { customer: 'c1', spend: 3.5, visits: 1 }
  ])
  const seen = await arrivals(page)
  expect([seen.own, seen.other, seen.bytes]).toEqual([[], [], 0])
})

test('on a host that sends the shipped headers not even a connection is opened', async ({ page }) => {
  const headers = Object.fromEntries(hostHeaders.map(({ name, value }) => [name, value]))
  const hardened = new StaticServer('dist', '/a/b/', headers)
  await openPage(page, '', { url: await hardened.start() })
  await open(page)
  const seen = await arrivals(page)
  await hardened.stop()
  expect([seen.other, seen.connections]).toEqual([[], 0])
})

test('seal() tries every channel and finds each one shut; requests() lists nothing after it', async ({ page }) => {
  await openPage(page, '', { url: ownUrl })
  const { sealed, channels } = await page.evaluate(() => (globalThis as WithBenchtop).benchtop.seal())
  expect(channels.filter((channel) => !channel.blocked)).toEqual([])
  expect(channels.length).toBeGreaterThan(25)
  expect(sealed).toBe(true)
  const before = await page.evaluate(() => (globalThis as WithBenchtop).benchtop.requests())
  await open(page)
  expect(await page.evaluate(() => (globalThis as WithBenchtop).benchtop.requests())).toEqual(before)
  expect(before[0].url).toBe(ownUrl)
  expect(before.every(({ url }) => url.startsWith(ownUrl))).toBe(true)
  expect(own.log.filter((path) => path.includes('/seal-probe/'))).toEqual([])
})

test('a page whose seal does not hold opens no file, and says which channels are open', async ({ page }) => {
  // A browser that ignores a policy added by script.
  await page.addInitScript(() => {
    const append = Element.prototype.append
    Element.prototype.append = function (...nodes: (Node | string)[]) {
      const isPolicy = (node: Node | string) =>
        node instanceof HTMLMetaElement && node.httpEquiv === 'Content-Security-Policy'
      append.apply(
        this,
        nodes.filter((node) => !isPolicy(node))
      )
    }
  })
  await openPage(page, '', { url: ownUrl })
  const refused = await page.evaluate(async (text) => {
    const { benchtop } = globalThis as WithBenchtop
    const error = await benchtop.open(new File([text], 'customers.csv')).catch((thrown: unknown) => thrown)
    return { code: (error as { code?: string }).code, message: String(error), tables: (await benchtop.tables()).length }
  }, csv)
  expect(refused).toMatchObject({ code: 'not-sealed', tables: 0 })
})
