import { select } from './select.ts'

/**
 * Quantiles of values by linear interpolation (type 7, as numpy and R); NaN is left out, and so is the answer where nothing is left.
 *
 * Source: Hyndman, Fan 1996.
 */
export function quantiles(values: ArrayLike<number>, shares: readonly number[]): number[] {
  const kept = withoutMissing(values)
  return shares.map((share) => quantileOf(kept, share))
}

function withoutMissing(values: ArrayLike<number>): Float64Array {
  const kept = new Float64Array(values.length)
  let n = 0
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i])) kept[n++] = values[i]
  return kept.subarray(0, n)
}

/** One quantile of values without NaN, which are put in a new order. */
export function quantileOf(values: Float64Array, share: number): number {
  if (!values.length) return NaN
  const at = (values.length - 1) * share
  const low = Math.floor(at)
  const a = select(values, low)
  if (at === low) return a
  let b = Infinity
  // All that stand after `low` are not smaller: the next in order is the least of them.
  for (let i = low + 1; i < values.length; i++) if (values[i] < b) b = values[i]
  return a + (b - a) * (at - low)
}

/** The middle value; the mean of the middle two where the count is even. */
export const median = (values: ArrayLike<number>): number => quantiles(values, [0.5])[0]

/** Median of the distances from the median, unscaled. */
export function medianAbsoluteDeviation(values: ArrayLike<number>): number {
  const centre = median(values)
  return median(Float64Array.from(values, (x) => Math.abs(x - centre)))
}
