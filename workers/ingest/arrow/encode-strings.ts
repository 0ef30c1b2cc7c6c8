import { Dictionary, Int32, makeData, makeVector, Utf8, type Data } from 'apache-arrow'
import type { StringColumn } from '@core/table/types.ts'
import { validity } from './validity.ts'

/** Rows from `start` to `end` of a string column: a category with the levels used in them, else Utf8; −1 as null. */
export function encodeStrings(column: StringColumn, start: number, end: number, id: number): Data {
  return column.kind === 'category' ? dictionary(column, start, end, id) : texts(column, start, end)
}

function dictionary(column: StringColumn, start: number, end: number, id: number): Data {
  const { codes, dictionary } = column
  const places = new Int32Array(dictionary.length).fill(-1)
  const used: string[] = []
  const data = new Int32Array(end - start)
  for (let i = 0; i < data.length; i++) {
    const code = codes[start + i]
    if (code < 0) continue
    if (places[code] < 0) places[code] = used.push(dictionary[code]) - 1
    data[i] = places[code]
  }
  const type = new Dictionary(new Utf8(), new Int32(), id)
  const nulls = validity(column, start, end)
  return makeData({ type, length: data.length, ...nulls, data, dictionary: makeVector(utf8(used)) }) as Data
}

function texts(column: StringColumn, start: number, end: number): Data {
  const { codes, dictionary } = column
  const valueOffsets = new Int32Array(end - start + 1)
  let data = new Uint8Array(1024)
  let used = 0
  for (let i = 0; i < end - start; i++) {
    const code = codes[start + i]
    if (code >= 0) {
      const text = dictionary[code]
      if (used + text.length * 3 > data.length) data = grown(data, used + text.length * 3)
      used += write(text, data, used)
    }
    valueOffsets[i + 1] = used
  }
  const nulls = validity(column, start, end)
  return makeData({ type: new Utf8(), length: end - start, ...nulls, valueOffsets, data: data.slice(0, used) }) as Data
}

/** Plain text byte by byte, for calling the encoder costs more than a short string does. */
function write(text: string, data: Uint8Array, at: number): number {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit > 127) return encoder.encodeInto(text, data.subarray(at)).written
    data[at + i] = unit
  }
  return text.length
}

function grown(data: Uint8Array, needed: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(needed, data.length * 2))
  larger.set(data)
  return larger
}

function utf8(strings: string[]): Data<Utf8> {
  const parts = strings.map((one) => encoder.encode(one))
  const valueOffsets = new Int32Array(parts.length + 1)
  parts.forEach((part, i) => (valueOffsets[i + 1] = valueOffsets[i] + part.length))
  const data = new Uint8Array(valueOffsets[parts.length])
  parts.forEach((part, i) => data.set(part, valueOffsets[i]))
  return makeData({ type: new Utf8(), length: parts.length, nullCount: 0, valueOffsets, data })
}

const encoder = new TextEncoder()
