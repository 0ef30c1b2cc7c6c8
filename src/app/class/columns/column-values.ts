import { random } from '@core/stats/random.ts'
import { sample } from '@core/stats/sample.ts'
import type { TableSummary } from '@core/table/types.ts'
import type { Context } from '../../services/context.ts'
import { page } from '../../services/preview.ts'

export interface ColumnValues {
  /** Rows of the table, from 0. */
  rows: Uint32Array
  values: Float64Array[]
  /** Rows looked at: all of the table, or a sample of it. */
  of: number
  /** Of those, without a value in one of the columns: left out. */
  missing: number
}

/** Values of columns of numbers in the rows that have them all; of `most` rows, drawn by the seed, where the table has more. */
export async function columnValues(
  context: Context,
  table: TableSummary,
  names: readonly string[],
  { most, seed }: { most: number; seed: number }
): Promise<ColumnValues> {
  const rows = table.rows > most ? sample(table.rows, most, random('class', seed)) : undefined
  const of = rows?.length ?? table.rows
  const found = await page(context, table.id, { rows, columns: [...names], limit: of })
  const columns = names.map((name) => Float64Array.from(found.columns[name], numberOf))
  const kept = Uint32Array.from(found.rows.keys()).filter((i) => columns.every((values) => Number.isFinite(values[i])))
  return {
    rows: Uint32Array.from(kept, (i) => found.rows[i]),
    values: columns.map((values) => Float64Array.from(kept, (i) => values[i])),
    of,
    missing: of - kept.length
  }
}

const numberOf = (cell: string | number | boolean | null) => (typeof cell === 'number' ? cell : NaN)
