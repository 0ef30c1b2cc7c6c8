import type { Column } from '@core/table/types.ts'

/** Arrow's validity bitmap of rows from `start` to `end` of a column, and how many are missing. */
export function validity(column: Column, start: number, end: number): { nullBitmap: Uint8Array; nullCount: number } {
  const nullBitmap = new Uint8Array(((end - start + 63) >>> 6) << 3)
  const present =
    'codes' in column
      ? markCodes(column.codes, start, end, nullBitmap)
      : markValues(column.values, start, end, nullBitmap)
  return { nullBitmap, nullCount: end - start - present }
}

function markCodes(codes: Int32Array, start: number, end: number, bitmap: Uint8Array): number {
  let present = 0
  for (let i = 0; i < end - start; i++) {
    if (codes[start + i] < 0) continue
    bitmap[i >>> 3] |= 1 << (i & 7)
    present++
  }
  return present
}

function markValues(values: ArrayLike<number>, start: number, end: number, bitmap: Uint8Array): number {
  let present = 0
  for (let i = 0; i < end - start; i++) {
    if (Number.isNaN(values[start + i])) continue
    bitmap[i >>> 3] |= 1 << (i & 7)
    present++
  }
  return present
}

/** Whether bit i of a bitmap stands. */
export const bit = (bitmap: Uint8Array, i: number): boolean => ((bitmap[i >>> 3] >>> (i & 7)) & 1) === 1
