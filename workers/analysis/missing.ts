import type { Column } from '@core/table/types.ts'

/** How many values of a column are missing. */
export function countMissing(column: Column): number {
  let count = 0
  if ('codes' in column) {
    const { codes } = column
    for (let i = 0; i < codes.length; i++) if (codes[i] < 0) count++
  } else {
    const { values } = column
    for (let i = 0; i < values.length; i++) if (Number.isNaN(values[i])) count++
  }
  return count
}

/** Sets `mask` to 1 where the column's value is missing. */
export function markMissing(column: Column, mask: Uint8Array): void {
  if ('codes' in column) {
    const { codes } = column
    for (let i = 0; i < codes.length; i++) if (codes[i] < 0) mask[i] = 1
  } else {
    const { values } = column
    for (let i = 0; i < values.length; i++) if (Number.isNaN(values[i])) mask[i] = 1
  }
}

/** Positions where the mask is 0, ascending. */
export function unmarked(mask: Uint8Array): Uint32Array {
  let count = 0
  for (let i = 0; i < mask.length; i++) if (!mask[i]) count++
  const positions = new Uint32Array(count)
  for (let i = 0, at = 0; i < mask.length; i++) if (!mask[i]) positions[at++] = i
  return positions
}
