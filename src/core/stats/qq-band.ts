import { betaQuantile } from './distributions/beta-quantile.ts'
import { normalQuantile } from './distributions/normal-quantile.ts'
import { normalScore } from './normal-scores.ts'
import { thinned } from './thinned.ts'

/** Most points of a band. */
const most = 200

export interface QqBand {
  /** Normal scores, ascending. */
  theoretical: number[]
  /** The values sorted; the value that goes with each score. */
  sample: number[]
  /** Where each would lie if the values were standard normal. */
  low: number[]
  high: number[]
}

/**
 * A normal quantile-quantile plot of standardised values with its pointwise band, at most 200 points spread evenly over the scores.
 *
 * The band is the exact interval of each order statistic of standard normal values, which are independent; residuals are so only
 * nearly. NaN is left out. Source: the i-th smallest of n uniform values has a beta distribution (i, n + 1 − i).
 */
export function qqBand(values: ArrayLike<number>, confidence = 0.95): QqBand {
  const sorted = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort()
  const n = sorted.length
  const ranks = thinned(
    Array.from(sorted, (_, i) => i + 1),
    most,
    (i) => normalScore(i, n)
  )
  const low = (i: number) => normalQuantile(betaQuantile((1 - confidence) / 2, i, n + 1 - i))
  return {
    theoretical: ranks.map((i) => normalScore(i, n)),
    sample: ranks.map((i) => sorted[i - 1]),
    low: ranks.map(low),
    high: ranks.map((i) => -low(n + 1 - i))
  }
}
