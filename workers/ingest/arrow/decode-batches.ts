import { tableFromIPC, type Data, type Field, type RecordBatch } from 'apache-arrow'
import { kinds, type Column, type Kind } from '@core/table/types.ts'
import { StringCodes } from './string-codes.ts'
import { bit } from './validity.ts'

export interface Decoded {
  rows: number
  columns: Map<string, Column>
  units: Map<string, string>
}

/** The columns of a table from its batches, in order; what `encodeBatches` wrote. Dictionaries are merged across batches. */
export async function decodeBatches(blobs: readonly Blob[]): Promise<Decoded> {
  const batches: RecordBatch[] = []
  for (const blob of blobs) {
    for (const batch of tableFromIPC(new Uint8Array(await blob.arrayBuffer())).batches) batches.push(batch)
  }
  const rows = batches.reduce((sum, batch) => sum + batch.numRows, 0)
  const columns = new Map<string, Column>()
  const units = new Map<string, string>()
  const fields: Field[] = batches.length ? batches[0].schema.fields : []
  fields.forEach((field, i) => {
    const kind = kindOf(field)
    const parts = batches.map((batch) => batch.data.children[i])
    columns.set(field.name, isString(kind) ? decodeStrings(kind, parts, rows) : decodeNumeric(kind, parts, rows))
    const unit = field.metadata.get('unit')
    if (unit) units.set(field.name, unit)
  })
  return { rows, columns, units }
}

type StringKind = 'category' | 'text' | 'id'
const isString = (kind: Kind): kind is StringKind => kind === 'category' || kind === 'text' || kind === 'id'

function kindOf(field: Field): Kind {
  const kind = field.metadata.get('kind') as Kind
  if (!kinds.includes(kind)) throw new Error(`The batch was not written by Benchtop: column ${field.name} has no kind.`)
  return kind
}

function decodeNumeric(kind: Exclude<Kind, StringKind>, parts: Data[], rows: number): Column {
  const values = new Float64Array(rows)
  let at = 0
  for (const part of parts) {
    const { length, offset, nullCount, nullBitmap } = part
    const held = part.values as Float64Array | BigInt64Array | Uint8Array
    if (kind === 'boolean') for (let i = 0; i < length; i++) values[at + i] = +bit(held as Uint8Array, offset + i)
    else if (held instanceof Float64Array) values.set(held.subarray(0, length), at)
    else for (let i = 0; i < length; i++) values[at + i] = Number(held[i])
    if (nullCount) for (let i = 0; i < length; i++) if (!bit(nullBitmap, offset + i)) values[at + i] = NaN
    at += length
  }
  return { kind, values }
}

function decodeStrings(kind: StringKind, parts: Data[], rows: number): Column {
  const codes = new Int32Array(rows).fill(-1)
  const levels = new StringCodes()
  let at = 0
  for (const part of parts) {
    const { length, offset, nullCount, nullBitmap } = part
    const present = (i: number) => !nullCount || bit(nullBitmap, offset + i)
    const { dictionary } = part
    if (dictionary) {
      const own = dictionary.data.flatMap((chunk: Data) => textsOf(chunk))
      const places = new Int32Array(own.length).fill(-1)
      const held = part.values as Int32Array
      for (let i = 0; i < length; i++) {
        if (!present(i)) continue
        if (places[held[i]] < 0) places[held[i]] = levels.code(own[held[i]])
        codes[at + i] = places[held[i]]
      }
    } else {
      const bytes = part.values as Uint8Array
      const offsets = part.valueOffsets as Int32Array
      for (let i = 0; i < length; i++) {
        if (present(i)) codes[at + i] = levels.code(decoder.decode(bytes.subarray(offsets[i], offsets[i + 1])))
      }
    }
    at += length
  }
  return { kind, codes, dictionary: levels.strings }
}

/** Arrow's own reading takes a byte order mark off the front of a string; this keeps it. */
function textsOf({ length, values, valueOffsets }: Data): string[] {
  const bytes = values as Uint8Array
  const offsets = valueOffsets as Int32Array
  const texts: string[] = []
  for (let i = 0; i < length; i++) texts.push(decoder.decode(bytes.subarray(offsets[i], offsets[i + 1])))
  return texts
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
