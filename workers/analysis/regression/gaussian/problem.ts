import type { Basis } from './basis.ts'
import type { Exact } from './expand.ts'

/** Weighted least squares in the basis. */
export interface Problem {
  basis: Basis
  /** Its values less `centre` are fitted: the mean where there is an intercept, else 0. `scale` is a power of 2 near their size. */
  response: { values: Float64Array; centre: number; scale: number }
  weights?: Float64Array
}

export interface Solved {
  /** Of the basis, for the response less its centre. */
  coefficients: Exact
  /** Response less fit; not multiplied by weights. */
  residuals: Float64Array
  /** Upper triangular, p × p: RᵀR = XᵀWX of the basis. */
  r: Float64Array
  /** Under a penalty, which is in `r`: the factor without it; null where XᵀWX is singular. */
  unpenalised?: Float64Array | null
  /** (XᵀWX)⁻¹ of the basis. */
  inverse: Exact
  /** R⁻¹ where it was worked out in two parts; rows of it may have the other sign than those of `r` give. */
  root?: Exact
  /** Condition number of the basis with columns of length 1. */
  condition: number
  solver: 'qr' | 'gram'
}
