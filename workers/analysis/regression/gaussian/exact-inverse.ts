import { invertCholesky } from '@core/stats/cholesky.ts'
import { productError } from '@core/stats/double-double.ts'
import type { Tick } from '../../types.ts'
import { exactRows } from './basis.ts'
import { exact, type Exact } from './expand.ts'
import type { Problem } from './problem.ts'
import { blocks } from './solve-qr.ts'

/**
 * (XᵀWX)⁻¹ of a problem's basis from the triangular factor; with `refine` corrected against XᵀWX in two parts until it is exact to
 * nearly all digits of float64.
 *
 * The correction is Newton's V + V (I − G V), which doubles the digits each time.
 */
export function* exactInverse(problem: Problem, r: Float64Array, refine: boolean): Generator<Tick, Exact> {
  const { p } = problem.basis
  const inverse: Exact = { hi: invertCholesky(transposed(r, p), p), lo: new Float64Array(p * p) }
  if (!refine) return inverse
  const gram = yield* exactGram(problem)
  let v = inverse
  for (let pass = 0; pass < 4; pass++) {
    const gap = product(gram, v, p)
    for (let i = 0; i < p * p; i++) {
      const own = i % (p + 1) === 0 ? 1 : 0
      const high = own - gap.hi[i]
      gap.lo[i] = own - high - gap.hi[i] - gap.lo[i]
      gap.hi[i] = high
    }
    v = sum(v, product(v, gap, p))
    yield { done: pass + 1, of: 4 }
  }
  return v
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

function product(a: Exact, b: Exact, p: number): Exact {
  const out = exact(p * p)
  for (let i = 0; i < p; i++)
    for (let k = 0; k < p; k++) {
      const x = a.hi[i * p + k]
      const xLow = a.lo[i * p + k]
      for (let j = 0; j < p; j++) {
        const y = b.hi[k * p + j]
        const made = x * y
        addTo(out, i * p + j, made, productError(x, y, made) + (x * b.lo[k * p + j] + xLow * y))
      }
    }
  return out
}

function sum(a: Exact, b: Exact): Exact {
  const out = { hi: a.hi.slice(), lo: a.lo.slice() }
  for (let i = 0; i < out.hi.length; i++) addTo(out, i, b.hi[i], b.lo[i])
  return out
}

function addTo({ hi, lo }: Exact, at: number, high: number, low: number): void {
  const total = hi[at] + high
  const part = total - hi[at]
  const rest = hi[at] - (total - part) + (high - part) + (lo[at] + low)
  hi[at] = total + rest
  lo[at] = rest - (hi[at] - total)
}
