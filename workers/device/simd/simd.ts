import { checkRows, checkSize, Misuse } from '../checks.ts'
import type { Device, DeviceRows, Nearest, RowBlock } from '../types.ts'
import kernel from '../../kernels/device.ts?kernel'
import { kernelModule } from './kernel-module.ts'
import { nearest } from './nearest.ts'
import { gram, moments, project } from './passes.ts'
import { MemoryPool, SimdRows } from './shards.ts'

/** The WebAssembly SIMD kernels on one core. Rows live in WebAssembly memories, up to 1 GiB each. */
export async function simdDevice(): Promise<Device> {
  return new SimdDevice(await kernelModule(kernel))
}

class SimdDevice implements Device {
  readonly kind = 'simd'
  readonly adapter = 'WebAssembly SIMD, 128 bits'
  readonly #pool: MemoryPool

  constructor(module: WebAssembly.Module) {
    this.#pool = new MemoryPool(module)
  }

  upload(block: RowBlock): Promise<DeviceRows> {
    return task(() => {
      checkRows(block)
      const rows = new SimdRows(this.#pool, block.n, block.d)
      for (const { memory, at, from, n } of rows.use())
        memory.f32(at, n * block.d).set(block.data.subarray(from * block.d, (from + n) * block.d))
      return rows
    })
  }

  moments(rows: DeviceRows): Promise<{ mean: Float64Array; squares: Float64Array }> {
    return task(() => moments(own(rows)))
  }

  scale(rows: DeviceRows, center: Float64Array, factor: Float64Array): Promise<DeviceRows> {
    return task(() => {
      checkSize(center, rows.d)
      checkSize(factor, rows.d)
      const from = own(rows).use()
      const scaled = new SimdRows(this.#pool, rows.n, rows.d)
      scaled.use().forEach(({ memory, at, n, end }, i) => {
        memory.f32(at, n * rows.d).set(from[i].memory.f32(from[i].at, n * rows.d))
        const c = memory.take(8 * rows.d)
        const f = memory.take(8 * rows.d)
        memory.f64(c, rows.d).set(center)
        memory.f64(f, rows.d).set(factor)
        memory.kernels.scale(at, n, rows.d, c, f)
        memory.release(end)
      })
      return scaled
    })
  }

  gram(rows: DeviceRows): Promise<Float64Array> {
    return task(() => gram(own(rows)))
  }

  project(rows: DeviceRows, weights: Float64Array, k: number): Promise<Float32Array> {
    return task(() => {
      checkSize(weights, k * rows.d)
      return project(own(rows), weights, k)
    })
  }

  nearest(rows: DeviceRows, centroids: Float64Array, k: number, want: { labels: boolean }): Promise<Nearest> {
    return task(() => {
      checkSize(centroids, k * rows.d)
      return nearest(own(rows), centroids, k, want.labels)
    })
  }

  product(a: Float32Array, b: Float32Array, n: number, m: number, p: number): Promise<Float32Array> {
    return task(() => {
      checkRows({ n, d: m, data: a })
      checkSize(b, m * p)
      const rows = new SimdRows(this.#pool, n, m)
      try {
        for (const shard of rows.use())
          shard.memory.f32(shard.at, shard.n * m).set(a.subarray(shard.from * m, (shard.from + shard.n) * m))
        return project(rows, transposed(b, m, p), p)
      } finally {
        rows.free()
      }
    })
  }

  read(rows: DeviceRows): Promise<Float32Array> {
    return task(() => {
      const data = new Float32Array(rows.n * rows.d)
      for (const { memory, at, from, n } of own(rows).use()) data.set(memory.f32(at, n * rows.d), from * rows.d)
      return data
    })
  }

  kernelsRun(): Record<string, number> {
    return {}
  }

  tensors(): number {
    return 0
  }

  dispose(): void {
    this.#pool.clear()
  }
}

/** Work done at once; what it throws rejects the promise. */
function task<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => resolve(work()))
}

function own(rows: DeviceRows): SimdRows {
  if (!(rows instanceof SimdRows)) throw new Misuse('These rows are held by another device.')
  return rows
}

function transposed(b: Float32Array, m: number, p: number): Float32Array {
  const t = new Float32Array(m * p)
  for (let i = 0; i < m; i++) for (let j = 0; j < p; j++) t[j * m + i] = b[i * p + j]
  return t
}
