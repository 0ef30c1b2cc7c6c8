import type { Tridiagonal } from './tridiagonalise.ts'

/**
 * Diagonalises a tridiagonal matrix in place by implicit QL: `diagonal` becomes the eigenvalues (in no order), the columns
 * of `vectors` the eigenvectors.
 *
 * Source: EISPACK tql2 (Bowdler, Martin, Reinsch, Wilkinson 1968), as JAMA states it.
 */
export function implicitQl({ diagonal: D, below: E, vectors: V }: Tridiagonal): void {
  const d = D.length
  for (let i = 1; i < d; i++) E[i - 1] = E[i]
  E[d - 1] = 0
  let shift = 0
  let size = 0
  for (let l = 0; l < d; l++) {
    size = Math.max(size, Math.abs(D[l]) + Math.abs(E[l]))
    let m = l
    while (m < d - 1 && Math.abs(E[m]) > Number.EPSILON * size) m++
    // 30 sweeps an eigenvalue are far more than QL has ever needed; NaN would never end.
    for (let sweep = 0; m > l && sweep < 60; sweep++) {
      shift += moveShift(D, E, l)
      sweepUp(D, E, V, l, m)
      if (!(Math.abs(E[l]) > Number.EPSILON * size)) break
    }
    D[l] += shift
    E[l] = 0
  }
}

function moveShift(D: Float64Array, E: Float64Array, l: number): number {
  const g = D[l]
  const p = (D[l + 1] - g) / (2 * E[l])
  const r = p < 0 ? -Math.hypot(p, 1) : Math.hypot(p, 1)
  D[l] = E[l] / (p + r)
  D[l + 1] = E[l] * (p + r)
  const h = g - D[l]
  for (let i = l + 2; i < D.length; i++) D[i] -= h
  return h
}

function sweepUp(D: Float64Array, E: Float64Array, V: Float64Array, l: number, m: number): void {
  const d = D.length
  const next = D[l + 1]
  const el1 = E[l + 1]
  let p = D[m]
  let c = 1
  let c2 = 1
  let c3 = 1
  let s = 0
  let s2 = 0
  for (let i = m - 1; i >= l; i--) {
    c3 = c2
    c2 = c
    s2 = s
    const g = c * E[i]
    const h = c * p
    const r = Math.hypot(p, E[i])
    E[i + 1] = s * r
    s = E[i] / r
    c = p / r
    p = c * D[i] - s * g
    D[i + 1] = h + s * (c * g + s * D[i])
    for (let k = 0; k < d; k++) {
      const at = k * d + i
      const b = V[at + 1]
      V[at + 1] = s * V[at] + c * b
      V[at] = c * V[at] - s * b
    }
  }
  p = (-s * s2 * c3 * el1 * E[l]) / next
  E[l] = s * p
  D[l] = c * p
}
