import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { buildIfStale } from './build.mjs'
import { needChromium } from './chromium.mjs'
import { checkMessages } from './messages.mjs'
import { bin, run } from './run.mjs'

// Every test: the message catalogue, the unit tests, and the browser tests of the built page. `--long` adds those marked @long.
// The last line is `N passed, N failed`; the exit code is 1 where one failed.

const long = process.argv.includes('--long')
const folder = '.build/reports'
const [unitReport, browserReport] = [`${folder}/unit.json`, `${folder}/browser.json`]
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const sums = [messages(), await unit(), await browser()]
const total = (of) => sums.reduce((sum, one) => sum + one[of], 0)
for (const { name, passed, failed, skipped, reasons } of sums) {
  console.log(`${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
  for (const reason of reasons ?? []) console.log(`  ${reason}`)
}
process.exitCode = total('failed') ? 1 : 0
console.log(`${total('passed')} passed, ${total('failed')} failed`)

function messages() {
  const problems = checkMessages()
  for (const problem of problems) console.error(problem)
  return { name: 'messages', passed: problems.length ? 0 : 1, failed: problems.length, skipped: 0 }
}

async function unit() {
  const { code } = await run(bin('vitest'), [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${unitReport}`
  ])
  const report = read(unitReport)
  const failed = report?.numFailedTests ?? 0
  const broken = (report?.testResults ?? []).filter(
    (file) => file.status === 'failed' && !file.assertionResults.length
  ).length
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0)
  return sum('unit tests', report?.numPassedTests ?? 0, failed + broken, skipped, code)
}

async function browser() {
  try {
    await buildIfStale({ always: true })
  } catch (error) {
    return { ...sum('browser tests', 0, 1, 0, 1), reasons: [error.message] }
  }
  const env = {
    CHROMIUM_PATH: await needChromium(),
    PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport,
    BENCHTOP_LONG: long ? '1' : ''
  }
  const { code } = await run(bin('playwright'), ['test', '--reporter=list,json'], { env })
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = read(browserReport)?.stats ?? {}
  return sum('browser tests', expected, unexpected + flaky, skipped, code)
}

/** A run that ended badly without a failed test (it never started, or an error stood outside every test) counts as one. */
function sum(name, passed, failed, skipped, code) {
  return { name, passed, failed: failed || (code === 0 ? 0 : 1), skipped }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
