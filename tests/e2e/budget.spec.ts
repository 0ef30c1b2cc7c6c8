import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from './support/fixtures.ts'

const kB = 1000
const packed = (file: string) => gzipSync(readFileSync(join('dist', file)), { level: 9 }).length
const files = () =>
  readdirSync('dist', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice('dist/'.length))

test('the first load is at most 130 kB of compressed JavaScript and CSS before a file can be dropped', async ({
  page
}) => {
  // When the file button stands: what is asked for after that, the page does not wait for.
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (!document.querySelector('input[type=file]')) return
      seen.disconnect()
      Object.assign(globalThis, { usableAt: performance.now() })
    })
    seen.observe(document, { childList: true, subtree: true })
  })
  await page.goto('./')
  await page.waitForFunction(() => 'usableAt' in globalThis)
  // Asked for by the page: the service worker fetches its copy of the build behind it.
  const asked = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime <= (globalThis as unknown as { usableAt: number }).usableAt)
      .map(({ name }) => new URL(name).pathname)
  )
  const loaded = new Set(asked.filter((path) => /\.(js|css)$/.test(path) && !path.endsWith('sw.js')))
  const sizes = [...loaded].map((path) => [path, packed(path.slice('/a/b/'.length))] as const)
  const total = sizes.reduce((sum, [, size]) => sum + size, 0)
  test.info().annotations.push({ type: 'first load', description: `${total} bytes: ${JSON.stringify(sizes)}` })
  expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(130 * kB)
})

test('the whole build is at most 3 MB compressed', () => {
  const total = files().reduce((sum, file) => sum + packed(file), 0)
  test.info().annotations.push({ type: 'whole build', description: `${total} bytes` })
  expect(total).toBeLessThanOrEqual(3000 * kB)
})

const scripts = () =>
  files()
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({ file, text: readFileSync(join('dist', file), 'utf8') }))

/** Every place where a pattern stands in the build's scripts, with some of what stands round it. */
function places(pattern: RegExp, allowed: (found: RegExpMatchArray) => boolean = () => false): string[] {
  return scripts().flatMap(({ file, text }) =>
    [...text.matchAll(pattern)]
      .filter((found) => !allowed(found))
      .map(({ index, 0: what }) => `${file}: ${text.slice(Math.max(0, index - 60), index + what.length + 60)}`)
  )
}

test('no script of the build makes code from text', () => {
  expect(places(/(?<![\w$.])(?:new\s+)?Function\s*\(|(?<![\w$.])eval\s*\(/g)).toEqual([])
})

test('no script of the build makes a link that opens a connection', () => {
  expect(places(/\brel\b[\\"'`]*\s*[=:,]\s*[\\"'`]*(?:preconnect|dns-prefetch|prerender)/g)).toEqual([])
})

/** Names that stand for something and are never asked for: XML namespaces, and addresses in comments and errors. */
const names = ['www.w3.org', 'svelte.dev', 'github.com', 'localhost', 'www.shadertoy.com', 'en.wikipedia.org']

test('no script of the build names a host to be asked', () => {
  const outside = (found: RegExpMatchArray) => names.includes(found[1])
  expect(places(/(?:https?|wss?):\/\/([\w.-]+)/g, outside)).toEqual([])
})

test('the page itself loads nothing but its own scripts and styles', () => {
  const html = readFileSync('dist/index.html', 'utf8')
  const asked = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => url)
  expect(asked.filter((url) => !url.startsWith('./assets/') && !url.startsWith('data:'))).toEqual([])
  expect(html).not.toMatch(/<script(?![^>]*src=)/)
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'))
})
