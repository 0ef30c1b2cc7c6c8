import { probeFolder, type ProbeReport } from '@core/protocol/seal-probe.ts'
import { startWorker } from '../../client/start-worker.ts'
import { sealProbeText } from '../../client/worker-texts.ts'
import { pageChannels } from './page-channels.ts'

/** A channel that was tried, and whether the browser refused it and said so. */
export interface Channel {
  name: string
  blocked: boolean
}

export interface SelfTest {
  /** Every channel of which the browser must send word. */
  channels: Channel[]
  /** Channels that this browser has not, or refuses without a word: neither proved shut nor seen open. */
  untested: string[]
}

/** A slow machine may take its time to send word of a refusal; an open channel costs this long to be called open. */
const waitMs = 8000

/**
 * Tries every channel of the page and of a worker against the page's own host, where the policy is weakest.
 *
 * Return values and load events prove nothing (a blocked beacon gives true), so a channel is shut only when a
 * securitypolicyviolation event names its address. Nothing but the channel's name is in that address.
 */
export async function selfTest(): Promise<SelfTest> {
  const [page, worker] = await Promise.all([testPage(), testWorker()])
  return { channels: [...page.channels, ...worker], untested: page.untested }
}

async function testPage(): Promise<SelfTest> {
  const refused = new Set<string>()
  const required = Object.keys(pageChannels).filter((name) => !pageChannels[name].optional)
  await whileListening(refused, () => {
    const made = Object.entries(pageChannels).map(([name, { attempt }]) => tried(() => attempt(probeUrl(name), name)))
    return {
      done: until(() => required.every((name) => refused.has(name)), waitMs).then(() => pause(300)),
      clear: () => made.forEach((element) => element?.remove())
    }
  })
  const optional = Object.keys(pageChannels).filter((name) => pageChannels[name].optional)
  return {
    channels: [...required, ...optional.filter((name) => refused.has(name) || wasAnswered(name))].map((name) => ({
      name,
      blocked: refused.has(name) && !wasAnswered(name)
    })),
    untested: optional.filter((name) => !refused.has(name) && !wasAnswered(name))
  }
}

async function whileListening(
  refused: Set<string>,
  begin: () => { done: Promise<void>; clear: () => void }
): Promise<void> {
  const hear = (event: SecurityPolicyViolationEvent) => {
    const name = channelOf(event.blockedURI)
    if (name !== undefined) refused.add(name)
  }
  document.addEventListener('securitypolicyviolation', hear)
  const { done, clear } = begin()
  try {
    await done
  } finally {
    clear()
    document.removeEventListener('securitypolicyviolation', hear)
  }
}

async function testWorker(): Promise<Channel[]> {
  const worker = startWorker((await sealProbeText()).default, 'seal-probe', 'classic')
  try {
    const report = await new Promise<ProbeReport>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<ProbeReport>) => resolve(data)
      worker.onerror = ({ message }) => reject(new Error(`The worker of the self-test failed: ${message}.`))
      worker.postMessage({ base: document.baseURI, waitMs })
    })
    return report.tried.map((name) => ({ name, blocked: report.blocked.includes(name) }))
  } finally {
    worker.terminate()
  }
}

/** An answer from the network, whatever an event says. */
function wasAnswered(name: string): boolean {
  const entries = performance.getEntriesByName(probeUrl(name)) as PerformanceResourceTiming[]
  return entries.some((entry) => entry.transferSize > 0 || entry.responseStatus > 0)
}

function probeUrl(name: string): string {
  return new URL(probeFolder + name, document.baseURI).href
}

function channelOf(url: string): string | undefined {
  const path = url
    .replace(/[?#].*/, '')
    .replace(/^ws/, 'http')
    .replace(/^https?:\/\//, '')
  const base = probeUrl('').replace(/^https?:\/\//, '')
  const name = path.startsWith(base) ? path.slice(base.length) : undefined
  return name !== undefined && Object.hasOwn(pageChannels, name) ? name : undefined
}

/** A refusal may throw as well as send its event; only the event counts. */
function tried(attempt: () => Element | void): Element | void {
  try {
    return attempt()
  } catch {
    // Counted by its event, where there is one.
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

async function until(reached: () => boolean, limitMs: number): Promise<void> {
  const end = performance.now() + limitMs
  while (!reached() && performance.now() < end) await pause(25)
}
