import type { TableSummary } from '@core/table/types.ts'
import type { Context } from '../../services/context.ts'
import { page } from '../../services/preview.ts'

export interface ColumnValues {
  /** Rows of the table, from 0. */
  rows: Uint32Array
  values: Float64Array[]
  /** Rows without a value in one of the columns: left out. */
  missing: number
}

/** Values of columns of numbers in the rows that have them all. */
export async function columnValues(
  context: Context,
  table: TableSummary,
  names: readonly string[]
): Promise<ColumnValues> {
  const found = await page(context, table.id, { columns: [...names], limit: table.rows })
  const columns = names.map((name) => Float64Array.from(found.columns[name], numberOf))
  const kept = Uint32Array.from(found.rows.keys()).filter((i) => columns.every((values) => Number.isFinite(values[i])))
  return {
    rows: Uint32Array.from(kept, (i) => found.rows[i]),
    values: columns.map((values) => Float64Array.from(kept, (i) => values[i])),
    missing: found.rows.length - kept.length
  }
}

const numberOf = (cell: string | number | boolean | null) => (typeof cell === 'number' ? cell : NaN)
