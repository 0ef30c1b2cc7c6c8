// Every view on fixed data, light and dark, in .build/gallery/index.html; with --png also as screenshots.
import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createServer } from 'vite'
import { needChromium } from './chromium.mjs'

const folder = resolve('.build/gallery')
mkdirSync(folder, { recursive: true })

const server = await createServer({
  server: { middlewareMode: true, watch: null },
  appType: 'custom',
  logLevel: 'error'
})
const { pictures, emphasised } = await server.ssrLoadModule('/tests/gallery/pictures.ts')
const themes = ['light', 'dark'].map((theme) => ({ theme, list: [...pictures(theme), ...emphasised(theme)] }))
await server.close()

const figure = ({ name, svg }) => `<figure><figcaption>${name}</figcaption>${svg}</figure>`
const page = ({ theme, list }) => `<section class="${theme}">${list.map(figure).join('\n')}</section>`
const style = `body{margin:0;font:12px sans-serif}section{display:flex;flex-wrap:wrap;gap:16px;padding:16px;align-items:start}
.light{background:#fbfaf7;color:#1f2328}.dark{background:#15171a;color:#e8e6e1}figure{margin:0}figcaption{padding:4px 0}`
const html = (body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Benchtop gallery</title><style>${style}</style><h1>Views</h1>${body}</html>`

const index = `${folder}/index.html`
writeFileSync(index, html(themes.map(page).join('\n')))
console.log(`${themes[0].list.length} pictures in light and dark: ${index}`)

if (process.argv.includes('--png')) {
  const { chromium } = await import('@playwright/test')
  const browser = await chromium.launch({ executablePath: await needChromium() })
  for (const { theme, list } of themes) {
    const tab = await browser.newPage({ viewport: { width: 1180, height: 800 } })
    const file = `${folder}/${theme}.html`
    writeFileSync(file, html(page({ theme, list })))
    await tab.goto(pathToFileURL(file).href)
    await tab.screenshot({ path: `${folder}/${theme}.png`, fullPage: true })
    console.log(`${folder}/${theme}.png`)
  }
  await browser.close()
}
