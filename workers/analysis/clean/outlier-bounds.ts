import { deviation, moments } from '@core/stats/moments.ts'
import { quantiles } from '@core/stats/quantile.ts'

export interface Bounds {
  low: number
  high: number
}

/** Limits usual for each method: Tukey's fences, three standard deviations. */
export const usualLimit = { iqr: 1.5, 'z-score': 3 } as const

/**
 * The values beyond which a number is an outlier: `limit` interquartile ranges outside the quartiles (type 7), or `limit` standard deviations
 * (dividing by n) from the mean. Null where the spread is 0: then every other value would be one.
 *
 * Source: Tukey 1977 (fences).
 */
export function outlierBounds(values: ArrayLike<number>, method: 'iqr' | 'z-score', limit: number): Bounds | null {
  if (method === 'iqr') {
    const [lower, upper] = quantiles(values, [0.25, 0.75])
    const range = upper - lower
    return range > 0 ? { low: lower - limit * range, high: upper + limit * range } : null
  }
  const all = moments(values)
  const spread = deviation(all, 'n')
  return spread > 0 ? { low: all.mean - limit * spread, high: all.mean + limit * spread } : null
}
