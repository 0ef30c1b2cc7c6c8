import { spawnSync } from 'node:child_process'
import { mkdirSync, statSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { buildIfStale } from './build.mjs'
import { needChromium } from './chromium.mjs'

// The two pictures of the README: the segments of the sample, light and dark, into .github/screens. ImageMagick makes them small.

const folder = '.github/screens'

await buildIfStale()
mkdirSync(folder, { recursive: true })
const server = await preview({ configFile: false, build: { outDir: 'dist' }, preview: { port: 0, open: false } })
const browser = await chromium.launch({ executablePath: await needChromium() })
try {
  for (const theme of ['light', 'dark']) await shoot(theme, `${folder}/segments-${theme}.png`)
} finally {
  await browser.close()
  await server.close()
}

async function shoot(theme, path) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  await page.addInitScript(
    (kept) => localStorage.setItem('benchtop.settings', kept),
    JSON.stringify({ theme, language: 'en' })
  )
  await page.goto(`${server.resolvedUrls.local[0]}?device=simd`)
  await page.waitForFunction(() => 'benchtop' in globalThis)
  await page.evaluate(async () => {
    const { benchtop } = globalThis
    await benchtop.ready
    await benchtop.seal()
    const { id } = await benchtop.sample('data-mining')
    globalThis.location.hash = `#/d/data-mining/${id}`
  })
  await page.getByText(/^Up to date/).waitFor({ timeout: 90_000 })
  await page.getByRole('button', { name: 'Run', exact: true }).first().click()
  await page.locator('#view-choose-k h3').filter({ hasText: /\d/ }).waitFor({ timeout: 90_000 })
  await page.getByText(/^Up to date/).waitFor({ timeout: 90_000 })
  await page.waitForTimeout(500)
  await page.screenshot({ path })
  await page.close()
  spawnSync('convert', [path, '-strip', '-dither', 'None', '-colors', '256', `PNG8:${path}`])
  console.log(`${path}, ${Math.round(statSync(path).size / 1000)} kB`)
}
