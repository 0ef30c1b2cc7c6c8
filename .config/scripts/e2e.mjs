import { buildIfStale } from './build.mjs'
import { needChromium } from './chromium.mjs'
import { bin, run } from './run.mjs'

// Builds the page and runs the browser tests in it; what follows goes to Playwright: npm run test:e2e -- egress

await buildIfStale()
const { code } = await run(bin('playwright'), ['test', ...process.argv.slice(2)], {
  env: { CHROMIUM_PATH: await needChromium() }
})
process.exitCode = code
