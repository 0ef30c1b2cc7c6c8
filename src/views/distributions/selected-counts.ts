import type { DistributionsData } from '../kinds.ts'
import { selectedRows } from '../frame/selected-rows.ts'

/** How many selected rows fall in each bin of a feature; null where its values are not at hand. */
export function selectedCounts(feature: DistributionsData['features'][number], mask: Uint8Array): number[] | null {
  const { values, edges, center = 0, scale = 1 } = feature
  if (!values || Array.isArray(values)) return null
  const rows = selectedRows(mask)
  const bins = Float64Array.from(edges)
  const counts = new Float64Array(Math.max(0, edges.length - 1))
  const { length } = values
  for (let i = 0; i < rows.length && rows[i] < length; i++) {
    const bin = binOf(bins, values[rows[i]] * scale + center)
    if (bin >= 0) counts[bin]++
  }
  return [...counts]
}

/** The bin that holds a value, the last one closed at both ends; −1 outside. A hair's breadth of float32 is forgiven at the ends. */
function binOf(edges: Float64Array, value: number): number {
  const last = edges.length - 1
  const [low, high] = [edges[0], edges[last]]
  const span = high - low
  const slack = 1e-5 * (span || 1)
  if (!(value >= low - slack && value <= high + slack)) return -1
  // Most edges are evenly spaced: the first guess is right, or one off; uneven ones are walked to.
  let bin = span > 0 ? Math.floor(((value - low) / span) * last) : 0
  bin = bin < 0 ? 0 : bin >= last ? last - 1 : bin
  while (bin > 0 && value < edges[bin]) bin--
  while (bin < last - 1 && value >= edges[bin + 1]) bin++
  return bin
}
