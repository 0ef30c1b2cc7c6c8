import { Refusal } from '@core/outcome.ts'
import type { OpenedTable } from '@core/protocol/ingest.ts'
import type { TableSummary } from '@core/table/types.ts'
import type { Context } from './context.ts'
import { worded } from './say.ts'

/** All tables, newest first: those kept in the browser, and those opened and not kept. */
export async function tables(context: Context): Promise<TableSummary[]> {
  const byId = new Map((await context.store.tables()).map((summary) => [summary.id, summary]))
  for (const { summary } of context.shelf.all()) byId.set(summary.id, summary)
  for (const [id, summary] of byId) context.known.set(id, summary)
  return [...byId.values()].sort((a, b) => b.openedAt - a.openedAt).map((summary) => worded(summary, context.t()))
}

/** The summary of a table. Fails `no-table`. */
export async function summaryOf(context: Context, id: string): Promise<TableSummary> {
  const opened = context.shelf.get(id)?.table.summary
  if (opened) return opened
  const all = await context.store.tables()
  const found = all.find((summary) => summary.id === id)
  if (!found) throw new Refusal('no-table', { table: id, known: all.map((summary) => summary.id) })
  context.known.set(id, found)
  return found
}

/**
 * The table, ready in the analysis worker.
 *
 * Before the rows of a stored table are read the page seals itself. Fails `no-table`.
 */
export async function adopted(context: Context, id: string): Promise<TableSummary> {
  const table = await load(context, id)
  if (!context.analysis.has(id)) await context.analysis.adopt(table)
  return table.summary
}

async function load(context: Context, id: string): Promise<OpenedTable> {
  const shelved = context.shelf.get(id)
  if (shelved) return shelved.table
  await summaryOf(context, id)
  await context.seal.demand()
  const table = await context.store.table(id)
  if (!table) throw new Refusal('no-table', { table: id, known: (await context.store.tables()).map((one) => one.id) })
  context.shelf.put(table, Promise.resolve())
  return table
}
