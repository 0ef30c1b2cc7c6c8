/** A symmetric matrix brought to tridiagonal form: A = V T Vᵀ. */
export interface Tridiagonal {
  diagonal: Float64Array
  /** `below[i]` stands left of `diagonal[i]`; `below[0]` is 0. */
  below: Float64Array
  /** d × d, row after row. */
  vectors: Float64Array
}

/**
 * Householder reduction of a symmetric d × d matrix (row after row) to tridiagonal form.
 *
 * Source: EISPACK tred2 (Martin, Reinsch, Wilkinson 1968), as JAMA states it.
 */
export function tridiagonalise(matrix: ArrayLike<number>, d: number): Tridiagonal {
  const V = Float64Array.from(matrix)
  const D = V.slice((d - 1) * d, d * d)
  const E = new Float64Array(d)
  for (let i = d - 1; i > 0; i--) reflect(V, D, E, d, i)
  accumulate(V, D, d)
  E[0] = 0
  return { diagonal: D, below: E, vectors: V }
}

function reflect(V: Float64Array, D: Float64Array, E: Float64Array, d: number, i: number): void {
  let scale = 0
  let h = 0
  for (let k = 0; k < i; k++) scale += Math.abs(D[k])
  if (scale === 0) {
    E[i] = D[i - 1]
    for (let j = 0; j < i; j++) {
      D[j] = V[(i - 1) * d + j]
      V[i * d + j] = 0
      V[j * d + i] = 0
    }
  } else {
    for (let k = 0; k < i; k++) {
      D[k] /= scale
      h += D[k] * D[k]
    }
    const f = D[i - 1]
    const g = f > 0 ? -Math.sqrt(h) : Math.sqrt(h)
    E[i] = scale * g
    h -= f * g
    D[i - 1] = f - g
    applyBothSides(V, D, E, d, i, h)
  }
  D[i] = h
}

function applyBothSides(V: Float64Array, D: Float64Array, E: Float64Array, d: number, i: number, h: number): void {
  for (let j = 0; j < i; j++) E[j] = 0
  for (let j = 0; j < i; j++) {
    const f = D[j]
    V[j * d + i] = f
    let g = E[j] + V[j * d + j] * f
    for (let k = j + 1; k < i; k++) {
      g += V[k * d + j] * D[k]
      E[k] += V[k * d + j] * f
    }
    E[j] = g
  }
  let f = 0
  for (let j = 0; j < i; j++) {
    E[j] /= h
    f += E[j] * D[j]
  }
  const hh = f / (h + h)
  for (let j = 0; j < i; j++) E[j] -= hh * D[j]
  for (let j = 0; j < i; j++) {
    const fj = D[j]
    const gj = E[j]
    for (let k = j; k < i; k++) V[k * d + j] -= fj * E[k] + gj * D[k]
    D[j] = V[(i - 1) * d + j]
    V[i * d + j] = 0
  }
}

function accumulate(V: Float64Array, D: Float64Array, d: number): void {
  for (let i = 0; i < d - 1; i++) {
    V[(d - 1) * d + i] = V[i * d + i]
    V[i * d + i] = 1
    const h = D[i + 1]
    if (h !== 0) {
      for (let k = 0; k <= i; k++) D[k] = V[k * d + i + 1] / h
      for (let j = 0; j <= i; j++) {
        let g = 0
        for (let k = 0; k <= i; k++) g += V[k * d + i + 1] * V[k * d + j]
        for (let k = 0; k <= i; k++) V[k * d + j] -= g * D[k]
      }
    }
    for (let k = 0; k <= i; k++) V[k * d + i + 1] = 0
  }
  for (let j = 0; j < d; j++) {
    D[j] = V[(d - 1) * d + j]
    V[(d - 1) * d + j] = 0
  }
  V[d * d - 1] = 1
}
