import { invertCholesky } from '@core/stats/cholesky.ts'
import { TriangularFactor } from '../gaussian/householder.ts'
import { cholesky, inverse } from './cholesky.ts'
import type { LogisticFit } from './fit-logistic.ts'
import { penalisedGram } from './irls.ts'
import type { Job } from './pass.ts'

/** Share of a column's length that others leave over, squared, below which a Gram matrix has lost too many digits to invert. */
const poor = 1e-5

/**
 * The inverse of Xᵀ W X (plus the penalty), p × p, in the standardised columns: the covariance of the coefficients without a penalty.
 * Rows and columns of coefficients that were held are 0. Yields the rows done.
 *
 * From the Gram matrix where its columns stand well apart, else from a QR of the weighted rows, which has twice the digits.
 */
export function* breadOf(
  { gram, eta, active, overlapping }: LogisticFit,
  penalty?: Float64Array
): Generator<number, Float64Array> {
  const { p } = overlapping.rows
  const kept = Array.from(active.keys()).filter((j) => active[j])
  const factor = cholesky(penalisedGram(gram, p, penalty, active), p)
  const least = factor.l.reduce((min, value, i) => (i % (p + 1) === 0 ? Math.min(min, value ** 2) : min), 1)
  const wide = new Float64Array(p * p)
  const q = kept.length
  const small =
    penalty || least > poor ? submatrix(inverse(factor), p, kept) : yield* inverseByQr(overlapping, eta, kept)
  for (let a = 0; a < q; a++) for (let b = 0; b < q; b++) wide[kept[a] * p + kept[b]] = small[a * q + b]
  return wide
}

function submatrix(matrix: Float64Array, p: number, kept: readonly number[]): Float64Array {
  return Float64Array.from(kept.flatMap((a) => kept.map((b) => matrix[a * p + b])))
}

function* inverseByQr(job: Job, eta: Float64Array, kept: readonly number[]): Generator<number, Float64Array> {
  const { rows, weights } = job
  const q = kept.length
  const factor = new TriangularFactor(q)
  for (const { from, n, data } of rows.blocks()) {
    const scaled = new Float64Array(n * q)
    for (let i = 0; i < n; i++) {
      const e = Math.exp(-Math.abs(eta[from + i]))
      const root = Math.sqrt((weights ? weights[from + i] : 1) * e) / (1 + e)
      for (let a = 0; a < q; a++) scaled[i * q + a] = root * data[i * rows.p + kept[a]]
    }
    factor.absorb(scaled, n)
    yield from + n
  }
  const lower = Float64Array.from({ length: q * q }, (_, i) => factor.r[(i % q) * q + Math.floor(i / q)])
  return invertCholesky(lower, q)
}
