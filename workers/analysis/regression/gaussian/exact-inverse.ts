import { invertCholesky } from '@core/stats/cholesky.ts'
import { DoubleDouble, productError } from '@core/stats/double-double.ts'
import type { Tick } from '../../types.ts'
import { exactRows } from './basis.ts'
import { exact, type Exact } from './expand.ts'
import type { Problem } from './problem.ts'
import { blocks } from './solve-qr.ts'

export interface Inverse {
  inverse: Exact
  /** R⁻¹, upper triangular, where it was worked out in two parts: RᵀR = XᵀWX. */
  root?: Exact
}

/**
 * (XᵀWX)⁻¹ of a problem's basis from the triangular factor; with `refine` from XᵀWX in two parts (106 bits) by a Cholesky factor in two
 * parts, whose errors are some 1e-31 times the square of the condition number.
 */
export function* exactInverse(problem: Problem, r: Float64Array, refine: boolean): Generator<Tick, Inverse> {
  const { p } = problem.basis
  if (!refine) return { inverse: { hi: invertCholesky(transposed(r, p), p), lo: new Float64Array(p * p) } }
  const gram = yield* exactGram(problem)
  const lower = lowerInverse(factor(gram, p), p)
  return { inverse: inverseOf(lower, p), root: { hi: transposed(lower.hi, p), lo: transposed(lower.lo, p) } }
}

/** L with L Lᵀ = A, p × p. */
function factor(a: Exact, p: number): Exact {
  const l = exact(p * p)
  const sum = new DoubleDouble()
  for (let i = 0; i < p; i++)
    for (let j = 0; j <= i; j++) {
      sum.set(a.hi[i * p + j], a.lo[i * p + j])
      for (let k = 0; k < j; k++) subtract(sum, l, i * p + k, l, j * p + k)
      if (i === j) sum.sqrt()
      else sum.divide(l.hi[j * p + j], l.lo[j * p + j])
      put(l, i * p + j, sum)
    }
  return l
}

function lowerInverse(l: Exact, p: number): Exact {
  const out = exact(p * p)
  const sum = new DoubleDouble()
  for (let j = 0; j < p; j++)
    for (let i = j; i < p; i++) {
      sum.set(i === j ? 1 : 0)
      for (let k = j; k < i; k++) subtract(sum, l, i * p + k, out, k * p + j)
      put(out, i * p + j, sum.divide(l.hi[i * p + i], l.lo[i * p + i]))
    }
  return out
}

/** Bᵀ B of a lower triangular B. */
function inverseOf(b: Exact, p: number): Exact {
  const out = exact(p * p)
  const sum = new DoubleDouble()
  for (let i = 0; i < p; i++)
    for (let j = 0; j <= i; j++) {
      sum.set(0)
      for (let k = i; k < p; k++) sum.addProduct2(b.hi[k * p + i], b.lo[k * p + i], b.hi[k * p + j], b.lo[k * p + j])
      put(out, i * p + j, sum)
      put(out, j * p + i, sum)
    }
  return out
}

function subtract(sum: DoubleDouble, a: Exact, at: number, b: Exact, bt: number): void {
  sum.addProduct2(-a.hi[at], -a.lo[at], b.hi[bt], b.lo[bt])
}

function put({ hi, lo }: Exact, at: number, value: DoubleDouble): void {
  hi[at] = value.hi
  lo[at] = value.lo
}

const transposed = (r: Float64Array, p: number) =>
  Float64Array.from({ length: p * p }, (_, i) => r[(i % p) * p + Math.floor(i / p)])

/** XᵀWX of the basis in two parts. */
function* exactGram({ basis, weights }: Problem): Generator<Tick, Exact> {
  const { p, n } = basis
  const gram = exact(p * p)
  for (const { from, n: rows, hi, lo } of blocks(basis)) {
    exactRows(basis, from, rows, hi, lo)
    for (let i = 0, at = 0; i < rows; i++, at += p) {
      const w = weights ? weights[from + i] : 1
      for (let a = 0; a < p; a++) {
        const x = hi[at + a] * w
        const xLow = w === 1 ? lo[at + a] : productError(hi[at + a], w, x) + lo[at + a] * w
        for (let b = a; b < p; b++) {
          const made = x * hi[at + b]
          const error = productError(x, hi[at + b], made) + (x * lo[at + b] + xLow * hi[at + b])
          addTo(gram, a * p + b, made, error)
        }
      }
    }
    yield { done: from + rows, of: n }
  }
  for (let a = 0; a < p; a++)
    for (let b = 0; b < a; b++) {
      gram.hi[a * p + b] = gram.hi[b * p + a]
      gram.lo[a * p + b] = gram.lo[b * p + a]
    }
  return gram
}

function addTo({ hi, lo }: Exact, at: number, high: number, low: number): void {
  const total = hi[at] + high
  const part = total - hi[at]
  const rest = hi[at] - (total - part) + (high - part) + (lo[at] + low)
  hi[at] = total + rest
  lo[at] = rest - (hi[at] - total)
}
