import { Refusal } from '@core/outcome.ts'
import type { OpenedTable } from '@core/protocol/ingest.ts'
import type { ReadOptions } from '@core/table/open-options.ts'
import { pacedWarnings } from '@core/table/table-warnings.ts'
import type { Column, ColumnSummary } from '@core/table/types.ts'
import { pacedBatch } from './arrow/encode-batches.ts'
import { digestBatch, hashOfDigests } from './arrow/hash-batches.ts'
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
  const { columns, summaries, warnings, decimal } = await typeColumns(raw, options, meter)
  meter.begin('encoding', rows)
  const odd = await meter.pace(pacedWarnings(columns, summaries, rows, lines.lineOf))
  const { batches, hash } = await encode(columns, rows, summaries, meter)
  return {
    batches,
    summary: {
      id: newId(),
      name: options.name ?? (nameOf(sources[0]) || 'table'),
      bytes: sources.reduce((sum, source) => sum + source.size, 0),
      rows,
      columns: summaries,
      source: { ...raw.source, ...(decimal ? { decimal } : {}), ...(options.sample ? { sample: options.sample } : {}) },
      warnings: [...raw.warnings, ...warnings, ...odd],
      hash,
      openedAt: Date.now(),
      ...(options.memoryOnly ? { memoryOnly: true } : {})
    }
  }
}

async function encode(columns: Map<string, Column>, rows: number, summaries: ColumnSummary[], meter: Meter) {
  const units = new Map(summaries.flatMap(({ name, unit }) => (unit ? [[name, unit] as const] : [])))
  const perBatch = rowsPerBatch(columns, rows)
  const batches: Blob[] = []
  const digests: string[] = []
  for (let start = 0; start < rows; start += perBatch) {
    meter.reach(start)
    await meter.breathe()
    const batch = await meter.pace(pacedBatch(columns, start, Math.min(rows, start + perBatch), units))
    batches.push(batch)
    digests.push(await digestBatch(batch))
  }
  meter.reach(rows)
  await meter.breathe()
  return { batches, hash: hashOfDigests(digests) }
}

const nameOf = (source: Blob | undefined) =>
  source && 'name' in source && typeof source.name === 'string' ? source.name : ''

const newId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('')
