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
