import { continuedFraction } from './continued-fraction.ts'
import { devianceTerm } from './deviance-term.ts'
import { stirlingError } from './stirling-error.ts'

/**
 * The regularised incomplete beta function I_x(a, b): what lies below x under a beta distribution; a, b > 0, x from 0 to 1.
 *
 * `y` is 1 − x: give it where it is known better than by subtraction, and I_y(b, a) is the other tail. Small values keep their
 * relative accuracy (about 1e-13, down to 1e-300). NaN where an argument is.
 * Source: the continued fraction of DiDonato, Morris 1992 (Algorithm 708, BFRAC), in the tail where it converges fast.
 */
export function incompleteBeta(a: number, b: number, x: number, y = 1 - x): number {
  if (Number.isNaN(a + b + x + y)) return NaN
  if (x <= 0) return 0
  if (y <= 0) return 1
  return a * y >= b * x ? tail(a, b, x, y) : 1 - tail(b, a, y, x)
}

/**
 * x^a y^b / B(a, b), where y = 1 − x: the density of the beta distribution times x y.
 *
 * Without logarithms of Γ, which lose digits for large a and b. Source: Loader 2000.
 */
export function betaKernel(a: number, b: number, x: number, y: number): number {
  const n = a + b
  const stirling = stirlingError(n) - stirlingError(a) - stirlingError(b)
  return Math.exp(stirling - devianceTerm(a, n * x) - devianceTerm(b, n * y)) * Math.sqrt((a / n) * (b / (2 * Math.PI)))
}

function tail(a: number, b: number, x: number, y: number): number {
  const kernel = betaKernel(a, b, x, y)
  if (kernel === 0) return 0
  const gap = a * y - b * x + 1
  const fraction = continuedFraction((m) => {
    if (m === 0) return [0, (a * gap) / (a + 1)]
    const below = a + 2 * m - 1
    const step = m * (b - m) * x
    return [
      ((step * x * (a + m - 1)) / below) * ((a + b + m - 1) / below),
      m + step / below + ((a + m) * (gap + m * (2 - x))) / (below + 2)
    ]
  })
  return kernel / fraction
}
