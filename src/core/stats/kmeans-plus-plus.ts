import type { Rng } from './random.ts'

/**
 * Positions of k rows as first centroids, one after the other; yields the number chosen so far, so that the caller can give way.
 *
 * Rows are n × d, row after row. Each next row is drawn in proportion to its squared distance from those chosen; of
 * 2 + ⌊ln k⌋ such draws the one that lowers the sum most is kept, as scikit-learn does. Where all rows left coincide with
 * chosen ones, a row not chosen yet is drawn.
 * Source: Arthur, Vassilvitskii 2007 (k-means++, greedy form).
 */
export function* kmeansPlusPlus(
  rows: Float32Array | Float64Array,
  n: number,
  d: number,
  k: number,
  rng: Rng
): Generator<number, Uint32Array> {
  const trials = 2 + Math.floor(Math.log(k))
  const chosen = new Uint32Array(k)
  chosen[0] = Math.floor(rng() * n)
  let nearest: Float64Array<ArrayBuffer> = new Float64Array(n).fill(Infinity)
  let total = closer(rows, n, d, chosen[0], nearest, nearest)
  let best: Float64Array<ArrayBuffer> = new Float64Array(n)
  let spare: Float64Array<ArrayBuffer> = new Float64Array(n)
  for (let c = 1; c < k; c++) {
    yield c
    let bestTotal = Infinity
    for (let trial = 0; trial < trials; trial++) {
      const row = total > 0 ? draw(nearest, total, rng) : unchosen(chosen.subarray(0, c), n, rng)
      const sum = closer(rows, n, d, row, nearest, spare)
      if (sum < bestTotal) {
        bestTotal = sum
        chosen[c] = row
        ;[best, spare] = [spare, best]
      }
    }
    ;[nearest, best] = [best, nearest]
    total = bestTotal
  }
  return chosen
}

/** Squared distances to the nearest of the rows chosen and one more, into `into`; gives their sum. */
function closer(
  rows: Float32Array | Float64Array,
  n: number,
  d: number,
  row: number,
  nearest: Float64Array,
  into: Float64Array
): number {
  const point = rows.slice(row * d, (row + 1) * d)
  let total = 0
  for (let i = 0, at = 0; i < n; i++) {
    let sum = 0
    for (let j = 0; j < d; j++) {
      const gap = rows[at++] - point[j]
      sum += gap * gap
    }
    const less = sum < nearest[i] ? sum : nearest[i]
    into[i] = less
    total += less
  }
  return total
}

function draw(weights: Float64Array, total: number, rng: Rng): number {
  let left = rng() * total
  let last = 0
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] === 0) continue
    last = i
    left -= weights[i]
    if (left < 0) return i
  }
  return last
}

function unchosen(chosen: Uint32Array, n: number, rng: Rng): number {
  const taken = new Set(chosen)
  for (let i = Math.floor(rng() * n); ; i = (i + 1) % n) if (!taken.has(i)) return i
}
