import { Misuse } from '../checks.ts'
import type { DeviceRows, RowBlock } from '../types.ts'
import { tensor2d, type Tensor2D } from './tf.ts'

/** Numbers of a tensor of rows: 16 MB, within the texture and buffer limits of every device. */
const rowNumbers = 2 ** 22
/** Rows whose products are summed in one pass of float32; the partial sums are summed pairwise after that. */
export const passRows = 1024

/** A tensor of rows; `batch` passes of the same length make it up. */
export interface TensorBlock {
  from: number
  n: number
  batch: number
  tensor: Tensor2D
}

/** Where rows are cut: blocks of whole passes, and what is left as a block of one shorter pass. */
export function cutRows(n: number, d: number): { from: number; n: number; batch: number }[] {
  const pass = Math.max(1, Math.min(passRows, Math.floor(rowNumbers / d)))
  const most = Math.max(1, Math.floor(rowNumbers / (d * pass)))
  const whole = Math.floor(n / pass)
  const cuts = []
  for (let at = 0; at < whole; at += most) {
    const batch = Math.min(most, whole - at)
    cuts.push({ from: at * pass, n: batch * pass, batch })
  }
  if (whole * pass < n) cuts.push({ from: whole * pass, n: n - whole * pass, batch: 1 })
  return cuts
}

/** Rows of a TensorFlow.js device: one tensor a block. */
export class TfjsRows implements DeviceRows {
  readonly n: number
  readonly d: number
  readonly kind: string
  #blocks: TensorBlock[]
  #freed = false

  constructor(kind: string, n: number, d: number, blocks: TensorBlock[]) {
    this.kind = kind
    this.n = n
    this.d = d
    this.#blocks = blocks
  }

  /** The blocks; a programmer's mistake throws. */
  use(): readonly TensorBlock[] {
    if (this.#freed) throw new Misuse('These rows were freed.')
    return this.#blocks
  }

  free(): void {
    if (this.#freed) return
    this.#freed = true
    for (const { tensor } of this.#blocks) tensor.dispose()
    this.#blocks = []
  }
}

/** Tensors of a block of rows. The numbers are copied: a tensor keeps the array it is given until the device first needs it. */
export function tensorsOf({ n, d, data }: RowBlock): TensorBlock[] {
  return cutRows(n, d).map((cut) => ({
    ...cut,
    tensor: tensor2d(data.slice(cut.from * d, (cut.from + cut.n) * d), [cut.n, d])
  }))
}
