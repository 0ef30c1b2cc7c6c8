import type { Frame } from '@core/result/types.ts'
import type { Clause, Selection } from '@core/result/selection.ts'
import type { Selected } from '../views/kinds.ts'

/**
 * A selection worked out over a frame.
 *
 * Clauses on the frame's own columns are read here; those on the table's columns come as `tableRows`, the table's rows that
 * pass them, ascending. A missing value passes only a clause that lists null. Null where nothing is selected.
 */
export function selectedOver(
  frame: Pick<Frame, 'n' | 'rows' | 'columns'>,
  selection: Selection | null,
  tableRows: Uint32Array | null
): Selected | null {
  if (!selection) return null
  const mask = new Uint8Array(frame.n).fill(1)
  if (selection.rows) keepOnly(mask, positions(frame.n, selection.rows))
  for (const clause of selection.clauses) if (clause.of !== 'table') narrow(mask, frame.columns[clause.column], clause)
  if (tableRows) keepOnly(mask, frame.rows ? inTable(frame.rows, tableRows) : positions(frame.n, tableRows))
  return { mask, count: mask.reduce((sum, one) => sum + one, 0) }
}

function keepOnly(mask: Uint8Array, other: Uint8Array): void {
  for (let i = 0; i < mask.length; i++) mask[i] &= other[i]
}

function positions(n: number, rows: Uint32Array): Uint8Array {
  const mask = new Uint8Array(n)
  for (const row of rows) if (row < n) mask[row] = 1
  return mask
}

/** Both ascending. */
function inTable(rows: Uint32Array, tableRows: Uint32Array): Uint8Array {
  const mask = new Uint8Array(rows.length)
  for (let i = 0, j = 0; i < rows.length && j < tableRows.length;) {
    if (rows[i] === tableRows[j]) mask[i++] = 1
    else if (rows[i] < tableRows[j]) i++
    else j++
  }
  return mask
}

function narrow(mask: Uint8Array, column: Frame['columns'][string] | undefined, clause: Clause): void {
  if (!column) return void mask.fill(0)
  const wanted = 'values' in clause ? new Set(clause.values) : null
  for (let i = 0; i < mask.length; i++) {
    const value = column[i]
    const passes = wanted
      ? wanted.has(typeof value === 'number' && Number.isNaN(value) ? null : value)
      : typeof value === 'number' &&
        value >= (clause as { low: number }).low &&
        value <= (clause as { high: number }).high
    if (!passes) mask[i] = 0
  }
}

/** The table's rows of the selected units, ascending; null where the frame is of another unit. */
export function tableRowsOf(frame: Pick<Frame, 'rows'>, selected: Selected): Uint32Array | null {
  if (!frame.rows) return null
  const out = new Uint32Array(selected.count)
  for (let i = 0, j = 0; i < selected.mask.length; i++) if (selected.mask[i]) out[j++] = frame.rows[i]
  return out
}
