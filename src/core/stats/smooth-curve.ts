import { ascendingOrder } from './ascending-order.ts'
import { lowess, type LowessOptions } from './lowess.ts'
import { thinned } from './thinned.ts'

/** Above this many points they are put together before they are smoothed. */
const most = 2000

/** Points of the curve that is drawn. */
const drawn = 200

/**
 * The lowess curve through points in any order, by rising x: at most 200 points of it, one for each x.
 *
 * Points with a NaN are left out. Above 2,000 points, means of neighbours in x, as many in each, are smoothed in their place: a
 * million points take a sort and one pass, and the curve is the same but for bends narrower than a 2,000th of the points.
 */
export function smoothCurve(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  options?: LowessOptions
): { x: number[]; y: number[] } {
  const points = neighbours(x, y)
  const heights = lowess(points.x, points.y, options)
  const places = Array.from(points.x, (_, i) => i).filter((i) => i === 0 || points.x[i] > points.x[i - 1])
  const kept = thinned(places, drawn, (i) => points.x[i])
  return { x: kept.map((i) => points.x[i]), y: kept.map((i) => heights[i]) }
}

function neighbours(x: ArrayLike<number>, y: ArrayLike<number>): { x: Float64Array; y: Float64Array } {
  const order = ascendingOrder(x).filter((i) => !Number.isNaN(x[i] + y[i]))
  const n = order.length
  const groups = Math.min(n, most)
  const means = { x: new Float64Array(groups), y: new Float64Array(groups) }
  for (let group = 0; group < groups; group++) {
    const from = Math.floor((group * n) / groups)
    const to = Math.floor(((group + 1) * n) / groups)
    // From the first one on, so that equal values have themselves as mean.
    const [x0, y0] = [x[order[from]], y[order[from]]]
    let [sumX, sumY] = [0, 0]
    for (let i = from; i < to; i++) {
      sumX += x[order[i]] - x0
      sumY += y[order[i]] - y0
    }
    means.x[group] = x0 + sumX / (to - from)
    means.y[group] = y0 + sumY / (to - from)
  }
  return means
}
