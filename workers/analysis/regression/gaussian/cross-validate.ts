import { cholesky, solveCholesky } from '@core/stats/cholesky.ts'
import { symmetricEigen } from '@core/stats/symmetric-eigen.ts'
import type { Folds } from '../folds-of.ts'
import type { Basis } from './basis.ts'

/**
 * By how much each fold's rows change the coefficients of the basis when they are left out: fold × p, row after row.
 *
 * In rows u = R⁻ᵀ x all sums of products are the identity, so without a fold they are I − F; leaving it out moves the fit by
 * −(I − F)⁻¹ Σ u e over the fold. A direction that only the fold's rows have stays as it is. Exact, not an approximation.
 */
export function foldSteps(folds: readonly Float64Array[], inverse: Float64Array, p: number): Float64Array {
  const steps = new Float64Array(folds.length * p)
  folds.forEach((gram, fold) => {
    const w = p + 2
    const rest = Float64Array.from({ length: p * p }, (_, i) => {
      const own = i % (p + 1) === 0 ? 1 : 0
      return own - gram[Math.floor(i / p) * w + (i % p)]
    })
    const right = Float64Array.from({ length: p }, (_, j) => -gram[j * w + p])
    const moved = solved(rest, p, right)
    for (let a = 0; a < p; a++) for (let b = a; b < p; b++) steps[fold * p + a] += inverse[a * p + b] * moved[b]
  })
  return steps
}

function solved(rest: Float64Array, p: number, right: Float64Array): Float64Array {
  // The diagonal of the whole is 1: a pivot near 0 is a direction that the other folds do not have.
  const l = cholesky(rest, p, 1e-9)
  if (l && Array.from({ length: p }, (_, j) => l[j * p + j]).every((one) => one > 1e-5))
    return solveCholesky(l, p, right)
  const { values, vectors } = symmetricEigen(rest, p)
  const out = new Float64Array(p)
  vectors.forEach((vector, i) => {
    if (values[i] < 1e-9) return
    const along = vector.reduce((sum, x, j) => sum + x * right[j], 0) / values[i]
    for (let j = 0; j < p; j++) out[j] += vector[j] * along
  })
  return out
}

/** Predictions of each row by the fit on the other folds, from fitted values and the steps of the folds. */
export function outOfFold(
  { columns, n, p }: Basis,
  fitted: Float64Array,
  steps: Float64Array,
  { folds }: Folds
): Float64Array {
  const out = fitted.slice()
  columns.forEach(({ values, centre, scale, power }, j) => {
    if (!values) for (let i = 0; i < n; i++) out[i] += steps[folds[i] * p + j]
    else if (power === 1) for (let i = 0; i < n; i++) out[i] += (values[i] - centre) * scale * steps[folds[i] * p + j]
    else for (let i = 0; i < n; i++) out[i] += ((values[i] - centre) * scale) ** power * steps[folds[i] * p + j]
  })
  return out
}

/** Root mean square, mean absolute error and R² of predictions; weighted where there are weights. */
export function errorsOf(y: Float64Array, predicted: Float64Array, weights?: Float64Array) {
  let total = 0
  let mean = 0
  for (let i = 0; i < y.length; i++) {
    const w = weights ? weights[i] : 1
    total += w
    mean += w * y[i]
  }
  mean /= total
  let squares = 0
  let sizes = 0
  let spread = 0
  for (let i = 0; i < y.length; i++) {
    const w = weights ? weights[i] : 1
    const gap = y[i] - predicted[i]
    squares += w * gap * gap
    sizes += w * Math.abs(gap)
    spread += w * (y[i] - mean) ** 2
  }
  return { rmse: Math.sqrt(squares / total), mae: sizes / total, r2: 1 - squares / spread }
}
