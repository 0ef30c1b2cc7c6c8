import { trustedScriptUrl } from '../../client/trusted.ts'

/** Where the browser has none, or the page does not come from a secure host, the page works without its offline copy. */
const workers = () => globalThis.navigator?.serviceWorker as ServiceWorkerContainer | undefined

let registered: Promise<void> | undefined

/**
 * Registers the service worker once the page has loaded; resolves when it holds the whole page, so that the page works
 * offline. Never rejects: without it the page works as well, online. Not in the dev server, which has no such copy.
 */
export function offlineCopy(): Promise<void> {
  registered ??= import.meta.env.DEV ? Promise.resolve() : register()
  return registered
}

async function register(): Promise<void> {
  const container = workers()
  if (!container) return
  if (document.readyState !== 'complete')
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }))
  try {
    const registration = await container.register(trustedScriptUrl('./sw.js'), { updateViaCache: 'none' })
    const installing = registration.installing
    if (installing && !registration.active) await settled(installing)
  } catch (error) {
    // A host that does not serve sw.js as JavaScript, private browsing, or storage that is full.
    console.info('The page has no offline copy.', error)
  }
}

function settled(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated' || worker.state === 'redundant') resolve()
    })
  })
}
