import { Bool, DateMillisecond, Float64, makeData, TimestampMillisecond, type Data } from 'apache-arrow'
import type { NumericColumn } from '@core/table/types.ts'
import { validity } from './validity.ts'

/** Rows from `start` to `end` of a numeric column: Float64, Bool, Date or Timestamp in ms, with NaN as null. */
export function encodeNumeric(column: NumericColumn, start: number, end: number): Data {
  const { kind, values } = column
  const nulls = validity(column, start, end)
  const length = end - start
  if (kind === 'boolean') return makeData({ type: new Bool(), length, ...nulls, data: bits(values, start, end) })
  if (kind === 'date' || kind === 'datetime') {
    const data = milliseconds(values, start, end)
    if (kind === 'date') return makeData({ type: new DateMillisecond(), length, ...nulls, data: data as never })
    return makeData({ type: new TimestampMillisecond(), length, ...nulls, data })
  }
  return makeData({ type: new Float64(), length, ...nulls, data: Float64Array.from(values.subarray(start, end)) })
}

function bits(values: NumericColumn['values'], start: number, end: number): Uint8Array {
  const out = new Uint8Array(((end - start + 63) >>> 6) << 3)
  for (let i = 0; i < end - start; i++) if (values[start + i] === 1) out[i >>> 3] |= 1 << (i & 7)
  return out
}

/** Int64 by halves, for making a BigInt of each value costs ten times as much. */
function milliseconds(values: NumericColumn['values'], start: number, end: number): BigInt64Array {
  const out = new BigInt64Array(end - start)
  const halves = new Int32Array(out.buffer)
  for (let i = 0; i < out.length; i++) {
    const ms = Math.round(values[start + i])
    if (Number.isNaN(ms)) continue
    const high = Math.floor(ms / 2 ** 32)
    halves[2 * i + least] = ms - high * 2 ** 32
    halves[2 * i + 1 - least] = high
  }
  return out
}

const least = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 0 : 1
