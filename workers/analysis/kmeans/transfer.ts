import type { Matrix } from '../matrix.ts'
import type { Polished } from './polish.ts'

/**
 * Centroids after single rows moved to another segment wherever that lowers the inertia with both means moved along; null where
 * no row does. Lloyd's iterations stop at assignments that such moves still improve, never the other way round.
 *
 * Source: Hartigan 1975; Telgarsky, Vattani 2010.
 */
export function transfer(matrix: Matrix, fit: Polished, k: number): Float64Array | null {
  const { n, d, columns, offset } = matrix
  const centroids = fit.centroids.slice()
  const counts = fit.counts.slice()
  const row = new Float64Array(d)
  let moved = false
  for (let i = 0; i < n; i++) {
    const own = fit.labels[i]
    if (counts[own] < 2) continue
    for (let j = 0; j < d; j++) row[j] = columns[j][i] - offset[j]
    const loss = (gap(row, centroids, own) * counts[own]) / (counts[own] - 1)
    let best = loss * (1 - 1e-9)
    let to = own
    for (let c = 0; c < k; c++) {
      if (c === own) continue
      const gain = (gap(row, centroids, c) * counts[c]) / (counts[c] + 1)
      if (gain < best) {
        best = gain
        to = c
      }
    }
    if (to === own) continue
    moved = true
    counts[own]--
    counts[to]++
    for (let j = 0; j < d; j++) {
      centroids[own * d + j] -= (row[j] - centroids[own * d + j]) / counts[own]
      centroids[to * d + j] += (row[j] - centroids[to * d + j]) / counts[to]
    }
  }
  return moved ? centroids : null
}

function gap(row: Float64Array, centroids: Float64Array, c: number): number {
  let sum = 0
  for (let j = 0, at = c * row.length; j < row.length; j++, at++) sum += (row[j] - centroids[at]) ** 2
  return sum
}
