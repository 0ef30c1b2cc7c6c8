import type { ProfileModel } from '@core/result/models.ts'
import { cohensD } from '@core/stats/cohens-d.ts'
import { histogramEdges } from '@core/stats/histogram-edges.ts'
import { deviation, moments, type Moments } from '@core/stats/moments.ts'
import { median } from '@core/stats/quantile.ts'
import type { SegmentOrder } from '@core/stats/segment-order.ts'
import type { ProfiledFeature } from './profiled-features.ts'

/** One feature of all rows and by segment; missing values are left out. Yields after each part of the work. */
export function* profileFeature(
  { name, kind, values, whole }: ProfiledFeature,
  { rows, starts }: SegmentOrder,
  bins: number
): Generator<void, ProfileModel['features'][number]> {
  const k = starts.length - 1
  const all = moments(values)
  const sd = deviation(all)
  yield
  const parts: Moments[] = []
  const medians: number[] = []
  const edges = kind === 'share' ? [-0.5, 0.5, 1.5] : histogramEdges(values, bins, all.min, all.max, whole)
  const bySegment: number[][] = []
  for (let c = 0; c < k; c++) {
    const own = gathered(values, rows.subarray(starts[c], starts[c + 1]))
    parts.push(moments(own))
    medians.push(median(own))
    bySegment.push(histogram(own, edges))
    yield
  }
  const between = parts.reduce((sum, part) => (part.n ? sum + part.n * (part.mean - all.mean) ** 2 : sum), 0)
  const model: ProfileModel['features'][number] = {
    name,
    kind,
    mean: all.mean,
    deviation: sd,
    median: median(values),
    means: parts.map((part) => part.mean),
    medians,
    standardised: parts.map((part) => (sd > 0 ? (part.mean - all.mean) / sd : 0)),
    effects: parts.map((part) => cohensD(part, rest(all, part))),
    etaSquared: all.squares > 0 ? Math.min(1, between / all.squares) : 0,
    histogram: {
      edges,
      counts: edges.slice(1).map((_, b) => bySegment.reduce((sum, own) => sum + own[b], 0)),
      bySegment
    }
  }
  const total = all.mean * all.n
  if (kind === 'number' && all.min >= 0 && total > 0)
    model.totals = parts.map((part) => (part.n ? (part.mean * part.n) / total : 0))
  return model
}

function gathered(values: ArrayLike<number>, rows: Uint32Array): Float64Array {
  const own = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i++) own[i] = values[rows[i]]
  return own
}

/** Moments of all values but those of a part. */
function rest(all: Moments, part: Moments): Pick<Moments, 'n' | 'mean' | 'squares'> {
  const n = all.n - part.n
  if (!n) return { n, mean: NaN, squares: 0 }
  if (!part.n) return all
  const mean = all.mean + ((all.mean - part.mean) * part.n) / n
  const squares = all.squares - part.squares - ((part.mean - mean) ** 2 * part.n * n) / all.n
  return { n, mean, squares: Math.max(0, squares) }
}

/** Counts of values from edge to edge, the upper one left out; the last bin holds its upper edge. */
function histogram(values: Float64Array, edges: readonly number[]): number[] {
  const counts = new Array<number>(Math.max(0, edges.length - 1)).fill(0)
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i])) counts[binOf(values[i], edges)]++
  return counts
}

function binOf(x: number, edges: readonly number[]): number {
  let low = 0
  let high = edges.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (x >= edges[middle]) low = middle
    else high = middle - 1
  }
  return low
}
