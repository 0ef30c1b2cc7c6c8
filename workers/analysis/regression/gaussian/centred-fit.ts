import type { CentredFit, ErrorsMethod } from '@core/regression/types.ts'
import { sandwich, scaledBy } from './covariances.ts'
import type { Diagnosed } from './diagnose.ts'
import type { Found } from './fit-gaussian.ts'

/** The fit in its basis where that has powers of a centred variable: expanded, their covariance cancels beyond what float64 holds. */
export function centredFit(
  { problem: { basis, response }, solved }: Found,
  {
    inverse,
    meat,
    variance,
    n,
    dfResidual,
    errors
  }: {
    inverse: Float64Array
    meat: Diagnosed['meat']
    variance: number
    n: number
    dfResidual: number
    errors: ErrorsMethod
  }
): CentredFit | undefined {
  if (!basis.chain.some((root) => root >= 0)) return undefined
  const p = basis.p
  const robust = (one: Float64Array) => sandwich(inverse, one, p)
  const covariance =
    errors === 'classical'
      ? scaledBy(solved.inverse.hi, variance)
      : errors === 'HC1'
        ? scaledBy(robust(meat.HC0), n / dfResidual)
        : robust(meat[errors])
  return {
    columns: basis.columns.map(({ centre, scale, power }, j) => ({
      root: basis.chain[j] < 0 ? j : basis.chain[j],
      centre,
      scale,
      power
    })),
    estimates: Array.from(solved.coefficients.hi, (b, j) => (j === 0 ? b + response.centre : b)),
    covariance: Array.from({ length: p }, (_, j) => Array.from(covariance.subarray(j * p, (j + 1) * p)))
  }
}
