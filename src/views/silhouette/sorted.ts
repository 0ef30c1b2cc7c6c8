import type { SilhouetteData } from '../kinds.ts'

export interface Sorted {
  /** Rows of each group that have a value, the largest value first. */
  groups: Uint32Array[]
  low: number
  high: number
  total: number
}

const known = new WeakMap<SilhouetteData, Sorted>()

/** Rows by group and value, sorted once for one data object. */
export function sortedByGroup(data: SilhouetteData): Sorted {
  const found = known.get(data)
  if (found) return found
  const lists: number[][] = []
  let [low, high, total] = [0, 0, 0]
  for (let row = 0; row < data.values.length; row++) {
    const value = data.values[row]
    const group = data.group[row]
    if (!Number.isFinite(value) || !(group >= 0)) continue
    ;(lists[group] ??= []).push(row)
    low = Math.min(low, value)
    high = Math.max(high, value)
    total++
  }
  const groups = Array.from(lists, (rows = []) =>
    Uint32Array.from(rows).sort((a, b) => data.values[b] - data.values[a] || a - b)
  )
  const sorted = { groups, low, high, total }
  known.set(data, sorted)
  return sorted
}
