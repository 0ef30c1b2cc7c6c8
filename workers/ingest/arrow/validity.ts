/** Whether a row holds a value. */
export type Present = (row: number) => boolean

/** Arrow's validity bitmap of rows from `start` to `end`, and how many are missing. */
export function validity(present: Present, start: number, end: number): { nullBitmap: Uint8Array; nullCount: number } {
  const nullBitmap = new Uint8Array(((end - start + 63) >>> 6) << 3)
  let nullCount = 0
  for (let i = 0; i < end - start; i++) {
    if (present(start + i)) nullBitmap[i >>> 3] |= 1 << (i & 7)
    else nullCount++
  }
  return { nullBitmap, nullCount }
}

/** Whether bit i of a bitmap stands. */
export const bit = (bitmap: Uint8Array, i: number): boolean => ((bitmap[i >>> 3] >>> (i & 7)) & 1) === 1
