import { Refusal } from '@core/outcome.ts'
import type { OpenedTable } from '@core/protocol/ingest.ts'
import { overrule } from '@core/table/overrule.ts'
import { tableWarnings } from '@core/table/table-warnings.ts'
import type { Kind, TableData, TableSummary } from '@core/table/types.ts'
import { encodeBatches } from '../ingest/arrow/encode-batches.ts'
import { hashBatches } from '../ingest/arrow/hash-batches.ts'

/** The same table, by the same id, with a column read as another kind. Fails `unknown-column`. */
export async function overruleColumn(table: TableData, name: string, kind: Kind): Promise<OpenedTable> {
  const { summary } = table
  const column = table.columns.get(name)
  const before = summary.columns.find((one) => one.name === name)
  if (!column || !before)
    throw new Refusal('unknown-column', { column: name, known: [...table.columns.keys()] }, { column: name })
  const read = overrule(column, before, kind)
  const columns = new Map(table.columns).set(name, read.column)
  const summaries = summary.columns.map((one) => (one.name === name ? read.summary : one))
  const units = new Map(summaries.flatMap((one) => (one.unit === undefined ? [] : [[one.name, one.unit] as const])))
  const batches = encodeBatches(columns, table.rows, undefined, units)
  // What the reader saw in the file stays; what it says of this column is seen anew.
  const fresh = tableWarnings(columns, summaries, table.rows).filter((one) => one.values.column === name)
  const kept = summary.warnings.filter((one) => one.values.column !== name)
  const next: TableSummary = {
    ...summary,
    columns: summaries,
    warnings: [...kept, ...fresh],
    hash: await hashBatches(batches)
  }
  return { summary: next, batches }
}
