import type { Page, PageRequest } from '@core/protocol/analysis.ts'
import type { ReadOptions } from '@core/table/open-options.ts'
import type { Kind, TableSummary } from '@core/table/types.ts'
import { t } from '../i18n.svelte.ts'
import * as service from '../services/index.ts'
import type { Workbench } from '../workbench.svelte.ts'
import { makingTable, working } from './jobs.ts'
import { attempt, note } from './notes.ts'
import { shownTable } from './shown-table.ts'
import { leave } from './shown.ts'

/** Opens files as one table. Null where it was refused or cancelled: the reader is told, and what was there stays. */
export function openFiles(
  bench: Workbench,
  files: (File | Blob)[],
  options: ReadOptions = {}
): Promise<TableSummary | null> {
  const name = options.name ?? files.map((file) => ('name' in file ? file.name : t('domain.job.blob')))[0] ?? ''
  return makingTable(bench, t('domain.job.open', { name }), (watched) =>
    service.open(bench.context, files, { ...options, ...watched })
  )
}

export function openSample(
  bench: Workbench,
  domainId: string,
  options: service.SampleOptions = {}
): Promise<TableSummary | null> {
  return makingTable(bench, t('domain.job.sample'), (watched) =>
    service.sample(bench.context, domainId, options, watched)
  )
}

/** Makes a table the one that is shown. False where there is none of that id, or it cannot be read: the reader is told. */
export function openTable(bench: Workbench, id: string): Promise<boolean> {
  if (bench.inside.opened?.id === id) return bench.inside.opened.done
  leave(bench, id)
  const opened = { id, done: opening(bench, id) }
  bench.inside.opened = opened
  return opened.done
}

async function opening(bench: Workbench, id: string): Promise<boolean> {
  try {
    await working(bench, t('domain.job.table'), () => service.adopted(bench.context, id))
    if (!bench.tables.some((one) => one.id === id)) await bench.refresh()
    return true
  } catch (error) {
    if (bench.inside.opened?.id === id) leave(bench, null)
    note(bench, error)
    return false
  }
}

export function removeTable(bench: Workbench, id: string): Promise<void> {
  return attempt(bench, async () => {
    await forget(bench, id)
    await bench.refresh()
  })
}

/** Removes a table; one that is shown is shown no more. Rejects where there is none. */
export async function forget(bench: Workbench, id: string): Promise<void> {
  await service.remove(bench.context, id)
  if (bench.tableId === id) leave(bench, null)
}

export function renameTable(bench: Workbench, id: string, name: string): Promise<void> {
  return attempt(bench, async () => {
    await service.rename(bench.context, id, name)
    await bench.refresh()
  })
}

export function preview(bench: Workbench, request: PageRequest, id = shownTable(bench)): Promise<Page> {
  return service.page(bench.context, id, request)
}

export function related(bench: Workbench, column: string): Promise<{ name: string; r: number; n: number }[]> {
  return bench.context.analysis.related(shownTable(bench), column)
}

/** The table with a column read as another kind takes the table's place in the list. */
export function overrule(bench: Workbench, column: string, kind: Kind): Promise<TableSummary | null> {
  const id = shownTable(bench)
  return makingTable(bench, t('domain.job.overrule', { column }), () =>
    service.overrule(bench.context, id, column, kind)
  )
}
