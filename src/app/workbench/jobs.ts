import type { OnProgress } from '@core/progress.ts'
import type { TableSummary } from '@core/table/types.ts'
import { t } from '../i18n.svelte.ts'
import * as service from '../services/index.ts'
import type { Workbench } from '../workbench.svelte.ts'
import type { Job } from './inside.svelte.ts'
import { note } from './notes.ts'

type Work<T> = (watched: { onProgress: OnProgress; signal: AbortSignal }) => Promise<T>

/** The work that is shown: the newest; while it waits for the seal, the sealing. */
export function shownJob({ inside: { job, sealing } }: Workbench): Job | null {
  if (!job || !sealing) return job
  return { ...job, name: t.dynamic(`privacy.sealing.${sealing.stage}`, sealing), progress: sealing }
}

/** Runs work as the job that is shown: the newest is, and it goes when the work settles. */
export async function working<T>(
  bench: Workbench,
  name: string,
  work: Work<T>,
  controller = new AbortController()
): Promise<T> {
  const { inside } = bench
  let job: Job = { name, progress: null, cancel: () => controller.abort() }
  inside.job = job
  const onProgress: OnProgress = (progress) => {
    if (inside.job === job) inside.job = job = { ...job, progress }
  }
  try {
    await bench.start()
    return await work({ onProgress, signal: controller.signal })
  } finally {
    if (inside.job === job) inside.job = null
  }
}

/** Work that makes something, shown as the job; null and a note where it is refused. */
export async function making<T>(bench: Workbench, name: string, work: Work<T>): Promise<T | null> {
  try {
    const made = await working(bench, name, work)
    await bench.refresh()
    return made
  } catch (error) {
    note(bench, error)
    return null
  }
}

/** Work that makes a table; that it could not be kept is told, while it can be used. */
export async function makingTable(
  bench: Workbench,
  name: string,
  work: Work<TableSummary>
): Promise<TableSummary | null> {
  const made = await making(bench, name, work)
  if (made) void service.saved(bench.context, made.id).catch((error: unknown) => note(bench, error))
  return made
}
