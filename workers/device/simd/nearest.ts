import type { Nearest } from '../types.ts'
import { fillPanel, groupsOf, panelWidth } from './panel.ts'
import type { Shard, SimdRows } from './shards.ts'

/** Rows a call: labels and distances of so many need room beside the rows. */
const chunk = 65536

/** One Lloyd assignment over all shards. */
export function nearest(rows: SimdRows, centroids: Float64Array, k: number, wantLabels: boolean): Nearest {
  const { n, d } = rows
  const total: Nearest = {
    labels: new Int32Array(wantLabels ? n : 0),
    distances: new Float32Array(wantLabels ? n : 0),
    sums: new Float64Array(k * d),
    counts: new Float64Array(k),
    inertia: 0
  }
  for (const shard of rows.use())
    try {
      ofShard(shard, d, centroids, k, wantLabels, total)
    } finally {
      shard.memory.release(shard.end)
    }
  return total
}

function ofShard(shard: Shard, d: number, centroids: Float64Array, k: number, wantLabels: boolean, total: Nearest) {
  const { memory, from, n, at } = shard
  const padded = Math.ceil(d / 4) * 4
  const groups = groupsOf(k)
  const panel = memory.take(4 * groups * panelWidth * d)
  const block = memory.takeZeros(4 * k * padded)
  const sums = memory.takeZeros(8 * k * padded)
  const counts = memory.takeZeros(4 * k)
  const labels = wantLabels ? memory.take(4 * chunk) : 0
  const distances = wantLabels ? memory.take(4 * chunk) : 0
  fillPanel(memory.f32(panel, groups * panelWidth * d), centroids, k, d, Infinity)
  for (let i = 0; i < n; i += chunk) {
    const rows = Math.min(chunk, n - i)
    const { kernels } = memory
    total.inertia += kernels.nearest(at + 4 * i * d, rows, d, panel, groups, k, labels, distances, block, sums, counts)
    if (!wantLabels) continue
    total.labels.set(memory.i32(labels, rows), from + i)
    total.distances.set(memory.f32(distances, rows), from + i)
  }
  const sumsOut = memory.f64(sums, k * padded)
  const countsOut = memory.i32(counts, k)
  for (let c = 0; c < k; c++) {
    total.counts[c] += countsOut[c] >>> 0
    for (let j = 0; j < d; j++) total.sums[c * d + j] += sumsOut[c * padded + j]
  }
}
