import { selectedRows } from '@core/result/select.ts'
import type { Frame } from '@core/result/types.ts'
import type { Clause, Selection } from '@core/result/selection.ts'
import type { Selected } from '../views/kinds.ts'

type Units = Pick<Frame, 'n' | 'rows' | 'columns'>

/**
 * A selection worked out over a frame; null where nothing is selected, or rows of the table are and the units are none.
 *
 * Clauses on the frame's own columns are read here; those on the table's columns come as `tableRows`, the table's rows that
 * pass them, ascending.
 */
export function selectedOver(
  frame: Units,
  selection: Selection | null,
  tableRows: Uint32Array | null
): Selected | null {
  if (!selection || (tableRows && !frame.rows)) return null
  const own = selection.clauses.filter((clause) => isOwn(frame, clause))
  const selected = selectedRows(frame, (name) => frame.columns[name], own, selection.rows)
  return tableRows ? among(frame, selected, tableRows) : selected
}

/** Whether a clause is read in the frame: on a column of its own, or, where its units are no rows, on the one it has of that name. */
export function isOwn({ rows, columns }: Units, { of, column }: Clause): boolean {
  return of !== 'table' || (!rows && column in columns)
}

/** Both lists of rows are ascending. */
function among({ n, rows }: Units, { mask }: Selected, tableRows: Uint32Array): Selected {
  const both = new Uint8Array(n)
  let count = 0
  for (let i = 0, j = 0; i < n && j < tableRows.length;) {
    const row = rows![i]
    if (row === tableRows[j]) count += both[i] = mask[i]
    if (row <= tableRows[j]) i++
    else j++
  }
  return { mask: both, count }
}

/** The table's rows of the selected units, ascending; null where the frame is of another unit. */
export function tableRowsOf(frame: Pick<Frame, 'rows'>, selected: Selected): Uint32Array | null {
  if (!frame.rows) return null
  const out = new Uint32Array(selected.count)
  for (let i = 0, j = 0; i < selected.mask.length; i++) if (selected.mask[i]) out[j++] = frame.rows[i]
  return out
}
