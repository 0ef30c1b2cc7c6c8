import { Dictionary, Int32, makeData, makeVector, Utf8, type Data } from 'apache-arrow'
import type { StringColumn } from '@core/table/types.ts'
import { validity } from './validity.ts'

/** Rows from `start` to `end` of a string column: a category with the levels used in them, else Utf8; −1 as null. */
export function encodeStrings(column: StringColumn, start: number, end: number, id: number): Data {
  return column.kind === 'category' ? dictionary(column, start, end, id) : texts(column, start, end)
}

const nullsOf = ({ codes }: StringColumn, start: number, end: number) => validity((row) => codes[row] >= 0, start, end)

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
  const nulls = nullsOf(column, start, end)
  return makeData({ type, length: data.length, ...nulls, data, dictionary: makeVector(utf8(used)) }) as Data
}

function texts(column: StringColumn, start: number, end: number): Data {
  const { codes, dictionary } = column
  const encoded: Uint8Array[] = []
  const valueOffsets = new Int32Array(end - start + 1)
  for (let i = 0; i < end - start; i++) {
    const code = codes[start + i]
    if (code >= 0) encoded[code] ??= encoder.encode(dictionary[code])
    valueOffsets[i + 1] = valueOffsets[i] + (code < 0 ? 0 : encoded[code].length)
  }
  const data = new Uint8Array(valueOffsets[end - start])
  for (let i = 0; i < end - start; i++) {
    const code = codes[start + i]
    if (code >= 0) data.set(encoded[code], valueOffsets[i])
  }
  return makeData({ type: new Utf8(), length: end - start, ...nullsOf(column, start, end), valueOffsets, data }) as Data
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
