import { ascendingOrder } from './ascending-order.ts'
import { normalQuantile } from './distributions/normal-quantile.ts'

/**
 * The normal quantile that goes with each value by its rank, in the order of the values; NaN for NaN.
 *
 * Source: R's qqnorm, with plotting positions (i − a) / (n + 1 − 2a): a = 3/8 up to ten values, else 1/2.
 */
export function normalScores(values: ArrayLike<number>): Float64Array {
  const scores = new Float64Array(values.length).fill(NaN)
  const order = ascendingOrder(values).filter((i) => !Number.isNaN(values[i]))
  const n = order.length
  for (let rank = 0; rank < n; rank++) scores[order[rank]] = normalScore(rank + 1, n)
  return scores
}

/** The score of the i-th smallest of n values, i from 1. */
export function normalScore(i: number, n: number): number {
  const a = n <= 10 ? 3 / 8 : 1 / 2
  return normalQuantile((i - a) / (n + 1 - 2 * a))
}
