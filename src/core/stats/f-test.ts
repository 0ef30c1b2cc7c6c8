import { fTail } from './distributions/f-tail.ts'
import type { OneWay } from './one-way.ts'

export interface FTest {
  value: number
  df1: number
  df2: number
  p: number
}

/** F of the groups' means against the spread within them; NaN where there is neither. */
export function fTest({ n, sizes, betweenSquares, withinSquares }: OneWay): FTest {
  return tested(
    betweenSquares / (sizes.length - 1) / (withinSquares / (n - sizes.length)),
    sizes.length - 1,
    n - sizes.length
  )
}

/**
 * Welch's test of equal means, which needs no equal variances. NaN where a group has one value or does not vary.
 *
 * Source: Welch 1951; as R's oneway.test.
 */
export function welchTest({ sizes, effects, squares }: OneWay): FTest {
  const k = sizes.length
  const weights = sizes.map((size, group) => (size * (size - 1)) / squares[group])
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const mean = weights.reduce((sum, weight, group) => sum + weight * effects[group], 0) / total
  let between = 0
  let spread = 0
  for (let group = 0; group < k; group++) {
    between += weights[group] * (effects[group] - mean) ** 2
    spread += (1 - weights[group] / total) ** 2 / (sizes[group] - 1)
  }
  spread /= k * k - 1
  return tested(between / ((k - 1) * (1 + 2 * (k - 2) * spread)), k - 1, 1 / (3 * spread))
}

const tested = (value: number, df1: number, df2: number): FTest => ({ value, df1, df2, p: fTail(value, df1, df2) })
