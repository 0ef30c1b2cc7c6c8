import { Refusal } from '@core/outcome.ts'
import type { Device, DeviceRows } from '../../../workers/device/types.ts'
import { numbers, plainGram, plainMoments, plainNearest, plainProduct, sumsOf, transpose } from './reference.ts'

/** Float32 work against float64 code, relative to the size of what is summed. */
export const tolerance = 2e-5

/** Shapes that take every path: one row, one column, k of 1 and of n, odd widths, several blocks, wide rows, many centroids. */
export const shapes = [
  { n: 1, d: 1, k: 1 },
  { n: 1, d: 7, k: 1 },
  { n: 5, d: 3, k: 5 },
  { n: 257, d: 1, k: 3 },
  { n: 1000, d: 2, k: 8 },
  { n: 1023, d: 5, k: 9 },
  { n: 700, d: 13, k: 100 },
  { n: 300, d: 300, k: 17 },
  { n: 5001, d: 4, k: 4 },
  { n: 70_001, d: 4, k: 4 }
]

/** Above this many rows a GPU that is imitated takes minutes. */
const imitatedRows = 10_000

/** A law every device must keep. It throws, with what it saw, where one does not; so the same list runs in Node and in a page. */
export interface Law {
  name: string
  /** Too much for a GPU that is imitated. */
  large: boolean
  check(device: Device): Promise<void>
}

const perShape: [string, (device: Device, rows: DeviceRows, data: Float32Array, k: number) => Promise<void>][] = [
  ['read() gives back what upload() took', reads],
  ['moments() gives mean and squared deviations', momentsAgree],
  ['scale() gives (x − center) × factor', scales],
  ['gram() gives XᵀX', grams],
  ['project() gives X Wᵀ', projects],
  ['nearest() gives each row its nearest centroid, and their sums and counts', assigns],
  ['nearest() without labels gives the same sums', sumsOnly]
]

export const laws: Law[] = [
  ...shapes.flatMap(({ n, d, k }) =>
    perShape.map(([name, check]) => ({
      name: `${name} (${n} × ${d}, k ${k})`,
      large: n > imitatedRows,
      check: (device: Device) => withRows(device, n, d, (rows, data) => check(device, rows, data, k))
    }))
  ),
  ...[
    [1, 1, 1],
    [3, 5, 2],
    [65, 300, 33],
    [1000, 7, 9]
  ].map(([n, m, p]) => ({
    name: `product() gives A B (${n} × ${m} × ${p})`,
    large: false,
    check: (device: Device) => products(device, n, m, p)
  })),
  { name: 'nearest() gives a tie to the lowest index', large: false, check: ties },
  {
    name: 'nearest() takes many more centroids than a panel holds, up to n of them',
    large: false,
    check: manyCentroids
  },
  { name: 'upload() lets the block be used again', large: false, check: copies },
  { name: 'upload() fails no-rows for no rows', large: false, check: refusesNoRows }
]

async function withRows(
  device: Device,
  n: number,
  d: number,
  work: (rows: DeviceRows, data: Float32Array) => Promise<void>
) {
  const data = numbers(n * d, n, d)
  const before = device.tensors()
  const rows = await device.upload({ n, d, data })
  try {
    await work(rows, data)
  } finally {
    rows.free()
  }
  equal(device.tensors(), before, 'tensors left')
}

async function reads(device: Device, rows: DeviceRows, data: Float32Array) {
  close(await device.read(rows), data, 0, 'rows')
}

async function momentsAgree(device: Device, rows: DeviceRows, data: Float32Array) {
  const { mean, squares } = await device.moments(rows)
  const expected = plainMoments(data, rows.n, rows.d)
  close(mean, expected.mean, tolerance, 'mean')
  close(squares, expected.squares, tolerance * rows.n, 'squares')
}

async function scales(device: Device, rows: DeviceRows, data: Float32Array) {
  const { d } = rows
  const center = Float64Array.from(numbers(d, 'center'))
  const factor = Float64Array.from(numbers(d, 'factor'))
  const scaled = await device.scale(rows, center, factor)
  const expected = Float64Array.from(data, (x, i) => (x - center[i % d]) * factor[i % d])
  try {
    close(await device.read(scaled), expected, tolerance, 'scaled')
    close(await device.read(rows), data, 0, 'rows scaled from')
  } finally {
    scaled.free()
  }
}

async function grams(device: Device, rows: DeviceRows, data: Float32Array) {
  close(await device.gram(rows), plainGram(data, rows.n, rows.d), tolerance * rows.n, 'gram')
}

