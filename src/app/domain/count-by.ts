import type { FrameColumn } from '@core/result/types.ts'

/** Selected rows of each of n groups. */
export function countBy(column: FrameColumn, mask: Uint8Array, n: number): number[] {
  const counts = new Array<number>(n).fill(0)
  for (let i = 0; i < mask.length; i++) if (mask[i]) counts[column[i] as number]++
  return counts
}
