import { kmeansPlusPlus } from '@core/stats/kmeans-plus-plus.ts'
import type { Rng } from '@core/stats/random.ts'
import { sample } from '@core/stats/sample.ts'

export type Start = 'k-means++' | 'random'

/** Above this many rows first centroids are drawn from a random sample of as many: the best of several starts is kept anyway. */
const seedingRows = 20_000

/** First centroids, k × d, for host rows of n × d; yields so that the caller can give way. */
export function* seed(
  host: Float32Array,
  n: number,
  d: number,
  k: number,
  start: Start,
  rng: Rng
): Generator<number, Float64Array> {
  const size = Math.max(seedingRows, 4 * k)
  const pool = start === 'k-means++' && n > size ? sample(n, size, rng) : undefined
  const rows = pool ? gather(host, d, pool) : host
  const chosen = start === 'random' ? sample(n, k, rng) : yield* kmeansPlusPlus(rows, pool ? size : n, d, k, rng)
  return Float64Array.from(gather(rows, d, chosen))
}

function gather(rows: Float32Array, d: number, positions: Uint32Array): Float32Array {
  const data = new Float32Array(positions.length * d)
  for (let i = 0; i < positions.length; i++) data.set(rows.subarray(positions[i] * d, (positions[i] + 1) * d), i * d)
  return data
}
