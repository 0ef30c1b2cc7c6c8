/** A M Aᵀ, p × p: a covariance of terms from sums in rows u = R⁻ᵀ x with A = T R⁻¹, of the basis with A = R⁻¹. */
export function sandwich(a: Float64Array, meat: Float64Array, p: number): Float64Array {
  const half = new Float64Array(p * p)
  for (let i = 0; i < p; i++)
    for (let k = 0; k < p; k++) {
      const x = a[i * p + k]
      if (x !== 0) for (let j = 0; j < p; j++) half[i * p + j] += x * meat[k * p + j]
    }
  const out = new Float64Array(p * p)
  for (let i = 0; i < p; i++)
    for (let j = 0; j < p; j++) {
      let sum = 0
      for (let k = 0; k < p; k++) sum += half[i * p + k] * a[j * p + k]
      out[i * p + j] = sum
    }
  return out
}

export const scaledBy = (matrix: Float64Array, factor: number): Float64Array => matrix.map((x) => x * factor)

/** Roots of the diagonal of a p × p matrix. */
export const squareRoots = (matrix: Float64Array, p: number): number[] =>
  Array.from({ length: p }, (_, j) => Math.sqrt(Math.max(0, matrix[j * p + j])))
