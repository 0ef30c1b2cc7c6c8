import { implicitQl } from './implicit-ql.ts'
import { tridiagonalise } from './tridiagonalise.ts'

export interface Eigen {
  /** Largest first. */
  values: Float64Array
  /** `vectors[i]` belongs to `values[i]`, has length 1, and its largest entry by size is positive. */
  vectors: Float64Array[]
}

/**
 * Eigenvalues and eigenvectors of a symmetric d × d matrix, row after row, in float64.
 *
 * Errors are some 1e-15 of the largest eigenvalue. Where entries of a vector tie for the largest, the first decides the sign.
 */
export function symmetricEigen(matrix: ArrayLike<number>, d: number): Eigen {
  const t = tridiagonalise(matrix, d)
  implicitQl(t)
  const order = Array.from(t.diagonal.keys()).sort((a, b) => t.diagonal[b] - t.diagonal[a])
  const vectors = order.map((column) =>
    signed(Float64Array.from({ length: d }, (_, row) => t.vectors[row * d + column]))
  )
  return { values: Float64Array.from(order, (i) => t.diagonal[i]), vectors }
}

function signed(vector: Float64Array): Float64Array {
  let largest = 0
  // A hair's breadth of slack, so that rounding does not choose between entries that tie.
  for (let i = 1; i < vector.length; i++) {
    if (Math.abs(vector[i]) > Math.abs(vector[largest]) * (1 + 1e-10)) largest = i
  }
  return vector[largest] < 0 ? vector.map((x) => -x) : vector
}
