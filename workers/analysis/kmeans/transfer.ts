import { blocks64, type Matrix } from '../matrix.ts'
import type { Polished } from './polish.ts'

/**
 * Centroids after single rows moved to another segment wherever that lowers the inertia with both means moved along; null where
 * no row does. Lloyd's iterations stop at assignments that such moves still improve, never the other way round.
 *
 * Source: Hartigan 1975; Telgarsky, Vattani 2010.
 */
export function transfer(matrix: Matrix, fit: Polished, k: number): Float64Array | null {
  const { d } = matrix
  const centroids = fit.centroids.slice()
  const counts = fit.counts.slice()
  let moved = false
  for (const { from, n, data } of blocks64(matrix))
    for (let i = 0; i < n; i++) {
      const own = fit.labels[from + i]
      if (counts[own] < 2) continue
      const row = i * d
      const loss = (gap(data, row, centroids, own, d) * counts[own]) / (counts[own] - 1)
      let best = loss * (1 - 1e-9)
      let to = own
      for (let c = 0; c < k; c++) {
        if (c === own) continue
        const gain = (gap(data, row, centroids, c, d) * counts[c]) / (counts[c] + 1)
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
        centroids[own * d + j] -= (data[row + j] - centroids[own * d + j]) / counts[own]
        centroids[to * d + j] += (data[row + j] - centroids[to * d + j]) / counts[to]
      }
    }
  return moved ? centroids : null
}

function gap(rows: Float64Array, row: number, centroids: Float64Array, c: number, d: number): number {
  let sum = 0
  for (let j = 0, at = c * d; j < d; j++, at++) {
    const apart = rows[row + j] - centroids[at]
    sum += apart * apart
  }
  return sum
}
