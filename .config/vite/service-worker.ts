import { createHash } from 'node:crypto'
import type { Plugin, ResolvedConfig } from 'vite'
import { emitted } from './emitted.ts'

/**
 * Emits `sw.js`, the page's offline copy: all files of the build under their hash.
 *
 * A service worker is bound by no policy in the page. So it takes no messages, asks the network for nothing but files of
 * this build, and waits with an update until every tab is closed.
 */
export function serviceWorker(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'benchtop:service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved: (resolved) => void (config = resolved),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = emitted(bundle, config)
        const hash = createHash('sha256')
        for (const [file, content] of files) hash.update(file).update('\0').update(content)
        const names = [...files.keys()].filter((file) => file !== 'index.html')
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: source(names, hash.digest('hex').slice(0, 16)) })
      }
    }
  }
}

const source = (files: string[], hash: string) => `const files = ${JSON.stringify(['', ...files])}
const own = \`benchtop \${registration.scope}\`
const name = \`\${own} ${hash}\`
const urls = new Set(files.map((file) => new URL(file, registration.scope).href))

addEventListener('install', (event) => event.waitUntil(keep()))
addEventListener('activate', (event) => event.waitUntil(removeOlder()))
addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET') return
  const url = request.mode === 'navigate' ? pageOf(request.url) : request.url
  if (urls.has(url)) event.respondWith(answer(url))
})

async function keep() {
  const cache = await caches.open(name)
  await cache.addAll([...urls].map((url) => new Request(url, { cache: 'no-cache' })))
}

async function removeOlder() {
  const names = await caches.keys()
  await Promise.all(names.filter((other) => other.startsWith(own + ' ') && other !== name).map((other) => caches.delete(other)))
}

function pageOf(address) {
  const { origin, pathname } = new URL(address)
  const page = origin + pathname.replace(/index\\.html$/, '')
  return page === registration.scope ? page : address
}

async function answer(url) {
  const cache = await caches.open(name)
  return (await cache.match(url)) ?? fetch(url)
}
`
