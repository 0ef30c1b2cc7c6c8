import type { Rng } from './random.ts'
import { sample } from './sample.ts'

/**
 * About `size` rows in proportion to the groups they are in, ascending; each group gives at least `least` rows, or all it has.
 *
 * `labels[i]` in 0…k − 1 is the group of row i.
 */
export function stratifiedSample(
  labels: ArrayLike<number>,
  k: number,
  size: number,
  least: number,
  rng: Rng
): Uint32Array {
  const n = labels.length
  if (n <= size) return Uint32Array.from({ length: n }, (_, i) => i)
  const counts = new Uint32Array(k)
  for (let i = 0; i < n; i++) counts[labels[i]]++
  const chosen: Uint32Array[] = []
  for (let c = 0; c < k; c++) {
    chosen.push(sample(counts[c], Math.max(Math.round((size * counts[c]) / n), Math.min(least, counts[c])), rng))
  }
  const seen = new Uint32Array(k)
  const next = new Uint32Array(k)
  const rows = new Uint32Array(chosen.reduce((sum, c) => sum + c.length, 0))
  for (let i = 0, at = 0; i < n; i++) {
    const c = labels[i]
    if (next[c] < chosen[c].length && chosen[c][next[c]] === seen[c]) {
      rows[at++] = i
      next[c]++
    }
    seen[c]++
  }
  return rows
}
