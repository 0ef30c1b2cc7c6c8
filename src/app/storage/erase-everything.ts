import { closeDatabase } from '@store/database.ts'
import { workbench } from '../workbench.svelte.ts'

/**
 * Removes all that Benchtop keeps in this browser: tables first, so that what is open is left in order, then the database,
 * the page's offline copy and what it remembers. Another page of the same address keeps what is its own.
 */
export async function eraseEverything(): Promise<void> {
  for (const { id } of workbench.tables) await workbench.removeTable(id)
  await closeDatabase()
  await Promise.all([removeDatabase(), removeCopy()])
  workbench.tables = []
  workbench.lastResults = new Map()
}

/** Other tabs and the workers let go of it when asked; where one does not, it goes when that one is closed. */
function removeDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('benchtop')
    request.onsuccess = request.onblocked = () => resolve()
    request.onerror = () => reject(request.error ?? new Error('The database could not be removed.'))
  })
}

async function removeCopy(): Promise<void> {
  const scope = new URL('./', document.baseURI).href
  const registrations = (await globalThis.navigator.serviceWorker?.getRegistrations()) ?? []
  await Promise.all(registrations.filter((one) => one.scope === scope).map((one) => one.unregister()))
  // Named by the service worker after its scope and the build.
  const names = (await globalThis.caches?.keys()) ?? []
  await Promise.all(names.filter((name) => name.startsWith(`benchtop ${scope} `)).map((name) => caches.delete(name)))
}
