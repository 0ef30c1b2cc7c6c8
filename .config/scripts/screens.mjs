import { spawnSync } from 'node:child_process'
import { mkdirSync, statSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { buildIfStale } from './build.mjs'
import { needChromium } from './chromium.mjs'

// The pictures of the README, of the samples, into .github/screens. ImageMagick makes them small.

const folder = '.github/screens'

await buildIfStale()
mkdirSync(folder, { recursive: true })
const server = await preview({ configFile: false, build: { outDir: 'dist' }, preview: { port: 0, open: false } })
const browser = await chromium.launch({ executablePath: await needChromium() })
try {
  for (const theme of ['light', 'dark'])
    await shoot(theme, 'data-mining', (id) => `#/d/data-mining/${id}`, segments, `${folder}/segments-${theme}.png`)
  await shoot('light', 'customer-analysis', (id) => `#/d/customer-analysis/${id}`, settled, `${folder}/regression.png`)
  await shoot('light', 'data-mining', (id) => `#/class/kmeans/${id}`, halfway, `${folder}/class.png`)
} finally {
  await browser.close()
  await server.close()
}

function settled(page) {
  return page.getByText(/^Up to date/).waitFor({ timeout: 90_000 })
}

async function segments(page) {
  await settled(page)
  await page.getByRole('button', { name: 'Run', exact: true }).first().click()
  await page.locator('#view-choose-k h3').filter({ hasText: /\d/ }).waitFor({ timeout: 90_000 })
  await settled(page)
}

async function halfway(page) {
  await page.getByRole('button', { name: 'Next' }).waitFor({ timeout: 90_000 })
  for (let step = 0; step < 6; step++) {
    await page.keyboard.press('PageDown')
    await page.waitForTimeout(500)
  }
}

async function shoot(theme, domain, addressOf, until, path) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  await page.addInitScript(
    (kept) => localStorage.setItem('benchtop.settings', kept),
    JSON.stringify({ theme, language: 'en' })
  )
  await page.goto(`${server.resolvedUrls.local[0]}?device=simd`)
  await page.waitForFunction(() => 'benchtop' in globalThis)
  const id = await page.evaluate(async (from) => {
    const { benchtop } = globalThis
    await benchtop.ready
    await benchtop.seal()
    return (await benchtop.sample(from)).id
  }, domain)
  await page.evaluate((hash) => (globalThis.location.hash = hash), addressOf(id))
  await until(page)
  await page.waitForTimeout(500)
  await page.screenshot({ path })
  await page.close()
  spawnSync('convert', [path, '-strip', '-dither', 'None', '-colors', '256', `PNG8:${path}`])
  console.log(`${path}, ${Math.round(statSync(path).size / 1000)} kB`)
}
