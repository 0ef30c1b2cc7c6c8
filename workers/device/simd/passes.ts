import { fillPanel, groupsOf, panelWidth } from './panel.ts'
import type { Shard, SimdRows } from './shards.ts'

/** Numbers of a projection that are made at once beside the rows. */
const chunkNumbers = 2 ** 20

/** Mean and sum of squared deviations of each column, in float64, in two passes. */
export function moments(rows: SimdRows): { mean: Float64Array; squares: Float64Array } {
  const { n, d } = rows
  const padded = Math.ceil(d / 4) * 4
  const mean = new Float64Array(d)
  const squares = new Float64Array(d)
  eachShard(rows, ({ memory, at, n: own }) => {
    const sums = memory.takeZeros(8 * padded)
    memory.kernels.addColumns(at, own, d, sums)
    add(mean, memory.f64(sums, d))
  })
  for (let j = 0; j < d; j++) mean[j] /= n
  eachShard(rows, ({ memory, at, n: own }) => {
    const sums = memory.takeZeros(8 * padded)
    const center = memory.takeZeros(8 * padded)
    memory.f64(center, d).set(mean)
    memory.kernels.addSquares(at, own, d, center, sums)
    add(squares, memory.f64(sums, d))
  })
  return { mean, squares }
}

/** XᵀX, from float32 products of 256 rows at a time summed in float64. */
export function gram(rows: SimdRows): Float64Array {
  const { d } = rows
  const side = Math.ceil(d / 8) * 8
  const result = new Float64Array(d * d)
  eachShard(rows, ({ memory, at, n }) => {
    const into = memory.takeZeros(8 * side * side)
    memory.kernels.gram(at, n, d, into)
    const upper = memory.f64(into, side * side)
    for (let i = 0; i < d; i++) for (let j = i; j < d; j++) result[i * d + j] += upper[i * side + j]
  })
  for (let i = 0; i < d; i++) for (let j = 0; j < i; j++) result[i * d + j] = result[j * d + i]
  return result
}

/** X Wᵀ for W of k × d: n × k, row after row. */
export function project(rows: SimdRows, weights: ArrayLike<number>, k: number): Float32Array {
  const { n, d } = rows
  const groups = groupsOf(k)
  const out = new Float32Array(n * k)
  eachShard(rows, ({ memory, at, n: own, from }) => {
    const chunk = Math.max(4, Math.min(own, Math.floor(chunkNumbers / k)))
    const panel = memory.take(4 * groups * panelWidth * d)
    const made = memory.take(4 * chunk * k)
    fillPanel(memory.f32(panel, groups * panelWidth * d), weights, k, d, 0)
    for (let i = 0; i < own; i += chunk) {
      const count = Math.min(chunk, own - i)
      memory.kernels.project(at + 4 * i * d, count, d, panel, groups, k, made)
      out.set(memory.f32(made, count * k), (from + i) * k)
    }
  })
  return out
}

function eachShard(rows: SimdRows, work: (shard: Shard) => void): void {
  for (const shard of rows.use())
    try {
      work(shard)
    } finally {
      shard.memory.release(shard.end)
    }
}

function add(into: Float64Array, values: Float64Array): void {
  for (let j = 0; j < into.length; j++) into[j] += values[j]
}
