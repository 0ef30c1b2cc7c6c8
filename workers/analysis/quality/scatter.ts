import { calinskiHarabasz } from '@core/stats/calinski-harabasz.ts'
import { daviesBouldin } from '@core/stats/davies-bouldin.ts'
import { blocks64, type Matrix } from '../matrix.ts'

export interface Scatter {
  calinskiHarabasz: number
  daviesBouldin: number
}

/** Both indices that need only distances to the segments' means, in float64 on exact values; yields the share done. */
export function* scatter(matrix: Matrix, labels: ArrayLike<number>, k: number): Generator<number, Scatter> {
  const { n, d } = matrix
  const counts = new Float64Array(k)
  const centroids = new Float64Array(k * d)
  for (const block of blocks64(matrix)) {
    for (let i = 0; i < block.n; i++) {
      const c = labels[block.from + i]
      counts[c]++
      for (let j = 0; j < d; j++) centroids[c * d + j] += block.data[i * d + j]
    }
    yield (block.from + block.n) / n / 2
  }
  const all = new Float64Array(d)
  for (let at = 0; at < k * d; at++) {
    all[at % d] += centroids[at] / n
    centroids[at] /= counts[Math.floor(at / d)] || 1
  }
  const spreads = new Float64Array(k)
  let within = 0
  for (const block of blocks64(matrix)) {
    for (let i = 0; i < block.n; i++) {
      const c = labels[block.from + i]
      let sum = 0
      for (let j = 0; j < d; j++) sum += (block.data[i * d + j] - centroids[c * d + j]) ** 2
      within += sum
      spreads[c] += Math.sqrt(sum)
    }
    yield 0.5 + (block.from + block.n) / n / 2
  }
  return indices(n, { counts, centroids, all, spreads, within })
}

function indices(
  n: number,
  found: { counts: Float64Array; centroids: Float64Array; all: Float64Array; spreads: Float64Array; within: number }
): Scatter {
  const d = found.all.length
  // Segments left without rows (fewer distinct rows than k) have no part in either index.
  const filled = [...found.counts.keys()].filter((c) => found.counts[c] > 0)
  const centroids = Float64Array.from(filled.flatMap((c) => Array.from(found.centroids.subarray(c * d, (c + 1) * d))))
  let between = 0
  filled.forEach((c, at) => {
    for (let j = 0; j < d; j++) between += found.counts[c] * (centroids[at * d + j] - found.all[j]) ** 2
  })
  return {
    calinskiHarabasz: calinskiHarabasz({ n, k: filled.length, within: found.within, between }),
    daviesBouldin: daviesBouldin(
      centroids,
      filled.map((c) => found.spreads[c] / found.counts[c])
    )
  }
}
