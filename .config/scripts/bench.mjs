import { readFileSync } from 'node:fs'
import os from 'node:os'
import { chromium } from '@playwright/test'
import { build, loadConfigFromFile } from 'vite'
import { needChromium } from './chromium.mjs'

// The product's own steps beside ml-kmeans, ml-pca and ml-regression-multivariate-linear, in one worker of one Chromium, taking turns.
// npm run bench -- 10000 100000 --device=cpu

const asked = process.argv.slice(2)
const force = asked.find((word) => word.startsWith('--device='))?.slice('--device='.length)
const sizes = asked.filter((word) => /^\d+$/.test(word)).map(Number)

const code = await bundle('tests/bench/bench.worker.ts')
const browser = await chromium.launch({
  executablePath: await needChromium(),
  args: ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader', '--enable-unsafe-swiftshader']
})
try {
  header(browser.version())
  const page = await browser.newPage()
  await page.exposeFunction('tell', show)
  await page.route('http://localhost/**', (route) =>
    route.fulfill(
      route.request().url().endsWith('.js')
        ? { contentType: 'text/javascript', body: code }
        : { contentType: 'text/html', body: '<!doctype html><title>bench</title>' }
    )
  )
  await page.goto('http://localhost/bench/')
  for (const rows of sizes.length ? sizes : [10_000, 100_000, 1_000_000])
    // A fresh worker each, so that the heap of one size does not weigh on the next.
    await page.evaluate(
      (message) =>
        new Promise((resolve, reject) => {
          const worker = new Worker('worker.js', { type: 'module' })
          worker.onerror = (event) => reject(new Error(event.message))
          worker.onmessage = ({ data }) => {
            globalThis.tell(data)
            if (data.error) reject(new Error(data.error))
            if (data.done) resolve(worker.terminate())
          }
          worker.postMessage(message)
        }),
      { rows, force }
    )
} finally {
  await browser.close()
}

function header(version) {
  const of = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version
  const { version: own } = JSON.parse(readFileSync('package.json', 'utf8'))
  console.log(
    `${new Date().toISOString()} · ${os.cpus()[0].model}, ${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GiB`
  )
  console.log(
    `Chromium ${version} · benchtop ${own} · ml-kmeans ${of('ml-kmeans')} · ml-pca ${of('ml-pca')} · ml-regression-multivariate-linear ${of('ml-regression-multivariate-linear')}`
  )
  console.log('Medians in ms, 16 columns, k = 8 from the same start, 2 components. Ratio: theirs over ours.\n')
  console.log(['rows', 'work', 'ours', 'theirs', 'ratio', 'against'].map(cell).join(''))
}

function cell(text, i) {
  return i === 1 || i === 5 ? `  ${text.padEnd(24)}` : text.padStart(11)
}

let device = ''

function show({ device: now, line }) {
  if (now && now !== device) console.log(`(on ${(device = now)})`)
  if (!line) return
  const { rows, work, ours, theirs, peer, iterations, why } = line
  const note = iterations ? `, iterations ${iterations.join(' : ')}` : ''
  const cells = [
    rows.toLocaleString('en'),
    work,
    ours.toFixed(1),
    theirs === null ? '–' : theirs.toFixed(1),
    theirs === null ? '–' : (theirs / ours).toFixed(1),
    why ? `${peer}: ${why}` : `${peer}${note}`
  ]
  console.log(cells.map(cell).join('').trimEnd())
}

/** The bench as one script, built as the product's workers are. */
async function bundle(input) {
  const { config } = await loadConfigFromFile({ command: 'build', mode: 'production' }, 'vite.config.ts')
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: config.resolve,
    plugins: config.plugins.flat().filter((plugin) => plugin?.name === 'benchtop:kernel'),
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      target: 'es2023',
      rollupOptions: { input, output: { format: 'es', codeSplitting: false } }
    }
  })
  return result.output[0].code
}
