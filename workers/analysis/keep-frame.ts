import type { OpenedTable } from '@core/protocol/ingest.ts'
import { summarise } from '@core/table/summarise.ts'
import { tableWarnings } from '@core/table/table-warnings.ts'
import type { Column, TableSummary } from '@core/table/types.ts'
import { encodeBatches } from '../ingest/arrow/encode-batches.ts'
import { hashBatches } from '../ingest/arrow/hash-batches.ts'
import type { WorkFrame } from './frame.ts'

/**
 * A frame as a table of its own: the columns it came with (the key's among them) and all that steps added, kinds kept.
 *
 * `from` is the table the frame was made of; `id` and `now` name the new one.
 */
export async function keepFrame(
  frame: WorkFrame,
  from: TableSummary,
  { id, name, now }: { id: string; name: string; now: number }
): Promise<OpenedTable> {
  const columns = new Map<string, Column>(frame.columns)
  const units = new Map(from.columns.flatMap((one) => (one.unit === undefined ? [] : [[one.name, one.unit] as const])))
  const batches = encodeBatches(columns, frame.n, undefined, units)
  const about = new Map([...units].map(([column, unit]) => [column, { unit }] as const))
  const summaries = summarise(columns, about)
  const summary: TableSummary = {
    id,
    name,
    bytes: batches.reduce((sum, blob) => sum + blob.size, 0),
    rows: frame.n,
    columns: summaries,
    source: {
      format: 'derived',
      encoding: 'utf-8',
      header: false,
      files: [],
      derivedFrom: { table: from.id, name: from.name, unit: frame.unit }
    },
    warnings: tableWarnings(columns, summaries, frame.n),
    hash: await hashBatches(batches),
    openedAt: now,
    ...(from.memoryOnly && { memoryOnly: true })
  }
  return { summary, batches }
}
