import type { Rng } from './random.ts'

/**
 * n rows drawn evenly from the box, along the principal axes, that just holds the given rows.
 *
 * Rows are m × d, row after row, with column means 0; `axes` are d orthonormal vectors. Source: Tibshirani, Walther, Hastie 2001, (b).
 */
export function alignedBox(rows: Float64Array, axes: readonly Float64Array[], n: number, rng: Rng): Float64Array {
  const d = axes.length
  const low = new Float64Array(d).fill(Infinity)
  const high = new Float64Array(d).fill(-Infinity)
  for (let at = 0; at < rows.length; at += d) {
    for (let a = 0; a < d; a++) {
      let score = 0
      for (let j = 0; j < d; j++) score += rows[at + j] * axes[a][j]
      low[a] = Math.min(low[a], score)
      high[a] = Math.max(high[a], score)
    }
  }
  const out = new Float64Array(n * d)
  for (let at = 0; at < out.length; at += d) {
    for (let a = 0; a < d; a++) {
      const score = low[a] + (high[a] - low[a]) * rng()
      for (let j = 0; j < d; j++) out[at + j] += score * axes[a][j]
    }
  }
  return out
}
