/** L of L Lᵀ = a symmetric matrix whose rows and columns were divided by `scale`, so that its diagonal was 1. */
export interface Cholesky {
  p: number
  l: Float64Array
  scale: Float64Array
  /** Columns that the others determine to within rounding: their pivots were held up. */
  deficient: number[]
}

/** Below it a pivot, which is the share of a column that others leave over, is rounding. */
const least = 1e-14

/**
 * Factors a positive semidefinite p × p matrix, row after row.
 *
 * Columns are first scaled to a unit diagonal, so that only their angles count. A pivot that is lost to rounding is held at some
 * 1e-14, which keeps a solution finite and a direction downhill; those columns are named in `deficient`.
 */
export function cholesky(matrix: ArrayLike<number>, p: number): Cholesky {
  const scale = Float64Array.from({ length: p }, (_, j) => Math.sqrt(matrix[j * p + j]) || 1)
  const l = new Float64Array(p * p)
  const deficient: number[] = []
  for (let j = 0; j < p; j++) {
    let pivot = matrix[j * p + j] / scale[j] ** 2
    for (let k = 0; k < j; k++) pivot -= l[j * p + k] ** 2
    if (!(pivot > least)) {
      deficient.push(j)
      pivot = Math.max(least, matrix[j * p + j] > 0 ? least : 1)
    }
    const root = Math.sqrt(pivot)
    l[j * p + j] = root
    for (let i = j + 1; i < p; i++) {
      let sum = matrix[i * p + j] / (scale[i] * scale[j])
      for (let k = 0; k < j; k++) sum -= l[i * p + k] * l[j * p + k]
      l[i * p + j] = sum / root
    }
  }
  return { p, l, scale, deficient }
}

/** x of A x = b. */
export function solve({ p, l, scale }: Cholesky, b: ArrayLike<number>): Float64Array {
  const x = Float64Array.from({ length: p }, (_, j) => b[j] / scale[j])
  for (let i = 0; i < p; i++) {
    for (let k = 0; k < i; k++) x[i] -= l[i * p + k] * x[k]
    x[i] /= l[i * p + i]
  }
  for (let i = p - 1; i >= 0; i--) {
    for (let k = i + 1; k < p; k++) x[i] -= l[k * p + i] * x[k]
    x[i] /= l[i * p + i]
  }
  return x.map((value, j) => value / scale[j])
}

/** The inverse of A, row after row, symmetric to the last bit. */
export function inverse(factor: Cholesky): Float64Array {
  const { p } = factor
  const out = new Float64Array(p * p)
  const unit = new Float64Array(p)
  for (let j = 0; j < p; j++) {
    unit.fill(0)
    unit[j] = 1
    const column = solve(factor, unit)
    for (let i = 0; i <= j; i++) out[i * p + j] = out[j * p + i] = column[i]
  }
  return out
}
