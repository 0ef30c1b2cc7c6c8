import { random } from '@core/stats/random.ts'
import type { Device } from './types.ts'

/** Largest error that a device may show against float64, relative to the largest number of the answer. */
export const proofTolerance = 1e-5

const n = 2048
const d = 8
const k = 6

/**
 * The largest relative error of a device against float64 on a problem with a known answer: moments, Gram matrix, projection
 * and one assignment of 2,048 × 8 rows, large enough that no backend works it out on the side.
 */
export async function prove(device: Device): Promise<{ error: number; tolerance: number }> {
  const { data, centroids } = problem()
  const rows = await device.upload({ n, d, data })
  try {
    const known = answer(data, centroids)
    const moments = await device.moments(rows)
    const near = await device.nearest(rows, centroids, k, { labels: true })
    const error = Math.max(
      apart(moments.mean, known.mean),
      apart(moments.squares, known.squares),
      apart(await device.gram(rows), known.gram),
      apart(await device.project(rows, centroids, k), known.projection),
      apart(near.labels, known.labels),
      apart(near.sums, known.sums),
      apart(near.counts, known.counts),
      apart([near.inertia], [known.inertia])
    )
    return { error, tolerance: proofTolerance }
  } finally {
    rows.free()
  }
}

/** Rows on k well-parted groups, so that no rounding moves one to another. */
function problem(): { data: Float32Array; centroids: Float64Array } {
  const rng = random('proof')
  const centroids = Float64Array.from({ length: k * d }, (_, i) => ((i * 7) % 11) / 4 + Math.floor(i / d))
  const data = Float32Array.from({ length: n * d }, (_, i) => {
    const group = Math.floor(i / d) % k
    return centroids[group * d + (i % d)] + (rng() - 0.5) / 2
  })
  return { data, centroids: centroids.map(Math.fround) }
}

function answer(data: Float32Array, centroids: Float64Array) {
  const mean = new Float64Array(d)
  const squares = new Float64Array(d)
  const gram = new Float64Array(d * d)
  const projection = new Float64Array(n * k)
  const labels = new Int32Array(n)
  const sums = new Float64Array(k * d)
  const counts = new Float64Array(k)
  let inertia = 0
  for (let i = 0; i < n * d; i++) mean[i % d] += data[i] / n
  for (let i = 0; i < n; i++) {
    const row = data.subarray(i * d, (i + 1) * d)
    let best = Infinity
    for (let c = 0; c < k; c++) {
      let distance = 0
      for (let j = 0; j < d; j++) {
        distance += (row[j] - centroids[c * d + j]) ** 2
        projection[i * k + c] += row[j] * centroids[c * d + j]
      }
      if (distance < best) {
        best = distance
        labels[i] = c
      }
    }
    inertia += best
    counts[labels[i]]++
    for (let a = 0; a < d; a++) {
      squares[a] += (row[a] - mean[a]) ** 2
      sums[labels[i] * d + a] += row[a]
      for (let b = 0; b < d; b++) gram[a * d + b] += row[a] * row[b]
    }
  }
  return { mean, squares, gram, projection, labels, sums, counts, inertia }
}

/** Largest difference over the largest number expected; infinite where a number is none. */
function apart(got: ArrayLike<number>, expected: ArrayLike<number>): number {
  let difference = got.length === expected.length ? 0 : Infinity
  let largest = 0
  for (let i = 0; i < expected.length; i++) {
    const gap = Math.abs(got[i] - expected[i])
    difference = Math.max(difference, Number.isFinite(gap) ? gap : Infinity)
    largest = Math.max(largest, Math.abs(expected[i]))
  }
  return difference / (largest || 1)
}
