import { trustedProbes } from '@core/protocol/seal-probe.ts'

interface Policy {
  createScriptURL(url: string): unknown
}

let policy: Policy | undefined

/**
 * The page's one Trusted Types policy: it lets through blob URLs made here, the page's own service worker, and the
 * fixed addresses at which the seal's self-test knocks, nothing else.
 */
export function trustedScriptUrl(url: string): string {
  const factory = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }).trustedTypes
  policy ??= factory?.createPolicy('benchtop', { createScriptURL: check }) ?? { createScriptURL: check }
  return policy.createScriptURL(url) as string
}

function check(url: string): string {
  if (url.startsWith('blob:') || url === './sw.js' || trustedProbes.includes(url)) return url
  throw new Error(`Only workers made in this page and its service worker may start; got ${url}.`)
}
