import { Refusal } from '@core/outcome.ts'
import type { OpenedTable } from '@core/protocol/ingest.ts'
import type { ReadOptions } from '@core/table/open-options.ts'
import { summariseColumn } from '@core/table/summarise.ts'
import { tableWarnings } from '@core/table/table-warnings.ts'
import type { Column, ColumnSummary } from '@core/table/types.ts'
import { encodeBatch } from './arrow/encode-batches.ts'
import { hashBatches } from './arrow/hash-batches.ts'
import { rowsPerBatch } from './arrow/rows-per-batch.ts'
import type { Meter } from './meter.ts'
import { readTables } from './read-tables.ts'
import { typeColumns } from './type-columns.ts'

const formats = ['csv', 'tsv', 'delimited', 'txt', 'text']

/** Reads sources as one table: its summary and its rows as Arrow streams. */
export async function openTable(sources: readonly Blob[], options: ReadOptions, meter: Meter): Promise<OpenedTable> {
  if (options.format !== undefined && !formats.includes(options.format.toLowerCase())) {
    throw new Refusal('unknown-format', { file: nameOf(sources[0]), format: options.format })
  }
  const raw = await readTables(sources, options, meter)
  const { rows, lines } = raw.table
  const { columns, about, warnings, decimal } = await typeColumns(raw, options, meter)
  const summaries: ColumnSummary[] = []
  for (const [name, column] of columns) {
    await meter.breathe()
    summaries.push(summariseColumn(name, column, about.get(name)))
  }
  const batches = await encode(columns, rows, summaries, meter)
  return {
    batches,
    summary: {
      id: newId(),
      name: options.name ?? (nameOf(sources[0]) || 'table'),
      bytes: sources.reduce((sum, source) => sum + source.size, 0),
      rows,
      columns: summaries,
      source: { ...raw.source, ...(decimal ? { decimal } : {}), ...(options.sample ? { sample: options.sample } : {}) },
      warnings: [...raw.warnings, ...warnings, ...tableWarnings(columns, summaries, rows, lines.lineOf)],
      hash: await hashBatches(batches),
      openedAt: Date.now(),
      ...(options.memoryOnly ? { memoryOnly: true } : {})
    }
  }
}

async function encode(
  columns: Map<string, Column>,
  rows: number,
  summaries: ColumnSummary[],
  meter: Meter
): Promise<Blob[]> {
  const units = new Map(summaries.flatMap(({ name, unit }) => (unit ? [[name, unit] as const] : [])))
  const perBatch = rowsPerBatch(columns, rows)
  const batches: Blob[] = []
  for (let start = 0; start < rows; start += perBatch) {
    await meter.breathe()
    batches.push(encodeBatch(columns, start, Math.min(rows, start + perBatch), units))
  }
  return batches
}

const nameOf = (source: Blob | undefined) =>
  source && 'name' in source && typeof source.name === 'string' ? source.name : ''

const newId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('')
