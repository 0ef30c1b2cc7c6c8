import { Refusal } from '@core/outcome.ts'
import type { Clause } from '@core/result/selection.ts'
import type { Column, TableData } from '@core/table/types.ts'

/** The rows of a table that pass all clauses over its own columns, ascending. Fails `unknown-column`. */
export function matchingClauses(table: TableData, clauses: readonly Clause[]): Uint32Array {
  const mask = new Uint8Array(table.rows).fill(1)
  for (const clause of clauses) {
    const column = table.columns.get(clause.column)
    if (!column)
      throw new Refusal(
        'unknown-column',
        { column: clause.column, known: [...table.columns.keys()] },
        { column: clause.column }
      )
    narrow(mask, column, clause)
  }
  const rows = new Uint32Array(mask.length)
  let count = 0
  for (let i = 0; i < mask.length; i++) if (mask[i]) rows[count++] = i
  return rows.slice(0, count)
}

function narrow(mask: Uint8Array, column: Column, clause: Clause): void {
  if ('values' in clause) {
    const passes = 'codes' in column ? levelTest(column, clause.values) : valueTest(column, clause.values)
    for (let i = 0; i < mask.length; i++) if (mask[i] && !passes(i)) mask[i] = 0
    return
  }
  const { low, high } = clause
  // A text lies in no interval.
  if ('codes' in column) return void mask.fill(0)
  const { values } = column
  for (let i = 0; i < mask.length; i++) if (!(values[i] >= low && values[i] <= high)) mask[i] = 0
}

type Wanted = readonly (string | number | null)[]

function levelTest(column: Extract<Column, { codes: Int32Array }>, wanted: Wanted): (row: number) => boolean {
  const texts = new Set(wanted.map((one) => (one === null ? null : String(one))))
  const passes = Uint8Array.from(column.dictionary, (level) => Number(texts.has(level)))
  const missing = texts.has(null)
  return (row) => (column.codes[row] < 0 ? missing : passes[column.codes[row]] === 1)
}

function valueTest({ values }: Extract<Column, { values: unknown }>, wanted: Wanted): (row: number) => boolean {
  const numbers = new Set(wanted)
  return (row) => numbers.has(Number.isNaN(values[row]) ? null : values[row])
}
