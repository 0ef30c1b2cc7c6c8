/** The rows of each group one after the other (`rows`), ascending, and where each group starts (`start`, one more than groups). Group −1 is left out. */
export interface GroupedRows {
  rows: Uint32Array
  start: Uint32Array
  /** The group of each row, −1 for none. */
  of: Int32Array
  count: number
}

/** Rows sorted by their group in two passes (counting sort). */
export function rowsByGroup(of: Int32Array, count: number): GroupedRows {
  const start = new Uint32Array(count + 1)
  for (let i = 0; i < of.length; i++) if (of[i] >= 0) start[of[i] + 1]++
  for (let g = 0; g < count; g++) start[g + 1] += start[g]
  const next = start.slice(0, count)
  const rows = new Uint32Array(start[count])
  for (let i = 0; i < of.length; i++) if (of[i] >= 0) rows[next[of[i]]++] = i
  return { rows, start, of, count }
}
