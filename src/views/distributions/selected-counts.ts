import type { DistributionsData } from '../kinds.ts'

/** How many selected rows fall in each bin of a feature; null where its values are not at hand. */
export function selectedCounts(feature: DistributionsData['features'][number], mask: Uint8Array): number[] | null {
  const { values, edges, center = 0, scale = 1 } = feature
  if (!values || Array.isArray(values)) return null
  const counts = new Array<number>(edges.length - 1).fill(0)
  for (let row = 0; row < values.length; row++) {
    if (!mask[row]) continue
    const bin = binOf(edges, values[row] * scale + center)
    if (bin >= 0) counts[bin]++
  }
  return counts
}

/** The bin that holds a value, the last one closed at both ends; −1 outside. A hair's breadth of float32 is forgiven at the ends. */
function binOf(edges: readonly number[], value: number): number {
  const last = edges.length - 1
  const slack = 1e-5 * (edges[last] - edges[0] || 1)
  if (!(value >= edges[0] - slack && value <= edges[last] + slack)) return -1
  let [low, high] = [0, last]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (edges[middle] <= value) low = middle
    else high = middle
  }
  return low
}
