import { Field, makeData, RecordBatch, RecordBatchStreamWriter, Schema, Struct, type Data } from 'apache-arrow'
import { atOnce, type Paced } from '@core/paced.ts'
import type { Column } from '@core/table/types.ts'
import { encodeNumeric } from './encode-numeric.ts'
import { encodeStrings } from './encode-strings.ts'
import { rowsPerBatch } from './rows-per-batch.ts'

/**
 * A table as Arrow IPC streams, one record batch each, in order; a table without rows is one batch of none.
 *
 * Every blob can be read alone by plain `tableFromIPC`. Integer and number are Float64, boolean Bool, date and datetime
 * milliseconds, category a dictionary, text and id Utf8; missing is null. A column's kind and unit are in its field's metadata.
 */
export function encodeBatches(
  columns: ReadonlyMap<string, Column>,
  rows: number,
  perBatch: number = rowsPerBatch(columns, rows),
  units: ReadonlyMap<string, string> = new Map()
): Blob[] {
  const blobs: Blob[] = []
  for (let start = 0; start < rows || start === 0; start += perBatch) {
    blobs.push(encodeBatch(columns, start, Math.min(rows, start + perBatch), units))
  }
  return blobs
}

/** Rows from `start` to `end` as one Arrow IPC stream. */
export const encodeBatch = (...of: Parameters<typeof pacedBatch>): Blob => atOnce(pacedBatch(...of))

/** `encodeBatch` in stretches of a column. */
export function* pacedBatch(
  columns: ReadonlyMap<string, Column>,
  start: number,
  end: number,
  units: ReadonlyMap<string, string> = new Map()
): Paced<Blob> {
  const children: Data[] = []
  const fields: Field[] = []
  for (const [name, column] of columns) {
    const made =
      'codes' in column ? encodeStrings(column, start, end, children.length) : encodeNumeric(column, start, end)
    children.push(made)
    fields.push(new Field(name, made.type, true, metadataOf(column, units.get(name))))
    yield
  }
  const data = makeData({ type: new Struct(fields), length: end - start, nullCount: 0, children })
  const batch = new RecordBatch(new Schema(fields), data)
  const bytes = RecordBatchStreamWriter.writeAll([batch]).toUint8Array(true) as Uint8Array<ArrayBuffer>
  return new Blob([bytes], { type: 'application/vnd.apache.arrow.stream' })
}

const metadataOf = ({ kind }: Column, unit: string | undefined) =>
  new Map<string, string>([['kind', kind], ...(unit ? ([['unit', unit]] as const) : [])])
