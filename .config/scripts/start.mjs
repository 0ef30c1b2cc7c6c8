import { spawn } from 'node:child_process'
import { preview } from 'vite'
import { buildIfStale } from './build.mjs'

// Builds the page where it must be, serves it on this machine and opens it. `--port 5000` serves it elsewhere.

const at = process.argv.indexOf('--port')
const port = at > 0 ? Number(process.argv[at + 1]) : 4173
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error('--port must be a number from 1 to 65535, as in: npm start -- --port 5000')
  process.exit(1)
}

await buildIfStale()
const server = await preview({ preview: { port, host: 'localhost' }, logLevel: 'warn' })
const url = server.resolvedUrls?.local[0] ?? `http://localhost:${port}/`
console.log(`Benchtop stands at ${url}  (Ctrl+C ends it)`)
openBrowser(url)

function openBrowser(address) {
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform] ?? 'xdg-open'
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  if (!display || process.env.CI) return
  // Where there is no opener the address above is enough.
  spawn(opener, [address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}
