import type { Device, DeviceRows, Nearest } from '../../../workers/device/types.ts'
import type { HostKernels } from '../../../workers/device/host-kernels.ts'
import { plainHost } from '../../../workers/device/host-plain.ts'

interface PlainRows extends DeviceRows {
  data: Float32Array
}

const at = (rows: DeviceRows) => (rows as PlainRows).data
const hold = (n: number, d: number, data: Float32Array): PlainRows => ({ n, d, data, free() {} })

/** The primitives in plain code, in the precision devices have: float32 values, float64 sums. */
export function plainDevice(): Device {
  return {
    kind: 'cpu',
    adapter: 'plain TypeScript',
    upload: async ({ n, d, data }) => hold(n, d, data.slice()),
    async moments(rows) {
      const { n, d } = rows
      const mean = new Float64Array(d)
      const squares = new Float64Array(d)
      for (let i = 0; i < n * d; i++) mean[i % d] += at(rows)[i] / n
      for (let i = 0; i < n * d; i++) squares[i % d] += (at(rows)[i] - mean[i % d]) ** 2
      return { mean, squares }
    },
    scale: async (rows, center, factor) =>
      hold(
        rows.n,
        rows.d,
        at(rows).map((x, i) => (x - center[i % rows.d]) * factor[i % rows.d])
      ),
    async gram(rows) {
      const into = new Float64Array(rows.d ** 2)
      plainKernels.gram64(Float64Array.from(at(rows)), rows.n, rows.d, into)
      return into
    },
    async project(rows, weights, k) {
      const { n, d } = rows
      const out = new Float32Array(n * k)
      for (let i = 0; i < n; i++) {
        for (let c = 0; c < k; c++) {
          let sum = 0
          for (let j = 0; j < d; j++) sum += at(rows)[i * d + j] * weights[c * d + j]
          out[i * k + c] = sum
        }
      }
      return out
    },
    nearest: async (rows, centroids, k) => nearest(at(rows), rows.n, rows.d, centroids, k),
    async product(a, b, n, m, p) {
      const out = new Float32Array(n * p)
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < p; j++) {
          let sum = 0
          for (let l = 0; l < m; l++) sum += a[i * m + l] * b[l * p + j]
          out[i * p + j] = sum
        }
      }
      return out
    },
    read: async (rows) => at(rows).slice(),
    kernelsRun: () => ({}),
    tensors: () => 0,
    dispose() {}
  }
}

function nearest(data: Float32Array, n: number, d: number, centroids: Float64Array, k: number): Nearest {
  const found: Nearest = {
    labels: new Int32Array(n),
    distances: new Float32Array(n),
    sums: new Float64Array(k * d),
    counts: new Float64Array(k),
    inertia: 0
  }
  const C = Float32Array.from(centroids)
  for (let i = 0; i < n; i++) {
    let best = Infinity
    let label = 0
    for (let c = 0; c < k; c++) {
      let sum = 0
      for (let j = 0; j < d; j++) sum += (data[i * d + j] - C[c * d + j]) ** 2
      if (sum < best) {
        best = sum
        label = c
      }
    }
    found.labels[i] = label
    found.distances[i] = best
    found.counts[label]++
    found.inertia += best
    for (let j = 0; j < d; j++) found.sums[label * d + j] += data[i * d + j]
  }
  return found
}

export const plainKernels: HostKernels = {
  nearest64: plainHost.nearest64,
  gram64(rows, n, d, into) {
    for (let i = 0; i < n; i++) {
      for (let a = 0; a < d; a++) for (let b = 0; b < d; b++) into[a * d + b] += rows[i * d + a] * rows[i * d + b]
    }
  },
  silhouetteSums(rows, n, d, from, to, labels, ks, sums) {
    for (let i = from; i < to; i++) {
      for (let j = 0; j < n; j++) {
        let sum = 0
        for (let l = 0; l < d; l++) sum += (rows[i * d + l] - rows[j * d + l]) ** 2
        const distance = Math.sqrt(sum)
        for (let c = 0; c < ks.length; c++) sums[c][(i - from) * ks[c] + labels[c][j]] += distance
      }
    }
  }
}
