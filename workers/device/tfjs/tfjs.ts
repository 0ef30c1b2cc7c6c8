import { Refusal } from '@core/outcome.ts'
import { checkRows, checkSize, Misuse } from '../checks.ts'
import { DeviceLost, type Device, type DeviceRows, type Nearest, type RowBlock } from '../types.ts'
import { forRows } from './broadcast.ts'
import { centroidTensors, disposeCentroids, nearestPart, partOf, partsOf, type PartResult } from './nearest.ts'
import { deadlines, readback } from './readback.ts'
import { tensorsOf, TfjsRows, type TensorBlock } from './rows.ts'
import { columnSum, crossSum } from './sums.ts'
import {
  concat,
  engine,
  env,
  findBackendFactory,
  kernelsRun,
  matMul,
  mul,
  registerBackend,
  removeBackend,
  reshape,
  setBackend,
  sub,
  tensor1d,
  tensor2d,
  tidy,
  type Tensor,
  type Tensor2D,
  type TfjsKind
} from './tf.ts'
import { watch, type Watch } from './watch.ts'

/** Numbers that wait on the device before they are read: partial sums of many blocks are read together. */
const pendingNumbers = 2 ** 22

/**
 * A TensorFlow.js backend as a device; null where the backend does not start.
 *
 * `software`: it was forced on an adapter that is no GPU, and gets time accordingly.
 */
export async function tfjsDevice(kind: TfjsKind, adapter: string, software = false): Promise<Device | null> {
  // Small tensors too are worked on where the rest is: the CPU would answer for a context that is lost.
  env().set('WEBGL_CPU_FORWARD', false)
  env().set('WEBGPU_CPU_FORWARD', false)
  // Textures are kept for reuse up to here, not for ever.
  env().set('WEBGL_DELETE_TEXTURE_THRESHOLD', 2 ** 28)
  if (software) env().set('SOFTWARE_WEBGL_ENABLED', true)
  if (!(await starts(kind))) return null
  return new TfjsDevice(kind, adapter, software ? deadlines.software : deadlines.hardware)
}

/** `getBackend` proves nothing: after a failed start it may name the backend all the same. */
async function starts(kind: TfjsKind): Promise<boolean> {
  try {
    return await setBackend(kind)
  } catch {
    // It throws where the browser lacks the interface: the same answer.
    return false
  }
}

class TfjsDevice implements Device {
  readonly kind: TfjsKind
  readonly adapter: string
  readonly #watched: Watch
  readonly #deadlineMs: number

  constructor(kind: TfjsKind, adapter: string, deadlineMs: number) {
    this.kind = kind
    this.adapter = adapter
    this.#deadlineMs = deadlineMs
    this.#watched = watch(kind)
  }

