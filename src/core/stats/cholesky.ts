/**
 * The lower triangle L of a symmetric positive definite p × p matrix A = L Lᵀ, row after row, zeros above it; null where a pivot falls
 * to `least` times its diagonal entry or below: A is singular as far as its digits tell.
 */
export function cholesky(matrix: ArrayLike<number>, p: number, least = 1e-14): Float64Array | null {
  const l = new Float64Array(p * p)
  for (let a = 0; a < p; a++)
    for (let b = 0; b <= a; b++) {
      let sum = matrix[a * p + b]
      for (let c = 0; c < b; c++) sum -= l[a * p + c] * l[b * p + c]
      if (a > b) l[a * p + b] = sum / l[b * p + b]
      else if (sum > least * matrix[a * p + a]) l[a * p + a] = Math.sqrt(sum)
      else return null
    }
  return l
}

/** The x with L Lᵀ x = b. */
export function solveCholesky(l: Float64Array, p: number, b: ArrayLike<number>): Float64Array {
  return solveUpper(l, p, solveLower(l, p, b))
}

/** The x with L x = b. */
export function solveLower(l: Float64Array, p: number, b: ArrayLike<number>): Float64Array {
  const x = new Float64Array(p)
  for (let a = 0; a < p; a++) {
    let sum = b[a]
    for (let c = 0; c < a; c++) sum -= l[a * p + c] * x[c]
    x[a] = sum / l[a * p + a]
  }
  return x
}

/** The x with Lᵀ x = b. */
export function solveUpper(l: Float64Array, p: number, b: ArrayLike<number>): Float64Array {
  const x = new Float64Array(p)
  for (let a = p - 1; a >= 0; a--) {
    let sum = b[a]
    for (let c = a + 1; c < p; c++) sum -= l[c * p + a] * x[c]
    x[a] = sum / l[a * p + a]
  }
  return x
}

/** The inverse of L, lower triangular, row after row. */
export function invertLower(l: Float64Array, p: number): Float64Array {
  const inverse = new Float64Array(p * p)
  for (let j = 0; j < p; j++) {
    inverse[j * p + j] = 1 / l[j * p + j]
    for (let a = j + 1; a < p; a++) {
      let sum = 0
      for (let c = j; c < a; c++) sum -= l[a * p + c] * inverse[c * p + j]
      inverse[a * p + j] = sum / l[a * p + a]
    }
  }
  return inverse
}

/** (L Lᵀ)⁻¹, p × p, symmetric. */
export function invertCholesky(l: Float64Array, p: number): Float64Array {
  const inverse = invertLower(l, p)
  const whole = new Float64Array(p * p)
  for (let a = 0; a < p; a++)
    for (let b = 0; b <= a; b++) {
      let sum = 0
      for (let c = a; c < p; c++) sum += inverse[c * p + a] * inverse[c * p + b]
      whole[a * p + b] = sum
      whole[b * p + a] = sum
    }
  return whole
}
