import { probeFolder, type ProbeReport } from '@core/protocol/seal-probe.ts'

interface Policy {
  createScriptURL(url: string): unknown
}

/**
 * Tries every channel a worker has, against addresses under the page's folder, and posts what was refused.
 *
 * Started as a classic worker, since a module worker has no importScripts. The page's address comes in the first message,
 * for a blob worker has none of its own.
 */
globalThis.onmessage = ({ data }: MessageEvent<{ base: string; waitMs: number }>) => {
  void probe(data.base, data.waitMs).then((report) => postMessage(report))
}

async function probe(base: string, waitMs: number): Promise<ProbeReport> {
  const tried = Object.keys(channels)
  const blocked = new Set<string>()
  const seen = new Promise<void>((resolve) => {
    globalThis.addEventListener('securitypolicyviolation', (event) => {
      const name = nameOf((event as SecurityPolicyViolationEvent).blockedURI)
      if (name) blocked.add(name)
      if (blocked.size === tried.length) resolve()
    })
  })
  for (const [name, attempt] of Object.entries(channels)) quietly(() => attempt(new URL(probeFolder + name, base).href))
  await Promise.race([seen, new Promise((resolve) => setTimeout(resolve, waitMs))])
  return { tried, blocked: [...blocked] }
}

const channels: Record<string, (url: string) => unknown> = {
  'worker-fetch': (url) => fetch(url),
  'worker-xhr': (url) => {
    const request = new XMLHttpRequest()
    request.open('GET', url)
    request.send()
  },
  'worker-websocket': (url) => new WebSocket(url.replace(/^http/, 'ws')),
  'worker-eventsource': (url) => new EventSource(url),
  'worker-import': (url) => import(/* @vite-ignore */ url),
  'worker-import-scripts': (url) =>
    (globalThis as unknown as { importScripts(url: string): void }).importScripts(trusted(url)),
  'worker-nested': (url) => new Worker(trusted(url))
}

let policy: Policy | undefined

function trusted(url: string): string {
  const factory = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }).trustedTypes
  const createScriptURL = (asked: string) => {
    if (nameOf(asked)) return asked
    throw new Error(`Only the addresses of the self-test may be tried; got ${asked}.`)
  }
  policy ??= factory?.createPolicy('benchtop', { createScriptURL }) ?? { createScriptURL }
  return policy.createScriptURL(url) as string
}

function nameOf(url: string): string | undefined {
  const name = url.slice(url.lastIndexOf('/') + 1)
  return url.includes(`/${probeFolder}`) && name in channels ? name : undefined
}

/** A refusal may throw or reject as well as send its event; only the event counts. */
function quietly(attempt: () => unknown): void {
  try {
    void Promise.resolve(attempt()).catch(() => undefined)
  } catch {
    // Counted by its event.
  }
}
