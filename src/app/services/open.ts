import { Refusal } from '@core/outcome.ts'
import type { OpenedTable } from '@core/protocol/ingest.ts'
import type { ReadOptions } from '@core/table/open-options.ts'
import type { TableSummary } from '@core/table/types.ts'
import type { Context } from './context.ts'
import type { Watched } from './deps.ts'
import { worded } from './say.ts'

export type OpenOptions = ReadOptions & Watched

const readOptions = [
  'name',
  'format',
  'encoding',
  'delimiter',
  'quote',
  'decimal',
  'header',
  'sheet',
  'columns',
  'memoryOnly'
] as const

/** Opens files as one table; answers when it can be used, saving goes on behind. The page is sealed before a byte is read. */
export async function open(
  context: Context,
  source: File | Blob | (File | Blob)[],
  options: OpenOptions = {}
): Promise<TableSummary> {
  const sources = Array.isArray(source) ? source : [source]
  if (!sources.length) throw new Refusal('no-sources')
  await context.seal.demand()
  return read(context, sources, split(options), options)
}

/** Reads sources into a table that the analysis worker holds; for files after the seal, for samples without it. */
export async function read(
  context: Context,
  sources: (File | Blob)[],
  options: ReadOptions,
  watched: Watched = {}
): Promise<TableSummary> {
  const { onProgress, signal } = watched
  const { table, saved } = await context.ingest.open(sources, options, { onProgress, signal })
  await take(context, table, saved)
  return worded(table.summary, context.t())
}

/** Puts a table made in the page beside the others. */
export async function take(context: Context, table: OpenedTable, saved: Promise<void>): Promise<void> {
  context.shelf.put(table, saved)
  context.known.set(table.summary.id, table.summary)
  await context.analysis.adopt(table)
}

/** What crosses to the worker; a name that is no option is refused, since a misspelt one would be passed over in silence. */
function split(options: OpenOptions): ReadOptions {
  const known = new Set<string>([...readOptions, 'onProgress', 'signal'])
  const unknown = Object.keys(options).find((name) => !known.has(name))
  if (unknown !== undefined) throw new Refusal('unknown-option', { option: unknown, known: readOptions })
  return Object.fromEntries(
    readOptions.filter((name) => options[name] !== undefined).map((name) => [name, options[name]])
  )
}

/** Settles when the table is wholly in IndexedDB. */
export async function saved(context: Context, id: string): Promise<void> {
  const shelved = context.shelf.get(id)
  if (shelved) return shelved.saved
  const all = await context.store.tables()
  if (!all.some((summary) => summary.id === id))
    throw new Refusal('no-table', { table: id, known: all.map((one) => one.id) })
}
