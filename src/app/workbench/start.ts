import { sweep } from '@store/sweep.ts'
import { offlineCopy } from '../seal/register.ts'
import { watchRequests } from '../seal/requests.ts'
import * as service from '../services/index.ts'
import type { Workbench } from '../workbench.svelte.ts'
import { note } from './notes.ts'

/** What the page does before anything else; gives the device that its address asks for. */
export async function preparePage(): Promise<string | undefined> {
  watchRequests()
  await sweep()
  return new URLSearchParams(location.search).get('device') ?? undefined
}

/** Workers up, store open, device chosen, domains loaded. A second call waits for the first. */
export function start(bench: Workbench): Promise<void> {
  bench.inside.wanted.resolve()
  return startOnce(bench)
}

/**
 * The same at leisure: tables are listed at once; domains are loaded and the workers start when the page has been drawn and the browser is
 * idle, or with the first wish that needs them. So the first load holds what is seen, and no more.
 */
export function startAtLeisure(bench: Workbench, drawn: Promise<unknown>): Promise<void> {
  void leisure(drawn).then(() => {
    bench.inside.wanted.resolve()
    void offlineCopy()
  })
  return startOnce(bench)
}

function startOnce(bench: Workbench): Promise<void> {
  bench.inside.started ??= begin(bench).catch((error: unknown) => {
    bench.inside.started = null
    note(bench, error)
    throw error
  })
  return bench.inside.started
}

async function begin(bench: Workbench): Promise<void> {
  const device = await bench.prepare()
  await Promise.all([bench.refresh(), bench.inside.wanted.promise])
  await Promise.all([service.findDomains(), bench.context.analysis.start(device)])
}

const aMomentMs = 1000

/** A moment after the first page is drawn, when the browser has nothing else to do: the reader's first look comes first. */
async function leisure(drawn: Promise<unknown>): Promise<void> {
  await drawn.catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, aMomentMs))
  await new Promise<void>((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 3000 })
    else setTimeout(resolve, 500)
  })
}

/** Reads the list of tables and of last results again. */
export async function refresh(bench: Workbench): Promise<void> {
  const [tables, titles] = await Promise.all([service.tables(bench.context), bench.context.store.lastTitles()])
  bench.tables = tables
  bench.lastResults = titles
}

/** Seals the page if it is not, tries every channel; what came of it is shown. Rejects where that fails. */
export async function prove(bench: Workbench): Promise<void> {
  await bench.context.seal.prove()
}
