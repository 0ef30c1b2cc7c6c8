import { random } from '@core/stats/random.ts'

/** What each primitive means, in plain float64 code: what the devices are held against. */
export function plainMoments(data: Float32Array, n: number, d: number) {
  const mean = new Float64Array(d)
  const squares = new Float64Array(d)
  for (let i = 0; i < n; i++) for (let j = 0; j < d; j++) mean[j] += data[i * d + j]
  for (let j = 0; j < d; j++) mean[j] /= n
  for (let i = 0; i < n; i++) for (let j = 0; j < d; j++) squares[j] += (data[i * d + j] - mean[j]) ** 2
  return { mean, squares }
}

export function plainGram(data: ArrayLike<number>, n: number, d: number): Float64Array {
  const gram = new Float64Array(d * d)
  for (let i = 0; i < n; i++)
    for (let a = 0; a < d; a++) for (let b = 0; b < d; b++) gram[a * d + b] += data[i * d + a] * data[i * d + b]
  return gram
}

/** A (n × m) times B (m × p). */
export function plainProduct(a: ArrayLike<number>, b: ArrayLike<number>, n: number, m: number, p: number) {
  const out = new Float64Array(n * p)
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++) for (let c = 0; c < p; c++) out[i * p + c] += a[i * m + j] * b[j * p + c]
  return out
}

export function transpose(w: ArrayLike<number>, k: number, d: number): Float64Array {
  const t = new Float64Array(k * d)
  for (let c = 0; c < k; c++) for (let j = 0; j < d; j++) t[j * k + c] = w[c * d + j]
  return t
}

export function plainNearest(data: Float32Array, n: number, d: number, centroids: ArrayLike<number>, k: number) {
  const labels = new Int32Array(n)
  const distances = new Float64Array(n)
  const second = new Float64Array(n).fill(Infinity)
  for (let i = 0; i < n; i++) {
    let best = Infinity
    for (let c = 0; c < k; c++) {
      let sum = 0
      for (let j = 0; j < d; j++) sum += (data[i * d + j] - centroids[c * d + j]) ** 2
      if (sum < best) {
        second[i] = best
        best = sum
        labels[i] = c
      } else second[i] = Math.min(second[i], sum)
    }
    distances[i] = best
  }
  return { labels, distances, second, ...sumsOf(data, n, d, labels, k) }
}

export function sumsOf(data: Float32Array, n: number, d: number, labels: Int32Array, k: number) {
  const sums = new Float64Array(k * d)
  const counts = new Float64Array(k)
  for (let i = 0; i < n; i++) {
    counts[labels[i]]++
    for (let j = 0; j < d; j++) sums[labels[i] * d + j] += data[i * d + j]
  }
  return { sums, counts }
}

/** Seeded numbers between −1.5 and 1.5. */
export function numbers(length: number, ...seed: (string | number)[]): Float32Array {
  const rng = random('device tests', ...seed)
  return Float32Array.from({ length }, () => (rng() - 0.5) * 3)
}
