import { atOnce, type Paced } from '../paced.ts'
import { pacedDuplicates } from './duplicate-rows.ts'
import type { Column, ColumnSummary, TableWarning, WarningCode } from './types.ts'

/** A warning without its words, which the app fills in. */
export const warn = (
  code: WarningCode,
  values: TableWarning['values'],
  count: number,
  rows: readonly number[] = []
): TableWarning => ({ code, values, message: '', count, rows: rows.slice(0, 10) })

/** What is odd in a table as a whole: same rows, constant, empty and id-like columns, cells that did not fit. */
export const tableWarnings = (...of: Parameters<typeof pacedWarnings>): TableWarning[] => atOnce(pacedWarnings(...of))

/** `tableWarnings` in stretches. */
export function* pacedWarnings(
  columns: ReadonlyMap<string, Column>,
  summaries: readonly ColumnSummary[],
  rows: number,
  lineOf: (row: number) => number = (row) => row + 1
): Paced<TableWarning[]> {
  const found: TableWarning[] = []
  const same = yield* pacedDuplicates(columns, rows)
  if (same.count) found.push(warn('duplicate-rows', { count: same.count }, same.count, same.first.map(lineOf)))
  for (const one of summaries) {
    const column = one.name
    if (one.misfits) {
      const lines = (one.firstMisfits ?? []).map((misfit) => misfit.line)
      const texts = (one.firstMisfits ?? []).slice(0, 3).map((misfit) => misfit.text.slice(0, 40))
      found.push(warn('misfits', { column, kind: one.kind, count: one.misfits, texts }, one.misfits, lines))
    }
    const held = rows - one.missing
    if (!held) found.push(warn('all-missing', { column }, rows))
    else if (one.distinct === 1 && held > 1) found.push(warn('constant', { column, value: one.examples[0] }, held))
    else if (one.kind === 'id') found.push(warn('id-like', { column, distinct: one.distinct ?? held }, held))
  }
  return found
}
