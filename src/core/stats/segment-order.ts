/** Rows put together by segment: those of segment c stand at `starts[c]`…`starts[c + 1] − 1` of `rows`, ascending. */
export interface SegmentOrder {
  rows: Uint32Array
  starts: Uint32Array
}

/** A counting sort of rows by label, 0…k − 1. */
export function segmentOrder(labels: ArrayLike<number>, k: number): SegmentOrder {
  const starts = new Uint32Array(k + 1)
  for (let i = 0; i < labels.length; i++) starts[labels[i] + 1]++
  for (let c = 0; c < k; c++) starts[c + 1] += starts[c]
  const next = starts.slice()
  const rows = new Uint32Array(labels.length)
  for (let i = 0; i < labels.length; i++) rows[next[labels[i]]++] = i
  return { rows, starts }
}
