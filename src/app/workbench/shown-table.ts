import { Refusal } from '@core/outcome.ts'
import type { Workbench } from '../workbench.svelte.ts'

/** Id of the table that is shown. Fails `no-table`. */
export function shownTable({ tableId, tables }: Workbench): string {
  if (tableId === null) throw new Refusal('no-table', { table: '', known: tables.map((one) => one.id) })
  return tableId
}
