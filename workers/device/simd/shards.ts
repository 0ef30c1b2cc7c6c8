import { Misuse } from '../checks.ts'
import type { DeviceRows } from '../types.ts'
import { KernelMemory, type KernelExports } from './memory.ts'

export interface RowKernels extends KernelExports {
  nearest(
    rows: number,
    n: number,
    d: number,
    panel: number,
    groups: number,
    k: number,
    labels: number,
    distances: number,
    block: number,
    sums: number,
    counts: number
  ): number
  project(rows: number, n: number, d: number, panel: number, groups: number, k: number, out: number): void
  addColumns(rows: number, n: number, d: number, into: number): void
  addSquares(rows: number, n: number, d: number, mean: number, into: number): void
  scale(rows: number, n: number, d: number, center: number, factor: number): void
  gram(rows: number, n: number, d: number, into: number): void
}

/** Rows in a kernel's memory. `end` is where scratch begins. */
export interface Shard {
  memory: KernelMemory<RowKernels>
  from: number
  n: number
  at: number
  end: number
}

/** The kernels read up to 12 numbers past the last row. */
const overrun = 64
/** Tables above this are a chain of memories, so that rows and scratch stay far from the limit of one. */
export const shardBytes = 2 ** 30

/** Memories kept for the next upload: a fresh one costs the system its pages again. */
const keptMemories = 2
const keptBytes = 2 ** 28

/** Rows of the SIMD device: a chain of shards, each in a memory of its own. */
export class SimdRows implements DeviceRows {
  readonly n: number
  readonly d: number
  readonly shards: Shard[] = []
  readonly #pool: MemoryPool
  #freed = false

  /** Room for n × d numbers; fails `out-of-memory`, and holds nothing then. */
  constructor(pool: MemoryPool, n: number, d: number, perShard = Math.max(1, Math.floor(shardBytes / (4 * d)))) {
    this.n = n
    this.d = d
    this.#pool = pool
    try {
      for (let from = 0; from < n; from += perShard) this.#add(from, Math.min(perShard, n - from))
    } catch (error) {
      this.free()
      throw error
    }
  }

  #add(from: number, n: number): void {
    const memory = this.#pool.take()
    const shard: Shard = { memory, from, n, at: 0, end: 0 }
    this.shards.push(shard)
    shard.at = memory.take(4 * n * this.d + overrun)
    shard.end = memory.mark()
  }

  /** The shards; a programmer's mistake throws. */
  use(): readonly Shard[] {
    if (this.#freed) throw new Misuse('These rows were freed.')
    return this.shards
  }

  free(): void {
    if (this.#freed) return
    this.#freed = true
    for (const { memory } of this.shards) this.#pool.give(memory)
    this.shards.length = 0
  }
}

/** Instances of the kernel, used again. */
export class MemoryPool {
  readonly #module: WebAssembly.Module
  readonly #free: KernelMemory<RowKernels>[] = []

  constructor(module: WebAssembly.Module) {
    this.#module = module
  }

  take(): KernelMemory<RowKernels> {
    return this.#free.pop() ?? new KernelMemory<RowKernels>(this.#module)
  }

  give(memory: KernelMemory<RowKernels>): void {
    memory.release()
    if (this.#free.length < keptMemories && memory.bytes <= keptBytes) this.#free.push(memory)
  }

  clear(): void {
    this.#free.length = 0
  }
}
