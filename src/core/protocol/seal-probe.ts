/** What a worker found when it tried its channels: names of those that the browser refused and said so, and of those it tried. */
export interface ProbeReport {
  tried: string[]
  blocked: string[]
}

/** Where the self-test knocks: a path of the page's own host that carries nothing but the channel's name. */
export const probeFolder = 'seal-probe/'

/** Addresses that must pass the Trusted Types policy, so that it is the network policy that is asked. Each names its channel alone. */
export const trustedProbes = [
  'script',
  'worker',
  'shared-worker',
  'object',
  'embed',
  'worker-import-scripts',
  'worker-nested'
].map((name) => `./${probeFolder}${name}`)
