import { forColumns, forRows } from './broadcast.ts'
import { columnSum, crossSum } from './sums.ts'
import { passRows, type TensorBlock } from './rows.ts'
import {
  add,
  cast,
  concat,
  equal,
  matMul,
  max,
  min,
  mul,
  reshape,
  slice,
  square,
  sub,
  sum,
  tensor1d,
  tensor2d,
  tidy,
  type Tensor,
  type Tensor1D,
  type Tensor2D
} from './tf.ts'

/** Numbers of a tensor of distances, rows × centroids. */
const distanceNumbers = 2 ** 23

/** Centroids as the device needs them. */
export interface CentroidTensors {
  k: number
  /** k × d. */
  centroids: Tensor2D
  /** d × k, times −2. */
  minusTwice: Tensor2D
  /** Squared length of each centroid; out of reach for one that equals an earlier one, so that ties go to the lowest index. */
  squared: Tensor1D
  /** k, k − 1, … 1: the rank of the lowest index is the highest. */
  rank: Tensor1D
}

export function centroidTensors(centroids: Float64Array, k: number, d: number): CentroidTensors {
  const c32 = Float32Array.from(centroids)
  const minusTwice = new Float32Array(k * d)
  const squared = new Float32Array(k)
  for (let c = 0; c < k; c++) {
    let length = 0
    for (let j = 0; j < d; j++) {
      length += c32[c * d + j] ** 2
      minusTwice[j * k + c] = -2 * c32[c * d + j]
    }
    squared[c] = length
  }
  for (const c of repeated(c32, k, d)) squared[c] = 3e38
  return {
    k,
    centroids: tensor2d(c32, [k, d]),
    minusTwice: tensor2d(minusTwice, [d, k]),
    squared: tensor1d(squared),
    rank: tensor1d(Float32Array.from({ length: k }, (_, c) => k - c))
  }
}

export function disposeCentroids(tensors: CentroidTensors): void {
  tensors.centroids.dispose()
  tensors.minusTwice.dispose()
  tensors.squared.dispose()
  tensors.rank.dispose()
}

function repeated(c32: Float32Array, k: number, d: number): number[] {
  const seen = new Set<string>()
  const again: number[] = []
  for (let c = 0; c < k; c++) {
    const key = c32.subarray(c * d, (c + 1) * d).join()
    if (seen.has(key)) again.push(c)
    seen.add(key)
  }
  return again
}

/** The parts a block is taken in, so that rows × centroids stay within a tensor's limits: whole passes, or part of one. */
export function partsOf(block: TensorBlock, k: number): { at: number; n: number; batch: number }[] {
  const pass = block.n / block.batch
  const most = Math.max(1, Math.floor(distanceNumbers / k))
  const size = most >= pass ? Math.floor(most / pass) * pass : Math.min(most, passRows)
  const parts = []
  for (let from = 0; from < block.n; from += size) {
    const n = Math.min(size, block.n - from)
    parts.push({ at: from, n, batch: n % pass === 0 ? n / pass : 1 })
  }
  return parts
}

/** Those rows of a block; inside a tidy. */
export function partOf({ tensor, n }: TensorBlock, at: number, count: number): Tensor2D {
  return count === n ? tensor : slice(tensor, [at, 0], [count, tensor.shape[1]])
}

export interface PartResult {
  /** k × d sums, k counts, one sum of squared distances, in one vector so that one readback fetches them. */
  totals: Tensor1D
  labels?: Tensor1D
  distances?: Tensor1D
}

/** One part of one Lloyd assignment: everything stays on the device. */
export function nearestPart(
  block: TensorBlock,
  part: { at: number; n: number; batch: number },
  c: CentroidTensors,
  wantLabels: boolean
): PartResult {
  const kept: PartResult = { totals: undefined! }
  const made = tidy((): Tensor[] => {
    const x = partOf(block, part.at, part.n)
    // |x − c|² less |x|², which is the same for every centroid.
    const near = add(matMul(x, c.minusTwice), forRows(c.squared, part.n))
    const ranked = mul(cast(equal(near, forColumns(min(near, 1, true), c.k)), 'float32'), forRows(c.rank, part.n))
    const highest = max(ranked, 1, true)
    // Times 1: on WebGPU a cast from boolean only changes the label, and some kernels then read whole numbers as float32.
    const hot: Tensor2D = mul(cast(equal(ranked, forColumns(highest, c.k)), 'float32'), 1)
    // From the row's own centroid, coordinate by coordinate: the difference of two large squares has few digits left.
    const distances = sum(square(sub(x, matMul(hot, c.centroids))), 1)
    const flat = (t: Tensor) => reshape(t, [t.size])
    const totals = concat([flat(crossSum(hot, x, part.batch)), columnSum(hot, part.batch), flat(sum(distances))])
    return wantLabels ? [totals, reshape(sub(c.k, highest), [part.n]), distances] : [totals]
  })
  ;[kept.totals, kept.labels, kept.distances] = made as Tensor1D[]
  return kept
}
