import { Refusal } from '@core/outcome.ts'

/** Of one WebAssembly memory, in bytes: 65,536 pages. */
const mostBytes = 2 ** 32
const page = 65536

export interface KernelExports {
  memory: WebAssembly.Memory
  heap(): number
}

/**
 * A kernel module with a memory of its own, that grows and is handed out in pieces from its beginning.
 *
 * Addresses are plain numbers up to 4 GiB. Views are made anew after each growth, since growing detaches the old buffer.
 */
export class KernelMemory<E extends KernelExports> {
  readonly kernels: E
  #next: number

  constructor(module: WebAssembly.Module) {
    this.kernels = new WebAssembly.Instance(module).exports as unknown as E
    this.#next = this.kernels.heap()
  }

  get bytes(): number {
    return this.kernels.memory.buffer.byteLength
  }

  /** The place up to which pieces are handed out; `release(mark)` takes back all that came after. */
  mark(): number {
    return this.#next
  }

  release(mark?: number): void {
    this.#next = mark ?? this.kernels.heap()
  }

  /** A piece of that many bytes, aligned to 16. Fails `out-of-memory` where the browser gives no more, or beyond 4 GiB. */
  take(bytes: number): number {
    const at = this.#next
    const end = Math.ceil((at + bytes) / 16) * 16
    if (end > this.bytes) this.#grow(end)
    this.#next = end
    return at
  }

  /** The same, filled with zeros. */
  takeZeros(bytes: number): number {
    const at = this.take(bytes)
    new Uint8Array(this.kernels.memory.buffer, at, bytes).fill(0)
    return at
  }

  f32(at: number, length: number): Float32Array {
    return new Float32Array(this.kernels.memory.buffer, at, length)
  }

  f64(at: number, length: number): Float64Array {
    return new Float64Array(this.kernels.memory.buffer, at, length)
  }

  i32(at: number, length: number): Int32Array {
    return new Int32Array(this.kernels.memory.buffer, at, length)
  }

  #grow(end: number): void {
    if (end > mostBytes) throw outOfMemory(end)
    try {
      this.kernels.memory.grow(Math.ceil((end - this.bytes) / page))
    } catch {
      throw outOfMemory(end)
    }
  }
}

/** `bytes` is what was wanted, `limit` what one WebAssembly memory can hold at most. */
export function outOfMemory(bytes: number): Refusal {
  return new Refusal('out-of-memory', { bytes, limit: mostBytes })
}
