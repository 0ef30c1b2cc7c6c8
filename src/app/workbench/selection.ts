import type { Clause, Selection } from '@core/result/selection.ts'
import type { Frame } from '@core/result/types.ts'
import * as service from '../services/index.ts'
import { mainFrame } from '../services/main-frame.ts'
import { isOwn, tableRowsOf } from '../selected-rows.ts'
import type { Workbench } from '../workbench.svelte.ts'
import { note } from './notes.ts'
import { shownTable } from './shown-table.ts'

/** The units a selection is over: those the result speaks of, else all rows of the table. */
export function units({ result, table }: Workbench): Pick<Frame, 'n' | 'rows' | 'columns'> {
  if (result) return mainFrame(result).frame
  const n = table?.rows ?? 0
  return { n, rows: Uint32Array.from({ length: n }, (_, row) => row), columns: {} }
}

/** The frame of another unit that the result speaks of, in its unit's name; null where it speaks of the table's rows. */
export function unitOf({ result }: Workbench): string | null {
  if (!result) return null
  const { name, frame } = mainFrame(result)
  return name === 'rows' ? null : frame.unit
}

/** Rows of the table that are selected, ascending; null where nothing is selected or only units that are no rows of it. */
export function rowsSelected(bench: Workbench): Uint32Array | null {
  const { selected, selection, inside } = bench
  if (selected) return tableRowsOf(units(bench), selected)
  return selection && inside.tableRows
}

/** Rows of the table that pass a formula, or all clauses on its columns. Rejects with a Refusal where the formula is none. */
export async function matching(bench: Workbench, filter: string | Clause[]): Promise<Uint32Array> {
  const id = shownTable(bench)
  await service.adopted(bench.context, id)
  return bench.context.analysis.matching(id, filter)
}

/** What every view and the grid show as selected. Clauses on the table's columns are worked out by the worker first. */
export async function select(bench: Workbench, selection: Selection | null): Promise<void> {
  const ticket = ++bench.inside.selecting
  const newest = () => ticket === bench.inside.selecting
  const onTable = selection?.clauses.filter((clause) => !isOwn(units(bench), clause)) ?? []
  try {
    const rows = onTable.length ? await matching(bench, onTable) : null
    if (!newest()) return
    bench.inside.tableRows = rows
    bench.selection = selection
  } catch (error) {
    if (newest()) note(bench, error)
  }
}

/** Selects rows of the table, whatever the result's frame has left of them. */
export function selectRows(bench: Workbench, rows: Uint32Array, from: string): void {
  bench.inside.selecting++
  bench.inside.tableRows = rows.toSorted()
  bench.selection = { from, clauses: [] }
}

export function clearSelection(bench: Workbench): void {
  bench.inside.selecting++
  bench.selection = null
  bench.inside.tableRows = null
}

/** Clears a selection that the result now shown gives no meaning. */
export function keepOrClear(bench: Workbench, sameUnits: boolean): void {
  if (!stillMeans(bench, sameUnits)) clearSelection(bench)
}

/** Positions mean other units once those differ, and a clause needs its column. */
function stillMeans(bench: Workbench, sameUnits: boolean): boolean {
  const { selection } = bench
  if (selection?.rows && !sameUnits) return false
  const { columns } = units(bench)
  return !selection?.clauses.some((clause) => clause.of !== 'table' && !columns[clause.column])
}
