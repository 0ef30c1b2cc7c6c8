import { trustedScriptUrl } from './trusted.ts'
import type { WorkerText } from './worker-texts.ts'

/**
 * Starts a worker from its bundle's text.
 *
 * From a blob, since a worker started from a URL is not bound by the page's policy (design section 9). The URL can be revoked at once.
 */
export function startWorker(text: string, name: string, type: WorkerType = 'module'): Worker {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
  try {
    return new Worker(trustedScriptUrl(url), { type, name })
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** The same from a text that may have to be loaded first. */
export async function startFrom(text: WorkerText, name: string): Promise<Worker> {
  return startWorker((await text()).default, name)
}
