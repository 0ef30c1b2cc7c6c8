import { expect, openPage, test, type WithBenchtop } from './support/fixtures.ts'
import { StaticServer } from './support/static-server.ts'

test('after the first load the page works with its host gone: it starts, opens a sample and keeps it', async ({
  page
}) => {
  const server = new StaticServer('dist')
  const url = await server.start()
  await openPage(page, '', { url })
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await server.stop()

  await openPage(page, '', { url })
  const rows = await page.evaluate(async () => {
    const { benchtop } = globalThis as WithBenchtop
    const { id } = await benchtop.sample('data-mining', { rows: 300 })
    await benchtop.saved(id)
    const result = await benchtop.run(await benchtop.recipe('data-mining', id))
    return result.columns.segment.length
  })
  expect(rows).toBeGreaterThan(0)

  await openPage(page, '', { url })
  expect(await page.evaluate(async () => (await (globalThis as WithBenchtop).benchtop.tables()).length)).toBe(1)
})

test('the service worker takes no messages, never skips waiting, and lists every file of the build', async () => {
  const { readFileSync, readdirSync } = await import('node:fs')
  const source = readFileSync('dist/sw.js', 'utf8')
  expect(source).not.toMatch(/skipWaiting|['"]message['"]|onmessage/)
  const assets = readdirSync('dist/assets').map((file) => `"assets/${file}"`)
  expect(assets.filter((file) => !source.includes(file))).toEqual([])
})
