import { continuedFraction } from './continued-fraction.ts'
import { devianceTerm } from './deviance-term.ts'
import { stirlingError } from './stirling-error.ts'

/**
 * The upper regularised incomplete gamma function Q(a, x): what lies above x under a gamma distribution of shape a > 0; x ≥ 0.
 *
 * Small values keep their relative accuracy (about 1e-13, down to 1e-300). NaN where an argument is.
 * Source: the power series of P below a + 1 and Legendre's continued fraction above (DLMF 8.11.4, 8.9.2).
 */
export function incompleteGammaUpper(a: number, x: number): number {
  if (Number.isNaN(a + x)) return NaN
  if (x <= 0) return 1
  if (x === Infinity) return 0
  const kernel = Math.exp(-stirlingError(a) - devianceTerm(a, x)) * Math.sqrt(a / (2 * Math.PI))
  return x < a + 1 ? 1 - (kernel * series(a, x)) / a : kernel === 0 ? 0 : kernel / fraction(a, x)
}

function series(a: number, x: number): number {
  let term = 1
  let sum = 1
  for (let m = 1; term > sum * 1e-17; m++) sum += term *= x / (a + m)
  return sum
}

const fraction = (a: number, x: number) => continuedFraction((m) => [m * (a - m), x + 2 * m + 1 - a])
