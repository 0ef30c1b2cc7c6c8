import { brentMinimum } from './brent-minimum.ts'

/**
 * Yeo-Johnson power transform of one value; NaN stays NaN.
 *
 * Source: Yeo, Johnson 2000.
 */
export function yeoJohnson(x: number, lambda: number): number {
  if (x >= 0) return Math.abs(lambda) < Number.EPSILON ? Math.log1p(x) : Math.expm1(lambda * Math.log1p(x)) / lambda
  const other = 2 - lambda
  return Math.abs(other) < Number.EPSILON ? -Math.log1p(-x) : -Math.expm1(other * Math.log1p(-x)) / other
}

/** The value whose transform is y; NaN where there is none. */
export function yeoJohnsonInverse(y: number, lambda: number): number {
  if (y >= 0) return Math.abs(lambda) < Number.EPSILON ? Math.expm1(y) : Math.expm1(Math.log1p(lambda * y) / lambda)
  const other = 2 - lambda
  return Math.abs(other) < Number.EPSILON ? -Math.expm1(-y) : -Math.expm1(Math.log1p(-other * y) / other)
}

/**
 * The λ of the Yeo-Johnson transform that makes the values most like a normal sample (maximum likelihood), sought in [−5, 5].
 *
 * NaN is left out. 1 (no change) where fewer than two values are left or all are equal.
 * Source: Yeo, Johnson 2000; scipy.stats.yeojohnson.
 */
export function fitYeoJohnson(values: ArrayLike<number>): number {
  const kept = Float64Array.from(values as ArrayLike<number>).filter((x) => !Number.isNaN(x))
  if (kept.length < 2 || kept.every((x) => x === kept[0])) return 1
  return brentMinimum((lambda) => -yeoJohnsonLogLikelihood(kept, lambda), -5, 5)
}

/** Log-likelihood of λ but for a constant; −∞ where the transform leaves the range of float64 or no variance. */
export function yeoJohnsonLogLikelihood(values: Float64Array, lambda: number): number {
  const n = values.length
  let jacobian = 0
  let mean = 0
  const y = values.map((x) => {
    jacobian += Math.sign(x) * Math.log1p(Math.abs(x))
    const one = yeoJohnson(x, lambda)
    mean += one / n
    return one
  })
  let variance = 0
  for (let i = 0; i < n; i++) variance += (y[i] - mean) ** 2 / n
  if (!Number.isFinite(variance) || variance < Number.MIN_VALUE * 2 ** 52) return -Infinity
  return (-n / 2) * Math.log(variance) + (lambda - 1) * jacobian
}
