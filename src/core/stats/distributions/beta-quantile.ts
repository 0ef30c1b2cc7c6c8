import { betaKernel, incompleteBeta } from './incomplete-beta.ts'

/**
 * The value that a beta variable of shape a, b > 0 stays below with probability p: 0 at 0, 1 at 1, NaN outside.
 *
 * Relative error about 1e-12. Newton's method on the logarithm of the nearer tail against log x / (1 − x): that tail is concave
 * there, since the density is log-concave, so no step leads astray.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(a > 0 && b > 0 && p >= 0 && p <= 1)) return NaN
  if (p === 0 || p === 1) return p
  return p <= incompleteBeta(a, b, a / (a + b), b / (a + b)) ? share(logOdds(p, a, b)) : share(-logOdds(1 - p, b, a))
}

const share = (w: number) => 1 / (1 + Math.exp(-w))

function logOdds(p: number, a: number, b: number): number {
  let w = Math.log(a / b)
  for (let i = 0; i < 100; i++) {
    const [x, y] = [share(w), share(-w)]
    const below = incompleteBeta(a, b, x, y)
    const step = (Math.log(p / below) * below) / betaKernel(a, b, x, y)
    w += step
    // The error is squared with each step.
    if (Math.abs(step) < 1e-8) break
  }
  return w
}
