import { Refusal } from '@core/outcome.ts'
import { productError } from '@core/stats/double-double.ts'
import { conditionOf } from '@core/stats/singular-values.ts'
import type { Tick } from '../../types.ts'
import { exactRows, type Basis } from './basis.ts'
import { designFactor } from './design-factor.ts'
import { exactInverse } from './exact-inverse.ts'
import { exactTriangular } from './exact-triangular.ts'
import { exact, type Exact } from './expand.ts'
import { TriangularFactor } from './householder.ts'
import type { Problem, Solved } from './problem.ts'

/** Above this condition number of the basis, and where powers are expanded, the inverse is worked out in two parts as well. */
const inverseLimit = 1e4
/** Above it nothing is sure. */
const limit = 1e12

/** The triangular factor of a problem's basis, rows times the root of their weight; float64, by Householder reflections. */
export function* triangularFactor({ basis, weights }: Problem): Generator<Tick, Float64Array> {
  const { p } = basis
  const factor = new TriangularFactor(p)
  for (const block of blocks(basis)) {
    exactRows(basis, block.from, block.n, block.hi, block.lo)
    if (weights)
      for (let i = 0; i < block.n; i++) {
        const root = Math.sqrt(weights[block.from + i])
        for (let j = 0; j < p; j++) block.hi[i * p + j] *= root
      }
    factor.absorb(block.hi, block.n)
    yield { done: block.from + block.n, of: basis.n }
  }
  return factor.r
}

/**
 * Least squares by the triangular factor of the basis, refined: residuals and gradients are worked out in two parts (106 bits), so
 * that the coefficients are those of the data as they stand to nearly all digits of float64.
 *
 * Fails `ill-conditioned` where the factor is too poor for the refinement to settle.
 * Source: Björck, Numerical Methods for Least Squares Problems, 2.9 (corrected seminormal equations).
 */
export function* solveQr(problem: Problem, r: Float64Array): Generator<Tick, Solved> {
  const { basis } = problem
  const { p } = basis
  const condition = conditionOf(unitColumns(r, p), p)
  if (!(condition < limit)) refuse(problem, r)
  const solve = exactTriangular(r, p)
  const coefficients = exact(p)
  let before = Infinity
  for (let pass = 0; pass < 12; pass++) {
    const gradient = yield* gradientOf(problem, coefficients, pass)
    const step = solve(gradient)
    const { moved, share } = addStep(coefficients, step, r, p)
    if (share <= 1e-18 || moved === 0) break
    // It settles: what is left is the rounding of the residuals themselves.
    if (moved > before / 4 && share <= 1e-15) break
    if (pass > 1 && moved > before / 4) refuse(problem, r)
    before = moved
  }
  const residuals = new Float64Array(basis.n)
  yield* gradientOf(problem, coefficients, 12, residuals)
  const made = yield* exactInverse(problem, r, condition > inverseLimit || basis.chain.some((root) => root >= 0))
  return { coefficients, residuals, r, ...made, condition, solver: 'qr' }
}

function refuse({ basis }: Problem, r: Float64Array): never {
  throw new Refusal('ill-conditioned', { conditionNumber: conditionOf(designFactor(basis, r), basis.p) })
}

/** Adds a step; how far the fit moved, in units of the response, and the largest share of a coefficient that changed. */
function addStep(to: Exact, step: Exact, r: Float64Array, p: number): { moved: number; share: number } {
  let share = 0
  let moved = 0
  for (let i = 0; i < p; i++) {
    let sum = 0
    for (let j = i; j < p; j++) sum += r[i * p + j] * step.hi[j]
    moved += sum * sum
    const high = to.hi[i] + step.hi[i]
    const part = high - to.hi[i]
    const rest = to.hi[i] - (high - part) + (step.hi[i] - part) + to.lo[i] + step.lo[i]
    to.hi[i] = high + rest
    to.lo[i] = rest - (to.hi[i] - high)
    if (step.hi[i] !== 0) share = Math.max(share, Math.abs(step.hi[i] / to.hi[i]))
  }
  return { moved: Math.sqrt(moved), share }
}

/** Xᵀ W (y − X b) in two parts; the residuals, rounded, go to `into`. */
function* gradientOf(
  { basis, response, weights }: Problem,
  { hi: b, lo: bLow }: Exact,
  pass: number,
  into?: Float64Array
): Generator<Tick, Exact> {
  const { p, n } = basis
  const { hi: g, lo: gLow } = exact(p)
  for (const { from, n: rows, hi, lo } of blocks(basis)) {
    exactRows(basis, from, rows, hi, lo)
    for (let i = 0, at = 0; i < rows; i++, at += p) {
      const y = response.values[from + i]
      let sum = y - response.centre
      const back = sum - y
      let rest = y - (sum - back) + (-response.centre - back)
      for (let j = 0; j < p; j++) {
        const product = -hi[at + j] * b[j]
        const error = productError(-hi[at + j], b[j], product) - (hi[at + j] * bLow[j] + lo[at + j] * b[j])
        const next = sum + product
        const part = next - sum
        rest += sum - (next - part) + (product - part) + error
        sum = next
      }
      let residual = sum + rest
      let residualLow = rest - (residual - sum)
      if (into) {
        into[from + i] = residual
        continue
      }
      if (weights) {
        const w = weights[from + i]
        const product = residual * w
        residualLow = productError(residual, w, product) + residualLow * w
        residual = product
      }
      for (let j = 0; j < p; j++) {
        const product = hi[at + j] * residual
        const error =
          productError(hi[at + j], residual, product) + (hi[at + j] * residualLow + lo[at + j] * residual) + gLow[j]
        const next = g[j] + product
        const part = next - g[j]
        const left = g[j] - (next - part) + (product - part) + error
        g[j] = next + left
        gLow[j] = left - (g[j] - next)
      }
    }
    yield { done: pass * n + from + rows, of: 13 * n }
  }
  return { hi: g, lo: gLow }
}

/** R with columns of length 1. */
export function unitColumns(r: Float64Array, p: number): Float64Array {
  const unit = r.slice()
  for (let j = 0; j < p; j++) {
    let sum = 0
    for (let i = 0; i <= j; i++) sum += r[i * p + j] ** 2
    for (let i = 0; i <= j; i++) unit[i * p + j] /= Math.sqrt(sum)
  }
  return unit
}

/** Rows of a block of some 64 kB: it stays in the cache while it is worked on. */
export function* blocks({ n, p }: Basis): Generator<{ from: number; n: number; hi: Float64Array; lo: Float64Array }> {
  const size = Math.max(1, Math.min(n, Math.floor(8192 / p)))
  const hi = new Float64Array(size * p)
  const lo = new Float64Array(size * p)
  for (let from = 0; from < n; from += size) yield { from, n: Math.min(size, n - from), hi, lo }
}