  upload(block: RowBlock): Promise<DeviceRows> {
    return this.#work(() => {
      checkRows(block)
      return new TfjsRows(this.kind, block.n, block.d, tensorsOf(block))
    })
  }

  moments(rows: DeviceRows): Promise<{ mean: Float64Array; squares: Float64Array }> {
    return this.#work(async () => {
      const blocks = this.#own(rows).use()
      const mean = await this.#total(blocks, ({ tensor, batch }) => columnSum(tensor, batch))
      for (let j = 0; j < rows.d; j++) mean[j] /= rows.n
      const rounded = Float32Array.from(mean)
      const center = tensor1d(rounded)
      try {
        const squares = await this.#total(blocks, ({ tensor, batch }) => columnSum(tensor, batch, center))
        // What rounding the mean to float32 added.
        for (let j = 0; j < rows.d; j++) squares[j] = Math.max(0, squares[j] - rows.n * (mean[j] - rounded[j]) ** 2)
        return { mean, squares }
      } finally {
        center.dispose()
      }
    })
  }

  scale(rows: DeviceRows, center: Float64Array, factor: Float64Array): Promise<DeviceRows> {
    return this.#work(() => {
      checkSize(center, rows.d)
      checkSize(factor, rows.d)
      const blocks = this.#own(rows).use()
      const scaled: TensorBlock[] = blocks.map((block) => ({
        ...block,
        tensor: tidy(() => scaledBlock(block, center, factor))
      }))
      return new TfjsRows(this.kind, rows.n, rows.d, scaled)
    })
  }

  gram(rows: DeviceRows): Promise<Float64Array> {
    return this.#work(() =>
      this.#total(this.#own(rows).use(), ({ tensor, batch }) => {
        const product = crossSum(tensor, tensor, batch)
        return reshape(product, [product.size])
      })
    )
  }

  project(rows: DeviceRows, weights: Float64Array, k: number): Promise<Float32Array> {
    return this.#work(async () => {
      checkSize(weights, k * rows.d)
      const w = tensor2d(Float32Array.from(weights), [k, rows.d])
      try {
        const out = new Float32Array(rows.n * k)
        for (const block of this.#own(rows).use())
          for (const { at, n } of partsOf(block, k))
            out.set(await this.#read(tidy(() => matMul(partOf(block, at, n), w, false, true))), (block.from + at) * k)
        return out
      } finally {
        w.dispose()
      }
    })
  }

  nearest(rows: DeviceRows, centroids: Float64Array, k: number, want: { labels: boolean }): Promise<Nearest> {
    return this.#work(async () => {
      const { n, d } = rows
      checkSize(centroids, k * d)
      const blocks = this.#own(rows).use()
      const total: Nearest = {
        labels: new Int32Array(want.labels ? n : 0),
        distances: new Float32Array(want.labels ? n : 0),
        sums: new Float64Array(k * d),
        counts: new Float64Array(k),
        inertia: 0
      }
      const tensors = centroidTensors(centroids, k, d)
      let waiting: { from: number; result: PartResult }[] = []
      const fetch = async () => {
        const parts = waiting
        waiting = []
        await this.#addParts(parts, total)
      }
      try {
        let numbers = 0
        for (const block of blocks)
          for (const part of partsOf(block, k)) {
            const result = nearestPart(block, part, tensors, want.labels)
            waiting.push({ from: block.from + part.at, result })
            numbers += result.totals.size + (want.labels ? 2 * part.n : 0)
            if (numbers < pendingNumbers) continue
            numbers = 0
            await fetch()
          }
        await fetch()
        return total
      } finally {
        for (const { result } of waiting) for (const tensor of tensorsIn(result)) tensor.dispose()
        disposeCentroids(tensors)
      }
    })
  }

  product(a: Float32Array, b: Float32Array, n: number, m: number, p: number): Promise<Float32Array> {
    return this.#work(async () => {
      checkRows({ n, d: m, data: a })
      checkSize(b, m * p)
      const rows = new TfjsRows(this.kind, n, m, tensorsOf({ n, d: m, data: a }))
      const right = tensor2d(b.slice(), [m, p])
      try {
        const out = new Float32Array(n * p)
        for (const block of rows.use())
          for (const part of partsOf(block, p))
            out.set(
              await this.#read(tidy(() => matMul(partOf(block, part.at, part.n), right))),
              (block.from + part.at) * p
            )
        return out
      } finally {
        right.dispose()
        rows.free()
      }
    })
  }

  read(rows: DeviceRows): Promise<Float32Array> {
    return this.#work(async () => {
      const { d } = rows
      const out = new Float32Array(rows.n * d)
      for (const { tensor, from } of this.#own(rows).use())
        // A copy: a tensor that was read keeps its values on the host.
        out.set(await this.#read(mul(tensor, 1)), from * d)
      return out
    })
  }

  kernelsRun(): Record<string, number> {
    return kernelsRun(this.kind)
  }

  tensors(): number {
    return engine().memory().numTensors
  }

  dispose(): void {
    this.#watched.stop()
    const factory = findBackendFactory(this.kind)
    try {
      removeBackend(this.kind)
    } catch {
      // What belongs to a lost device cannot be given back; the device is let go all the same.
    }
    // So that it can be started again.
    if (factory) registerBackend(this.kind, factory)
  }

  #own(rows: DeviceRows): TfjsRows {
    if (!(rows instanceof TfjsRows) || rows.kind !== this.kind)
      throw new Misuse('These rows are held by another device.')
    return rows
  }

  /** Sums over blocks, in float64; each block gives a vector, and all are read together. */
  async #total(blocks: readonly TensorBlock[], of: (block: TensorBlock) => Tensor): Promise<Float64Array> {
    let sums: Float64Array | undefined
    for (let at = 0; at < blocks.length;) {
      const vectors: Tensor[] = []
      for (let numbers = 0; at < blocks.length && numbers < pendingNumbers; at++) {
        vectors.push(tidy(() => of(blocks[at])))
        numbers += vectors[0].size
      }
      const { size } = vectors[0]
      const values = await this.#read(joined(vectors))
      sums ??= new Float64Array(size)
      for (let i = 0; i < values.length; i++) sums[i % size] += values[i]
    }
    return sums!
  }

  async #addParts(parts: { from: number; result: PartResult }[], total: Nearest): Promise<void> {
    if (!parts.length) return
    const { size } = parts[0].result.totals
    const labelled = parts.filter(({ result }) => result.labels)
    const [totals, ...others] = await this.#readAll([
      joined(parts.map(({ result }) => result.totals)),
      ...labelled.flatMap(({ result }) => [result.labels!, result.distances!])
    ])
    const sums = total.sums.length
    for (let at = 0; at < totals.length; at += size) {
      for (let i = 0; i < sums; i++) total.sums[i] += totals[at + i]
      for (let i = 0; i < total.counts.length; i++) total.counts[i] += totals[at + sums + i]
      total.inertia += totals[at + size - 1]
    }
    labelled.forEach(({ from }, i) => {
      total.labels.set(others[2 * i], from)
      total.distances.set(others[2 * i + 1], from)
    })
  }

  async #read(tensor: Tensor): Promise<Float32Array> {
    return (await this.#readAll([tensor]))[0]
  }

  #readAll(tensors: Tensor[]): Promise<Float32Array[]> {
    return readback(this.kind, tensors, this.#watched, this.#deadlineMs)
  }

  /** Runs work on this backend. What a GPU's driver throws means that the device does not work. */
  async #work<T>(work: () => T | Promise<T>): Promise<T> {
    if (engine().backendName !== this.kind && !(await starts(this.kind)))
      throw new DeviceLost(this.kind, 'its backend does not start again')
    const why = this.#watched.lost()
    if (why) throw new DeviceLost(this.kind, why)
    try {
      return await work()
    } catch (error) {
      throw this.#meaning(error)
    }
  }

  #meaning(error: unknown): unknown {
    if (error instanceof Refusal || error instanceof DeviceLost || error instanceof Misuse) return error
    if (this.kind !== 'cpu')
      return new DeviceLost(this.kind, this.#watched.lost() ?? (error instanceof Error ? error.message : String(error)))
    return error instanceof RangeError ? new Refusal('out-of-memory') : error
  }
}

function scaledBlock({ tensor, n }: TensorBlock, center: Float64Array, factor: Float64Array): Tensor2D {
  return mul(sub(tensor, forRows(vector(center), n)), forRows(vector(factor), n))
}

function vector(values: Float64Array) {
  return tensor1d(Float32Array.from(values))
}

function tensorsIn({ totals, labels, distances }: PartResult): Tensor[] {
  return [totals, labels, distances].filter((tensor) => tensor !== undefined)
}

/** Vectors end to end; the vectors are disposed of. */
function joined(vectors: Tensor[]): Tensor {
  if (vectors.length === 1) return vectors[0]
  const whole = concat(vectors, 0)
  for (const vector of vectors) vector.dispose()
  return whole
}
