import { brentSearch } from './brent-minimum.ts'
import { moments } from './moments.ts'

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
  const search = yeoJohnsonSearch(values)
  for (;;) {
    const step = search.next()
    if (step.done) return step.value
  }
}

/** The same, yielding the best λ so far after each pass over the values, so that the caller can give way. */
export function* yeoJohnsonSearch(values: ArrayLike<number>): Generator<number, number> {
  const kept = Float64Array.from(values).filter((x) => !Number.isNaN(x))
  if (kept.length < 2 || kept.every((x) => x === kept[0])) return 1
  yield 1
  const likelihood = yeoJohnsonLikelihood(kept)
  return yield* brentSearch((lambda) => -likelihood(lambda), -5, 5, 1e-8)
}

/**
 * Log-likelihood of λ but for a constant, for values without NaN; −∞ where the transform leaves the range of float64 or has no
 * variance. What does not hang on λ is computed once.
 */
export function yeoJohnsonLikelihood(values: Float64Array): (lambda: number) => number {
  const n = values.length
  const logs = values.map((x) => Math.sign(x) * Math.log1p(Math.abs(x)))
  const jacobian = logs.reduce((sum, log) => sum + log, 0)
  const y = new Float64Array(n)
  return (lambda) => {
    for (let i = 0; i < n; i++) y[i] = fromLog(logs[i], lambda)
    const { squares } = moments(y)
    const variance = squares / n
    if (!Number.isFinite(variance) || variance < Number.MIN_VALUE * 2 ** 52) return -Infinity
    return (-n / 2) * Math.log(variance) + (lambda - 1) * jacobian
  }
}

/** The transform from sign(x) log(1 + |x|). */
function fromLog(log: number, lambda: number): number {
  if (log >= 0) return Math.abs(lambda) < Number.EPSILON ? log : Math.expm1(lambda * log) / lambda
  const other = 2 - lambda
  return Math.abs(other) < Number.EPSILON ? log : -Math.expm1(-other * log) / other
}
