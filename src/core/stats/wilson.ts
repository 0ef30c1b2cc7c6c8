import { normalQuantile } from './distributions/normal-quantile.ts'

/**
 * Wilson's score interval of a share: `successes` of n rows. NaN where n is 0.
 *
 * Source: Wilson 1927; as statsmodels' proportion_confint(method='wilson').
 */
export function wilson(successes: number, n: number, confidence = 0.95): { low: number; high: number } {
  if (!(n > 0)) return { low: NaN, high: NaN }
  const z = -normalQuantile((1 - confidence) / 2)
  const share = successes / n
  const below = 1 + (z * z) / n
  const centre = (share + (z * z) / (2 * n)) / below
  const half = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / below
  // At the ends the two parts are equal but for rounding.
  return { low: successes === 0 ? 0 : centre - half, high: successes === n ? 1 : centre + half }
}
