import type { HostKernels } from '../../../device/host-kernels.ts'
import type { Job } from './pass.ts'

export interface Diagnosed {
  /** Diagonal of the weighted hat matrix. */
  leverage: Float64Array
  /** By Pearson residuals. */
  cooksDistance: Float64Array
  /** Deviance residuals over √(1 − leverage). */
  studentised: Float64Array
  /** Deviance residuals as they are. */
  deviance: Float64Array
  /**
   * Xᵀ diag(w u²) X in the job's weights, for u the row's residual as it is, over √(1 − h), over 1 − h, with h the leverage of one of the
   * rows that a weight stands for: so that weight 2 is the row twice.
   */
  meat: { HC0: Float64Array; HC2: Float64Array; HC3: Float64Array }
}

/**
 * What each row does to a logistic fit, by the inverse `bread` of Xᵀ W X and with `df` coefficients fitted.
 *
 * `unit` is what weights of the job are to be multiplied by. Rows that the job leaves out have 0 for all but the deviance residual.
 * Yields the rows done. Source: R's `hatvalues`, `cooks.distance` and `rstandard` of a `glm` (Pregibon 1981); sandwich::vcovHC.
 */
export function* diagnose(
  { rows, y, weights, kernels }: Job,
  eta: Float64Array,
  bread: Float64Array,
  df: number,
  unit: number
): Generator<number, Diagnosed> {
  const { n, p } = rows
  const found: Diagnosed = {
    leverage: new Float64Array(n),
    cooksDistance: new Float64Array(n),
    studentised: new Float64Array(n),
    deviance: new Float64Array(n),
    meat: { HC0: new Float64Array(p * p), HC2: new Float64Array(p * p), HC3: new Float64Array(p * p) }
  }
  for (const block of rows.blocks()) {
    const scores = new Float64Array(block.n)
    const each = new Float64Array(block.n)
    for (let i = 0; i < block.n; i++) {
      const at = block.from + i
      const sign = y[at] === 1 ? 1 : -1
      const margin = sign * eta[at]
      const e = Math.exp(-Math.abs(margin))
      const loss = Math.log1p(e) + (margin < 0 ? -margin : 0)
      const weight = weights ? weights[at] : 1
      found.deviance[at] = sign * Math.sqrt(2 * unit * weight * loss)
      if (weight === 0) continue
      const h = Math.min(1, ((weight * e) / (1 + e) ** 2) * quadraticForm(bread, block.data, i * p, p))
      // The odds of the class that was not observed: the squared Pearson residual.
      const pearson = unit * weight * Math.exp(-margin)
      const rest = Math.max(1 - h, Number.EPSILON)
      found.leverage[at] = h
      found.studentised[at] = found.deviance[at] / Math.sqrt(rest)
      found.cooksDistance[at] = (pearson * h) / (rest ** 2 * df)
      scores[i] = (Math.sqrt(weight) * (margin >= 0 ? e : 1)) / (1 + e)
      each[i] = h / (weight * unit)
    }
    addMeat(kernels, block, p, scores, each, found)
    yield block.from + block.n
  }
  return found
}

/** zᵀ B z of a row for a symmetric B. */
function quadraticForm(b: Float64Array, data: Float64Array, from: number, p: number): number {
  let sum = 0
  for (let j = 0; j < p; j++) {
    let inner = 0.5 * b[j * p + j] * data[from + j]
    for (let k = 0; k < j; k++) inner += b[j * p + k] * data[from + k]
    sum += inner * data[from + j]
  }
  return 2 * sum
}

function addMeat(
  kernels: HostKernels,
  { n, data }: { n: number; data: Float64Array },
  p: number,
  scores: Float64Array,
  leverage: Float64Array,
  { meat }: Diagnosed
): void {
  const rows = new Float64Array(n * p)
  for (const [method, power] of [
    ['HC0', 0],
    ['HC2', 0.5],
    ['HC3', 1]
  ] as const) {
    for (let i = 0; i < n; i++) {
      const rest = Math.max(1 - leverage[i], Number.EPSILON)
      const by = power === 0 ? scores[i] : scores[i] / (power === 1 ? rest : Math.sqrt(rest))
      for (let j = 0; j < p; j++) rows[i * p + j] = by * data[i * p + j]
    }
    kernels.gram64(rows, n, p, meat[method])
  }
}