async function projects(device: Device, rows: DeviceRows, data: Float32Array, k: number) {
  const weights = Float64Array.from(numbers(k * rows.d, 'weights'))
  const expected = plainProduct(data, transpose(weights, k, rows.d), rows.n, rows.d, k)
  close(await device.project(rows, weights, k), expected, tolerance * Math.sqrt(rows.d), 'projection')
}

async function assigns(device: Device, rows: DeviceRows, data: Float32Array, k: number) {
  const { n, d } = rows
  const centroids = Float64Array.from(numbers(k * d, 'centroids'))
  const got = await device.nearest(rows, centroids, k, { labels: true })
  const expected = plainNearest(data, n, d, centroids, k)
  let inertia = 0
  for (let i = 0; i < n; i++) {
    const label = got.labels[i]
    const near = tolerance * (1 + expected.distances[i])
    if (label !== expected.labels[i] && expected.second[i] - expected.distances[i] > near)
      throw new Error(`row ${i} goes to ${label}, not ${expected.labels[i]}`)
    inertia += expected.distances[i]
  }
  close(got.distances, expected.distances, tolerance * d, 'distances')
  const { sums, counts } = sumsOf(data, n, d, got.labels, k)
  close(got.counts, counts, 0, 'counts')
  close(got.sums, sums, tolerance * Math.max(8, Math.sqrt(n)), 'sums')
  close([got.inertia], [inertia], tolerance * (1 + inertia), 'inertia')
}

async function sumsOnly(device: Device, rows: DeviceRows, _data: Float32Array, k: number) {
  const centroids = Float64Array.from(numbers(k * rows.d, 'centroids'))
  const all = await device.nearest(rows, centroids, k, { labels: true })
  const few = await device.nearest(rows, centroids, k, { labels: false })
  equal(few.labels.length, 0, 'labels')
  equal(few.distances.length, 0, 'distances')
  close(few.sums, all.sums, 0, 'sums')
  close(few.counts, all.counts, 0, 'counts')
  close([few.inertia], [all.inertia], 0, 'inertia')
}

async function products(device: Device, n: number, m: number, p: number) {
  const a = numbers(n * m, 'a')
  const b = numbers(m * p, 'b')
  const before = device.tensors()
  close(await device.product(a, b, n, m, p), plainProduct(a, b, n, m, p), tolerance * Math.sqrt(m), 'product')
  equal(device.tensors(), before, 'tensors left')
}

async function ties(device: Device) {
  const data = Float32Array.of(0, 0, 1, 1, -1, -1, 0, 0)
  // Centroids 1 and 11 are the same; rows 0 and 3 lie halfway between 0 and 1.
  const centroids = new Float64Array(24).fill(9)
  centroids.set([2, 2, -2, -2], 0)
  centroids.set([-2, -2], 22)
  const rows = await device.upload({ n: 4, d: 2, data })
  const { labels, counts } = await device.nearest(rows, centroids, 12, { labels: true })
  rows.free()
  close(labels, [0, 0, 1, 0], 0, 'labels')
  close(counts, [3, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 0, 'counts')
}

async function manyCentroids(device: Device) {
  const n = 1500
  await withRows(device, n, 3, async (rows, data) => {
    const got = await device.nearest(rows, Float64Array.from(data), n, { labels: true })
    close(got.counts, new Float64Array(n).fill(1), 0, 'counts')
    close(got.sums, data, 0, 'sums')
    close(got.distances, new Float64Array(n), 1e-9, 'distances')
  })
}

async function copies(device: Device) {
  const data = Float32Array.of(1, 2, 3, 4)
  const rows = await device.upload({ n: 2, d: 2, data })
  data.fill(9)
  const kept = await device.read(rows)
  rows.free()
  close(kept, [1, 2, 3, 4], 0, 'rows')
}

async function refusesNoRows(device: Device) {
  const failure = await device.upload({ n: 0, d: 3, data: new Float32Array(0) }).then(
    () => undefined,
    (error: unknown) => error
  )
  if (!(failure instanceof Refusal) || failure.failure.code !== 'no-rows') throw new Error('no rows were not refused')
}

function close(got: ArrayLike<number>, expected: ArrayLike<number>, absolute: number, what: string): void {
  equal(got.length, expected.length, `length of ${what}`)
  for (let i = 0; i < got.length; i++)
    if (!(Math.abs(got[i] - expected[i]) <= absolute + absolute * Math.abs(expected[i])))
      throw new Error(`${what}[${i}] is ${got[i]}, not ${expected[i]} ± ${absolute}`)
}

function equal(got: number, expected: number, what: string): void {
  if (got !== expected) throw new Error(`${what}: ${got}, not ${expected}`)
}
