import { Refusal } from '@core/outcome.ts'
import { cholesky, invertCholesky, solveCholesky } from '@core/stats/cholesky.ts'
import { conditionOf } from '@core/stats/singular-values.ts'
import { symmetricEigen } from '@core/stats/symmetric-eigen.ts'
import type { HostKernels } from '../../../device/host-kernels.ts'
import type { RegressionModel } from '@core/regression/types.ts'
import type { Tick } from '../../types.ts'
import type { Folds } from '../folds-of.ts'
import { basisRows } from './basis.ts'
import type { Problem, Solved } from './problem.ts'
import { residualsOf } from './solve-gram.ts'
import { unitColumns } from './solve-qr.ts'

export interface RidgeFit {
  solved: Solved
  ridge: Omit<NonNullable<RegressionModel['ridge']>, 'effectiveDf' | 'measure'>
}

const candidates = 41
/** Above this condition number of the penalised basis a Gram matrix does not keep six digits. */
const limit = 1e5
const stripe = 1024

/**
 * Ridge regression: least Σ w (y − x b)² + λ Σ β², β of predictors standardised (dividing by n), the intercept free of it.
 *
 * Fails `ill-conditioned` where a given λ is too small to tell terms apart that determine one another.
 *
 * Without `lambda` the one of 41 from 1e-4 to 1e4 times the rows' weight with the least cross-validated squared error.
 */
export function* fitRidge(
  problem: Problem,
  given: number | null,
  folds: Folds,
  kernels: HostKernels
): Generator<Tick, RidgeFit> {
  const { basis } = problem
  const { n, p } = basis
  const grams = yield* foldGrams(problem, folds, kernels)
  const total = added(grams)
  const scale = deviations(total, basis.intercept, p)
  const weight = basis.intercept ? total[0] : n
  const tried =
    given === null ? Array.from({ length: candidates }, (_, i) => weight * 10 ** (-4 + (8 * i) / (candidates - 1))) : []
  const squares = new Float64Array(tried.length)
  for (const gram of grams) {
    const rest = total.map((x, i) => x - gram[i])
    const path = ridgePath(rest, scale, basis.intercept, p)
    tried.forEach((lambda, i) => (squares[i] += squaredError(gram, path(lambda), p)))
    yield { done: 1, of: 1 }
  }
  const errors = tried.map((lambda, i) => ({ lambda, error: Math.sqrt(squares[i] / weight) / problem.response.scale }))
  const lambda = given ?? errors.reduce((best, one) => (one.error < best.error ? one : best)).lambda
  return {
    solved: solvedAt(problem, total, scale, lambda),
    ridge: { lambda, chosen: given === null, candidates: errors }
  }
}

/** Of each fold the sums of products of the basis and the response. */
function* foldGrams(
  { basis, response, weights }: Problem,
  { folds, count }: Folds,
  kernels: HostKernels
): Generator<Tick, Float64Array[]> {
  const { n, p } = basis
  const w = p + 1
  const grams = Array.from({ length: count }, () => new Float64Array(w * w))
  const rows = new Float64Array(Math.min(n, stripe) * w)
  const own = new Float64Array(rows.length)
  for (let from = 0; from < n; from += stripe) {
    const size = Math.min(stripe, n - from)
    basisRows(basis, from, size, rows, w)
    for (let i = 0; i < size; i++) rows[i * w + p] = (response.values[from + i] - response.centre) * response.scale
    for (let fold = 0; fold < count; fold++) {
      let held = 0
      for (let i = 0; i < size; i++) {
        if (folds[from + i] !== fold) continue
        const root = weights ? Math.sqrt(weights[from + i]) : 1
        for (let j = 0; j < w; j++) own[held * w + j] = rows[i * w + j] * root
        held++
      }
      if (held) kernels.gram64(own.subarray(0, held * w), held, w, grams[fold])
    }
    yield { done: from + size, of: n }
  }
  return grams
}

function added(grams: Float64Array[]): Float64Array {
  const total = new Float64Array(grams[0].length)
  for (const gram of grams) for (let i = 0; i < total.length; i++) total[i] += gram[i]
  return total
}

