import type { HostKernels, Nearest64 } from './host-kernels.ts'

/** The host's kernels in plain code; also what the SIMD kernels are held against. */
export const plainHost: HostKernels = { gram64, silhouetteSums, nearest64 }

function gram64(rows: Float64Array, n: number, d: number, into: Float64Array): void {
  const upper = new Float64Array(d * d)
  for (let i = 0; i < n; i++) {
    const row = i * d
    for (let a = 0; a < d; a++) {
      const x = rows[row + a]
      for (let b = a; b < d; b++) upper[a * d + b] += x * rows[row + b]
    }
  }
  for (let a = 0; a < d; a++)
    for (let b = a; b < d; b++) {
      into[a * d + b] += upper[a * d + b]
      if (a !== b) into[b * d + a] += upper[a * d + b]
    }
}

function silhouetteSums(
  rows: Float32Array,
  n: number,
  d: number,
  from: number,
  to: number,
  labels: Int32Array[],
  ks: number[],
  sums: Float64Array[]
): void {
  for (let i = from; i < to; i++)
    for (let j = 0; j < n; j++) {
      let squared = 0
      for (let a = i * d, b = j * d, end = a + d; a < end; a++, b++) {
        const gap = rows[a] - rows[b]
        squared += gap * gap
      }
      const distance = Math.sqrt(squared)
      for (let c = 0; c < ks.length; c++) sums[c][(i - from) * ks[c] + labels[c][j]] += distance
    }
}

function nearest64(
  rows: Float64Array,
  n: number,
  d: number,
  centroids: Float64Array,
  k: number,
  { labels, distances, sums, counts }: Nearest64
): number {
  let inertia = 0
  for (let i = 0, at = 0; i < n; i++, at += d) {
    let best = Infinity
    let label = 0
    for (let c = 0, cat = 0; c < k; c++, cat += d) {
      let sum = 0
      for (let j = 0; j < d; j++) {
        const gap = rows[at + j] - centroids[cat + j]
        sum += gap * gap
      }
      if (sum < best) {
        best = sum
        label = c
      }
    }
    labels[i] = label
    distances[i] = best
    counts[label]++
    inertia += best
    for (let j = 0, to = label * d; j < d; j++) sums[to + j] += rows[at + j]
  }
  return inertia
}
