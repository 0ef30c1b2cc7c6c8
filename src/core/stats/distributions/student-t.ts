import { betaKernel, incompleteBeta } from './incomplete-beta.ts'
import { normalQuantile } from './normal-quantile.ts'

/**
 * The two-sided p of a t statistic of `df` > 0 degrees of freedom: 1 at 0, 0 at ±∞.
 *
 * Relative accuracy about 1e-13 deep into the tail. NaN where an argument is, or df is not above 0.
 */
export function studentTwoSided(t: number, df: number): number {
  if (!(df > 0)) return NaN
  return incompleteBeta(df / 2, 0.5, ...parts(t, df))
}

/**
 * The value that a t variable of `df` ≥ 1 degrees of freedom stays below with probability p: −∞ at 0, ∞ at 1, NaN outside.
 *
 * Newton's method from the normal quantile, which lies on the near side: in t near the middle, where the tail is convex, and in
 * logarithms of both further out, where it is concave; so each step comes closer. Relative error about 1e-13.
 */
export function studentQuantile(p: number, df: number): number {
  if (!(df > 0) || !(p >= 0 && p <= 1)) return NaN
  if (p === 0.5) return 0
  const upper = Math.min(p, 1 - p)
  if (upper === 0) return p === 0 ? -Infinity : Infinity
  let t = -normalQuantile(upper)
  for (let i = 0; i < 100; i++) {
    const tail = studentTwoSided(t, df) / 2
    const density = betaKernel(df / 2, 0.5, ...parts(t, df)) / t
    const next =
      upper > 0.25 ? t + (tail - upper) / density : t * Math.exp((Math.log(tail / upper) * tail) / (t * density))
    // The error is squared with each step.
    const settled = Math.abs(next - t) <= 1e-9 * next
    t = next
    if (settled) break
  }
  return p < 0.5 ? -t : t
}

/** df / (df + t²) and the rest to 1. */
function parts(t: number, df: number): [x: number, y: number] {
  const ratio = (t / df) * t
  return [1 / (1 + ratio), ratio === Infinity ? 1 : ratio / (1 + ratio)]
}
