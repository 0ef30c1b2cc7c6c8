import { quickselect } from 'd3'
import type { ScatterData } from '../kinds.ts'

/** An ellipse about a group's mean: axes are the columns of a 2 × 2 factor of its covariance, scaled to hold a share of it. */
export interface Ring {
  group: number
  mean: [number, number]
  /** Lower triangular factor: x = mean + a·cos, y = mean + b·cos + c·sin. */
  a: number
  b: number
  c: number
}

export interface ScatterStats {
  /** Positions in the frame of the rows that have both coordinates. */
  index: Uint32Array
  x: [number, number]
  y: [number, number]
  /** Rows, mean of x and mean of y of each group; of all rows where there are no groups. */
  groups: { rows: number; x: number; y: number }[]
  rings: Ring[]
}

const known = new WeakMap<ScatterData, ScatterStats>()

/** What a scatter needs to know of its rows, worked out once for one data object whatever the size drawn. */
export function scatterStats(data: ScatterData): ScatterStats {
  const found = known.get(data)
  if (found) return found
  const made = measure(data)
  known.set(data, made)
  return made
}

function measure(data: ScatterData): ScatterStats {
  const { x, y, group } = data
  const n = Math.min(x.length, y.length)
  const index = new Uint32Array(n)
  const range = { x: [Infinity, -Infinity], y: [Infinity, -Infinity] }
  let kept = 0
  for (let i = 0; i < n; i++) {
    const [u, v] = [x[i], y[i]]
    if (!Number.isFinite(u) || !Number.isFinite(v)) continue
    index[kept++] = i
    if (u < range.x[0]) range.x[0] = u
    if (u > range.x[1]) range.x[1] = u
    if (v < range.y[0]) range.y[0] = v
    if (v > range.y[1]) range.y[1] = v
  }
  const rows = index.subarray(0, kept)
  const count = group ? (data.groups?.length ?? 0) : 0
  const byGroup = count ? split(rows, group!, count) : [rows]
  const groups = byGroup.map((members) => ({ rows: members.length, ...meanOf(members, data) }))
  const rings = data.rings && count ? byGroup.flatMap((members, g) => ringOf(members, data, g, groups[g])) : []
  const open = (which: 'x' | 'y'): [number, number] => (kept ? [range[which][0], range[which][1]] : [0, 0])
  return { index: rows, x: open('x'), y: open('y'), groups, rings }
}

function split(rows: Uint32Array, group: ArrayLike<number>, count: number): Uint32Array[] {
  const sizes = new Uint32Array(count)
  for (const row of rows) if (group[row] >= 0 && group[row] < count) sizes[group[row]]++
  const lists = [...sizes].map((size) => new Uint32Array(size))
  sizes.fill(0)
  for (const row of rows) {
    const g = group[row]
    if (g >= 0 && g < count) lists[g][sizes[g]++] = row
  }
  return lists
}

function meanOf(rows: Uint32Array, { x, y }: ScatterData): { x: number; y: number } {
  let [sumX, sumY] = [0, 0]
  for (const row of rows) {
    sumX += x[row]
    sumY += y[row]
  }
  return { x: sumX / rows.length, y: sumY / rows.length }
}

/** None for a group of fewer than five rows, or one that lies on a line. */
function ringOf(rows: Uint32Array, { x, y }: ScatterData, group: number, mean: { x: number; y: number }): Ring[] {
  const n = rows.length
  if (n < 5) return []
  let [xx, xy, yy] = [0, 0, 0]
  for (const row of rows) {
    const [u, v] = [x[row] - mean.x, y[row] - mean.y]
    xx += u * u
    xy += u * v
    yy += v * v
  }
  const det = xx * yy - xy * xy
  if (!(det > 1e-9 * xx * yy)) return []
  const distances = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const [u, v] = [x[rows[i]] - mean.x, y[rows[i]] - mean.y]
    distances[i] = (yy * u * u - 2 * xy * u * v + xx * v * v) / det
  }
  const last = Math.ceil(0.8 * n) - 1
  quickselect(distances, last)
  const reach = Math.sqrt(distances[last])
  const a = Math.sqrt(xx)
  return [
    { group, mean: [mean.x, mean.y], a: a * reach, b: (xy / a) * reach, c: Math.sqrt(yy - (xy * xy) / xx) * reach }
  ]
}

/** How far a ring goes from its mean, along x and along y. */
export const reachOf = ({ a, b, c }: Ring): [number, number] => [a, Math.hypot(b, c)]
