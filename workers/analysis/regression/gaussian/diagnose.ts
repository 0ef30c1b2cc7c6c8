import type { HostKernels } from '../../../device/host-kernels.ts'
import type { Tick } from '../../types.ts'
import type { Folds } from '../folds-of.ts'
import { basisRows } from './basis.ts'
import type { Problem } from './problem.ts'

export interface Diagnosed {
  leverage: Float64Array
  /** Σ ω u uᵀ with ω = e², e²/(1 − h), e²/(1 − h)², p × p. */
  meat: { HC0: Float64Array; HC2: Float64Array; HC3: Float64Array }
  /** Of each fold the sums of products of (√w u, √w e, w e²), (p + 2) × (p + 2). */
  folds: Float64Array[]
  /** Share of the variance of squared residuals that the design explains. */
  auxiliary: number
  /** Some row determines a coefficient by itself. */
  alone: boolean
}

/** From here on a row's own leverage is 1: nothing else says what it should be. */
export const aloneFrom = 1 - 1e-9
const stripe = 1024

/**
 * What each row weighs in a fit, in rows u = R⁻ᵀ x, which are well conditioned whatever the basis: leverages, the sums that robust
 * errors and left-out folds need, and the regression of squared residuals on the design (Breusch and Pagan's).
 *
 * Residuals are those of rows times the root of their weight. A row that determines a coefficient by itself adds nothing to HC2, HC3.
 */
export function* diagnose(
  { basis, weights }: Problem,
  inverse: Float64Array,
  residuals: Float64Array,
  { folds, count }: Folds,
  kernels: HostKernels
): Generator<Tick, Diagnosed> {
  const { n, p, intercept } = basis
  const square = () => new Float64Array(p * p)
  const made: Diagnosed = {
    leverage: new Float64Array(n),
    meat: { HC0: square(), HC2: square(), HC3: square() },
    folds: Array.from({ length: count }, () => new Float64Array((p + 2) ** 2)),
    auxiliary: NaN,
    alone: false
  }
  const wide = p + (intercept ? 1 : 2)
  // Without weights and with a constant, the sums by fold hold all that the auxiliary regression needs.
  const apart = weights !== undefined || !intercept
  const squares = new Float64Array(wide * wide)
  const size = Math.min(n, stripe)
  const u = new Float64Array(size * p)
  const scaled = new Float64Array(size * p)
  const byFold = new Float64Array(size * (p + 2))
  const aux = new Float64Array(size * wide)
  for (let from = 0; from < n; from += stripe) {
    const rows = Math.min(stripe, n - from)
    basisRows(basis, from, rows, u, p)
    whiten(u, rows, p, inverse)
    if (apart) {
      let held = 0
      for (let i = 0; i < rows; i++) {
        if (weights && weights[from + i] === 0) continue
        const at = held++ * wide
        if (!intercept) aux[at] = 1
        for (let j = 0; j < p; j++) aux[at + wide - 1 - p + j] = u[i * p + j]
        aux[at + wide - 1] = residuals[from + i] ** 2
      }
      if (held) kernels.gram64(aux.subarray(0, held * wide), held, wide, squares)
    }
    if (weights)
      for (let i = 0; i < rows; i++) {
        const root = Math.sqrt(weights[from + i])
        for (let j = i * p; j < i * p + p; j++) u[j] *= root
      }
    for (let i = 0; i < rows; i++) {
      let h = 0
      for (let j = i * p; j < i * p + p; j++) h += u[j] * u[j]
      made.leverage[from + i] = Math.min(1, h)
      if (h >= aloneFrom) made.alone = true
    }
    for (const [method, power] of [
      ['HC0', 0],
      ['HC2', 0.5],
      ['HC3', 1]
    ] as const) {
      for (let i = 0; i < rows; i++) {
        const h = made.leverage[from + i]
        const factor = power > 0 && h >= aloneFrom ? 0 : residuals[from + i] / (1 - h) ** power
        for (let j = i * p; j < i * p + p; j++) scaled[j] = u[j] * factor
      }
      kernels.gram64(scaled.subarray(0, rows * p), rows, p, made.meat[method])
    }
    for (let fold = 0; fold < count; fold++) {
      let held = 0
      for (let i = 0; i < rows; i++) {
        if (folds[from + i] !== fold) continue
        for (let j = 0; j < p; j++) byFold[held * (p + 2) + j] = u[i * p + j]
        byFold[held * (p + 2) + p] = residuals[from + i]
        byFold[held * (p + 2) + p + 1] = residuals[from + i] ** 2
        held++
      }
      if (held) kernels.gram64(byFold.subarray(0, held * (p + 2)), held, p + 2, made.folds[fold])
    }
    yield { done: from + rows, of: n }
  }
  if (!apart) for (const fold of made.folds) addWithout(squares, fold, p)
  made.auxiliary = explained(squares, wide)
  return made
}

/** Rows x to u = R⁻ᵀ x, in place. */
function whiten(rows: Float64Array, n: number, p: number, inverse: Float64Array): void {
  for (let i = 0, at = 0; i < n; i++, at += p)
    for (let j = p - 1; j >= 0; j--) {
      let sum = 0
      for (let k = 0; k <= j; k++) sum += rows[at + k] * inverse[k * p + j]
      rows[at + j] = sum
    }
}

/** Adds sums of products of (u, e, e²) without those of e. */
function addWithout(to: Float64Array, fold: Float64Array, p: number): void {
  const at = (j: number) => (j < p ? j : p + 1)
  for (let a = 0; a <= p; a++) for (let b = 0; b <= p; b++) to[a * (p + 1) + b] += fold[at(a) * (p + 2) + at(b)]
}

/** R² of the last column on the others, the first of which is a constant, from the sums of their products. */
function explained(gram: Float64Array, wide: number): number {
  const a = gram.slice()
  const last = wide * wide - 1
  let total = NaN
  for (let k = 0; k < wide - 1; k++) {
    const pivot = a[k * wide + k]
    // A column that others determine adds nothing.
    if (pivot > 1e-12 * gram[k * wide + k])
      for (let i = k + 1; i < wide; i++) {
        const factor = a[i * wide + k] / pivot
        if (factor !== 0) for (let j = k; j < wide; j++) a[i * wide + j] -= factor * a[k * wide + j]
      }
    if (k === 0) total = a[last]
  }
  return total > 0 ? 1 - a[last] / total : 0
}
