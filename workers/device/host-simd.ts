import kernel from '../kernels/host.ts?kernel'
import type { HostKernels, Nearest64 } from './host-kernels.ts'
import { kernelModule } from './simd/kernel-module.ts'
import { KernelMemory, type KernelExports } from './simd/memory.ts'
import { fillPanel, panelWidth } from './simd/panel.ts'

interface Kernels extends KernelExports {
  gram64(rows: number, n: number, d: number, blockRows: number, into: number): void
  nearest64(
    rows: number,
    n: number,
    d: number,
    panel: number,
    k: number,
    labels: number,
    distances: number,
    sums: number,
    counts: number,
    before: number
  ): number
  addDistances(panel: number, rows: number, n: number, d: number, labels: number, count: number, sums: number): void
}

/** Bytes of rows copied to the kernel's memory at a time. */
const copied = 2 ** 20
/** Bytes of rows that stay in the first cache while the tiles of a Gram matrix pass over them. */
const cached = 2 ** 15

/** The host's kernels on WebAssembly SIMD. Their memory holds one block of rows at a time. */
export async function simdHost(): Promise<HostKernels> {
  const memory = new KernelMemory<Kernels>(await kernelModule(kernel))
  return {
    gram64: (rows, n, d, into) => scratch(memory, () => gram64(memory, rows, n, d, into)),
    nearest64: (...job) => scratch(memory, () => nearest64(memory, ...job)),
    silhouetteSums: (...job) => scratch(memory, () => silhouetteSums(memory, ...job))
  }
}

function scratch<T>(memory: KernelMemory<Kernels>, work: () => T): T {
  try {
    return work()
  } finally {
    memory.release()
  }
}

function gram64(memory: KernelMemory<Kernels>, rows: Float64Array, n: number, d: number, into: Float64Array): void {
  const side = Math.ceil(d / 4) * 4
  const block = Math.min(n, Math.max(16, Math.floor(copied / (8 * d))))
  const acc = memory.takeZeros(8 * side * side)
  const at = memory.take(8 * block * d + 64)
  const cacheRows = Math.max(16, Math.floor(cached / (8 * d)))
  for (let i = 0; i < n; i += block) {
    const count = Math.min(block, n - i)
    memory.f64(at, count * d).set(rows.subarray(i * d, (i + count) * d))
    memory.kernels.gram64(at, count, d, cacheRows, acc)
  }
  const upper = memory.f64(acc, side * side)
  for (let a = 0; a < d; a++)
    for (let b = a; b < d; b++) {
      into[a * d + b] += upper[a * side + b]
      if (a !== b) into[b * d + a] += upper[a * side + b]
    }
}

function silhouetteSums(
  memory: KernelMemory<Kernels>,
  rows: Float32Array,
  n: number,
  d: number,
  from: number,
  to: number,
  labels: Int32Array[],
  ks: number[],
  sums: Float64Array[]
): void {
  const panels = Math.ceil((to - from) / panelWidth)
  const slots = ks.reduce((a, b) => a + b, 0)
  const offsets = ks.map((_, c) => ks.slice(0, c).reduce((a, b) => a + b, 0))
  const block = Math.min(n, Math.max(16, Math.floor(copied / (4 * d))))
  const panel = memory.take(4 * panels * panelWidth * d)
  const acc = memory.takeZeros(8 * panels * panelWidth * slots)
  const at = memory.take(4 * block * d)
  const codes = memory.take(4 * block * ks.length)
  fillPanel(memory.f32(panel, panels * panelWidth * d), rows.subarray(from * d, to * d), to - from, d, 0)
  for (let j = 0; j < n; j += block) {
    const count = Math.min(block, n - j)
    memory.f32(at, count * d).set(rows.subarray(j * d, (j + count) * d))
    const code = memory.i32(codes, count * ks.length)
    for (let c = 0; c < ks.length; c++)
      for (let i = 0; i < count; i++) code[c * count + i] = (offsets[c] + labels[c][j + i]) * 8 * panelWidth
    for (let p = 0; p < panels; p++)
      memory.kernels.addDistances(
        panel + 4 * p * panelWidth * d,
        at,
        count,
        d,
        codes,
        ks.length,
        acc + 8 * p * panelWidth * slots
      )
  }
  const made = memory.f64(acc, panels * panelWidth * slots)
  for (let c = 0; c < ks.length; c++)
    for (let i = 0; i < to - from; i++) {
      const first = Math.floor(i / panelWidth) * panelWidth * slots + offsets[c] * panelWidth + (i % panelWidth)
      for (let l = 0; l < ks[c]; l++) sums[c][i * ks[c] + l] += made[first + l * panelWidth]
    }
}

/** Centroids that the kernel works on at once. */
const together = 4

function nearest64(
  memory: KernelMemory<Kernels>,
  rows: Float64Array,
  n: number,
  d: number,
  centroids: Float64Array,
  k: number,
  into: Nearest64
): number {
  const block = Math.min(n, Math.max(16, Math.floor(copied / (8 * d))))
  const panelSize = Math.ceil(k / together) * together * d
  const panel = memory.take(8 * panelSize)
  const sums = memory.take(8 * k * d)
  const counts = memory.take(8 * k)
  const labels = memory.take(4 * block)
  const distances = memory.take(8 * block)
  const at = memory.take(8 * block * d)
  const groups = memory.f64(panel, panelSize).fill(Infinity)
  for (let c = 0; c < k; c++) {
    const first = Math.floor(c / together) * together * d + (c % together)
    for (let j = 0; j < d; j++) groups[first + j * together] = centroids[c * d + j]
  }
  memory.f64(sums, k * d).set(into.sums)
  memory.f64(counts, k).set(into.counts)
  let inertia = 0
  for (let i = 0; i < n; i += block) {
    const count = Math.min(block, n - i)
    memory.f64(at, count * d).set(rows.subarray(i * d, (i + count) * d))
    inertia = memory.kernels.nearest64(at, count, d, panel, k, labels, distances, sums, counts, inertia)
    into.labels.set(memory.i32(labels, count), i)
    into.distances.set(memory.f64(distances, count), i)
  }
  into.sums.set(memory.f64(sums, k * d))
  into.counts.set(memory.f64(counts, k))
  return inertia
}
