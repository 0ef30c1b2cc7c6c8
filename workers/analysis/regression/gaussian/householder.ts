/**
 * The triangular factor R of rows that come block after block: RᵀR = XᵀX without the products ever being formed.
 *
 * Each block is stacked under the R so far and reduced by Householder reflections; float64.
 * Source: Golub, Van Loan, Matrix Computations, 5.2 (and sequential TSQR: Demmel and others 2012).
 */
export class TriangularFactor {
  readonly p: number
  /** p × p, row after row, zeros below the diagonal. */
  readonly r: Float64Array
  readonly #sums: Float64Array

  constructor(p: number) {
    this.p = p
    this.r = new Float64Array(p * p)
    this.#sums = new Float64Array(p)
  }

  /** Takes in rows (row after row, n × p), which are written over. */
  absorb(rows: Float64Array, n: number): void {
    for (let k = 0; k < this.p; k++) this.#reflect(rows, n, k)
  }

  #reflect(rows: Float64Array, n: number, k: number): void {
    const { p, r } = this
    const sums = this.#sums
    const top = k * p
    let below = 0
    for (let i = 0, at = k; i < n; i++, at += p) below += rows[at] * rows[at]
    if (below === 0) return
    const alpha = r[top + k]
    const length = Math.sqrt(alpha * alpha + below)
    const head = alpha > 0 ? alpha + length : alpha - length
    const tau = 2 / (head * head + below)
    for (let j = k + 1; j < p; j++) sums[j] = head * r[top + j]
    for (let i = 0, at = 0; i < n; i++, at += p) {
      const v = rows[at + k]
      if (v !== 0) for (let j = k + 1; j < p; j++) sums[j] += v * rows[at + j]
    }
    for (let j = k + 1; j < p; j++) {
      sums[j] *= tau
      r[top + j] -= head * sums[j]
    }
    for (let i = 0, at = 0; i < n; i++, at += p) {
      const v = rows[at + k]
      if (v !== 0) for (let j = k + 1; j < p; j++) rows[at + j] -= v * sums[j]
    }
    r[top + k] = alpha > 0 ? -length : length
  }
}

/** R with some of its columns only (ascending), triangular again. */
export function keptColumns(r: Float64Array, p: number, kept: readonly number[]): Float64Array {
  const factor = new TriangularFactor(kept.length)
  const rows = new Float64Array(p * kept.length)
  for (let i = 0; i < p; i++) kept.forEach((column, j) => (rows[i * kept.length + j] = r[i * p + column]))
  factor.absorb(rows, p)
  return factor.r
}