/** Standard deviation of each basis column (root mean square without an intercept); 0 for the intercept. */
function deviations(gram: Float64Array, intercept: boolean, p: number): Float64Array {
  const w = p + 1
  return Float64Array.from({ length: p }, (_, j) => {
    if (!intercept) return Math.sqrt(gram[j * w + j])
    return j === 0 ? 0 : Math.sqrt(Math.max(0, gram[j * w + j] - gram[j] ** 2 / gram[0]) / gram[0])
  })
}

/** What gives the coefficients at a penalty, from one eigendecomposition of the standardised sums of products. */
function ridgePath(gram: Float64Array, scale: Float64Array, intercept: boolean, p: number) {
  const w = p + 1
  const first = intercept ? 1 : 0
  const q = p - first
  const centred = (a: number, b: number) => gram[a * w + b] - (intercept ? (gram[a] * gram[b]) / gram[0] : 0)
  const unit = (j: number) => (scale[j + first] > 0 ? 1 / scale[j + first] : 0)
  const inner = Float64Array.from({ length: q * q }, (_, i) => {
    const [a, b] = [Math.floor(i / q), i % q]
    return centred(a + first, b + first) * unit(a) * unit(b)
  })
  const right = Float64Array.from({ length: q }, (_, a) => centred(a + first, p) * unit(a))
  const { values, vectors } = symmetricEigen(inner, q)
  const along = vectors.map((vector) => vector.reduce((sum, x, j) => sum + x * right[j], 0))
  return (lambda: number): Float64Array => {
    const out = new Float64Array(p)
    vectors.forEach((vector, i) => {
      const size = along[i] / (Math.max(0, values[i]) + lambda)
      for (let j = 0; j < q; j++) out[j + first] += vector[j] * size * unit(j)
    })
    if (intercept) {
      let rest = gram[p]
      for (let j = 1; j < p; j++) rest -= gram[j] * out[j]
      out[0] = rest / gram[0]
    }
    return out
  }
}

/** Σ w (y − x b)² over a fold, from its sums of products. */
function squaredError(gram: Float64Array, b: Float64Array, p: number): number {
  const w = p + 1
  let sum = gram[p * w + p]
  for (let a = 0; a < p; a++) {
    sum -= 2 * b[a] * gram[a * w + p]
    for (let c = 0; c < p; c++) sum += b[a] * b[c] * gram[a * w + c]
  }
  return Math.max(0, sum)
}

function solvedAt(problem: Problem, gram: Float64Array, scale: Float64Array, lambda: number): Solved {
  const { basis, response } = problem
  const { n, p } = basis
  const w = p + 1
  const inner = Float64Array.from({ length: p * p }, (_, i) => {
    const [a, b] = [Math.floor(i / p), i % p]
    return gram[a * w + b] + (a === b ? lambda * scale[a] ** 2 : 0)
  })
  const l = cholesky(inner, p, 0)
  const r = upper(l, p)
  const condition = r ? conditionOf(unitColumns(r, p), p) : Infinity
  if (!l || !r || !(condition <= limit)) throw new Refusal('ill-conditioned', { conditionNumber: condition })
  const right = Float64Array.from({ length: p }, (_, j) => gram[j * w + p])
  const hi = solveCholesky(l, p, right).map((x) => x / response.scale)
  const residuals = new Float64Array(n)
  residualsOf(problem, hi, 0, n, residuals)
  return {
    coefficients: { hi, lo: new Float64Array(p) },
    residuals,
    r,
    unpenalised: upper(
      cholesky(
        inner.map((_, i) => gram[Math.floor(i / p) * w + (i % p)]),
        p
      ),
      p
    ),
    inverse: { hi: invertCholesky(l, p), lo: new Float64Array(p * p) },
    condition,
    solver: 'gram'
  }
}

/** Lᵀ. */
function upper(l: Float64Array | null, p: number): Float64Array | null {
  return l && Float64Array.from({ length: p * p }, (_, i) => l[(i % p) * p + Math.floor(i / p)])
}
