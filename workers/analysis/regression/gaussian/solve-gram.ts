import { cholesky, invertCholesky, solveCholesky } from '@core/stats/cholesky.ts'
import { conditionOf } from '@core/stats/singular-values.ts'
import type { StepContext, Tick } from '../../types.ts'
import { basisRows } from './basis.ts'
import type { Problem, Solved } from './problem.ts'
import { unitColumns } from './solve-qr.ts'

/** Up to this condition number of the basis the Gram matrix keeps ten digits: its square times the rounding of float64 is 1e-11. */
const limit = 300
/** Residuals of as small a share of what they are the difference of are worked out in two parts instead. */
const least = 1e-5
/** Numbers of a float32 copy that a device is asked to hold. */
const most = 2 ** 28
const stripe = 2048

/**
 * Least squares by Gram matrices: the device's in float32 gives a first answer, the residuals of that answer in float64 with the
 * float64 Gram matrix correct it. Null where the basis is not conditioned well enough for it, or has powers of a centred variable,
 * which want more digits, and where next to nothing is left of the response.
 *
 * `preview` is told the first answer.
 */
export async function* solveGram(
  { device, kernels }: StepContext,
  problem: Problem,
  preview: (coefficients: Float64Array) => Tick
): AsyncGenerator<Tick, Solved | null> {
  const { basis, response } = problem
  const { n, p } = basis
  if (n * (p + 1) > most) return null
  const first = yield* deviceGram(device, problem)
  const start = first && solveCholesky(first.l, p, first.right)
  if (!start || !start.every(Number.isFinite)) return null
  yield preview(start.map((x) => x / response.scale))
  if (basis.chain.some((root) => root >= 0)) return null
  const gram = new Float64Array((p + 1) ** 2)
  for (const block of weightedRows(problem, start)) {
    kernels.gram64(block.rows, block.n, p + 1, gram)
    yield { done: block.from + block.n, of: 2 * n }
  }
  const exact = factored(gram, p)
  if (!exact) return null
  const step = solveCholesky(exact.l, p, exact.right)
  const hi = start.map((x, j) => (x + step[j]) / response.scale)
  const residuals = new Float64Array(n)
  for (let from = 0; from < n; from += stripe) {
    residualsOf(problem, hi, from, Math.min(n, from + stripe), residuals)
    yield { done: n + from, of: 2 * n }
  }
  if (cancelled(problem, hi, residuals)) return null
  return {
    coefficients: { hi, lo: new Float64Array(p) },
    residuals,
    r: exact.r,
    inverse: { hi: invertCholesky(exact.l, p), lo: new Float64Array(p * p) },
    condition: exact.condition,
    solver: 'gram'
  }
}

async function* deviceGram(
  device: StepContext['device'],
  problem: Problem
): AsyncGenerator<Tick, ReturnType<typeof factored>> {
  const { n, p } = problem.basis
  const data = new Float32Array(n * (p + 1))
  for (const { from, rows } of weightedRows(problem)) {
    data.set(rows, from * (p + 1))
    yield { done: 0, of: 1 }
  }
  const held = await device.upload({ n, d: p + 1, data })
  try {
    return factored(await device.gram(held), p)
  } finally {
    held.free()
  }
}

/** The Cholesky factor of the leading p × p part and what stands beside it; null where it is too near to singular. */
function factored(gram: Float64Array, p: number) {
  const w = p + 1
  const inner = Float64Array.from({ length: p * p }, (_, i) => gram[Math.floor(i / p) * w + (i % p)])
  const l = cholesky(inner, p, 1e-6)
  if (!l) return null
  const r = Float64Array.from({ length: p * p }, (_, i) => l[(i % p) * p + Math.floor(i / p)])
  const condition = conditionOf(unitColumns(r, p), p)
  if (!(condition <= limit)) return null
  return { l, r, condition, right: Float64Array.from({ length: p }, (_, j) => gram[j * w + p]) }
}

/** Rows of the basis with the response, or what a start leaves of it, as the last column; times the root of their weight. */
function* weightedRows(problem: Problem, start?: Float64Array) {
  const { basis, response, weights } = problem
  const { n, p } = basis
  const width = p + 1
  const rows = new Float64Array(Math.min(n, stripe) * width)
  for (let from = 0; from < n; from += stripe) {
    const count = Math.min(stripe, n - from)
    basisRows(basis, from, count, rows, width)
    for (let i = 0, at = 0; i < count; i++, at += width) {
      let y = (response.values[from + i] - response.centre) * response.scale
      if (start) for (let j = 0; j < p; j++) y -= rows[at + j] * start[j]
      rows[at + p] = y
      if (!weights) continue
      const root = Math.sqrt(weights[from + i])
      for (let j = 0; j < width; j++) rows[at + j] *= root
    }
    yield { from, n: count, rows: count * width === rows.length ? rows : rows.subarray(0, count * width) }
  }
}

/** What is left of the response is so little that float64 does not hold ten digits of it, and more than rounding the response leaves. */
function cancelled({ response: { values, centre } }: Problem, b: Float64Array, residuals: Float64Array): boolean {
  let squares = 0
  let left = 0
  let largest = 0
  for (let i = 0; i < values.length; i++) {
    squares += (values[i] - centre) ** 2
    left += residuals[i] ** 2
    largest = Math.max(largest, Math.abs(residuals[i]) / Math.abs(values[i] || 1))
  }
  const size = b.reduce((sum, x) => sum + Math.abs(x), Math.sqrt(squares / values.length))
  return largest > 8 * Number.EPSILON && Math.sqrt(left / values.length) < least * size
}

/** Response less fit, for rows from a position to another. */
export function residualsOf(
  { basis, response }: Problem,
  coefficients: Float64Array,
  from: number,
  to: number,
  into: Float64Array
): void {
  for (let i = from; i < to; i++) into[i] = response.values[i] - response.centre
  basis.columns.forEach(({ values, centre, scale, power }, j) => {
    const b = coefficients[j]
    if (!values) for (let i = from; i < to; i++) into[i] -= b
    else if (power === 1) for (let i = from; i < to; i++) into[i] -= (values[i] - centre) * scale * b
    else for (let i = from; i < to; i++) into[i] -= ((values[i] - centre) * scale) ** power * b
  })
}
