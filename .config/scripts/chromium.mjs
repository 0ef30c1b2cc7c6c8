import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { bin, run } from './run.mjs'

const named = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const macs = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium'
]

/** Path of a Chromium to test in: the one named in CHROMIUM_PATH, the system's, or Playwright's own; null where there is none. */
export function findChromium() {
  const asked = process.env.CHROMIUM_PATH ?? process.env.PLAYWRIGHT_CHROMIUM
  if (asked) return asked
  const folders = (process.env.PATH ?? '').split(delimiter)
  const system = named.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...system, ...macs].find(runnable) ?? playwrights()
}

/** The same; installs one where there is none: Playwright's, or as root the Debian package. Fails with the way out. */
export async function needChromium() {
  const found = findChromium()
  if (found) return found
  console.log('No Chromium found; installing one.')
  await run(bin('playwright'), ['install', 'chromium'])
  if (!findChromium() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    await run('apt-get', ['update'])
    await run('apt-get', ['install', '-y', 'chromium'], { env: { DEBIAN_FRONTEND: 'noninteractive' } })
  }
  const installed = findChromium()
  if (!installed) throw new Error('The browser tests need Chromium. Install it, or name it in CHROMIUM_PATH.')
  return installed
}

function playwrights() {
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : null
}

function runnable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Its version, as it says it. */
export function versionOf(path) {
  return execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
}

if (import.meta.filename === process.argv[1]) {
  const path = await needChromium()
  console.log(`${versionOf(path)} at ${path}`)
}
