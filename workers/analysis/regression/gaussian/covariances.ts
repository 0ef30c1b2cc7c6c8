import { expandMatrix, type Expansion } from './expand.ts'

/** T R⁻¹ M R⁻ᵀ Tᵀ: a covariance of the terms from sums in rows u = R⁻ᵀ x; p × p. */
export function sandwich(rows: Expansion, inverse: Float64Array, meat: Float64Array): Float64Array {
  const p = rows.length
  return expandMatrix(rows, { hi: basisSandwich(inverse, meat, p), lo: new Float64Array(p * p) }).hi
}

/** R⁻¹ M R⁻ᵀ: the same of the basis. */
export function basisSandwich(inverse: Float64Array, meat: Float64Array, p: number): Float64Array {
  const half = new Float64Array(p * p)
  for (let a = 0; a < p; a++)
    for (let k = a; k < p; k++) {
      const x = inverse[a * p + k]
      if (x !== 0) for (let b = 0; b < p; b++) half[a * p + b] += x * meat[k * p + b]
    }
  const hi = new Float64Array(p * p)
  for (let a = 0; a < p; a++)
    for (let b = 0; b < p; b++) {
      let sum = 0
      for (let k = b; k < p; k++) sum += half[a * p + k] * inverse[b * p + k]
      hi[a * p + b] = sum
    }
  return hi
}

export const scaledBy = (matrix: Float64Array, factor: number): Float64Array => matrix.map((x) => x * factor)

/** Roots of the diagonal of a p × p matrix. */
export const squareRoots = (matrix: Float64Array, p: number): number[] =>
  Array.from({ length: p }, (_, j) => Math.sqrt(Math.max(0, matrix[j * p + j])))
