import { describe, expect, test } from 'vitest'
import { hostKernels } from '../../../workers/device/host.ts'
import { plainHost } from '../../../workers/device/host-plain.ts'
import { simdHost } from '../../../workers/device/host-simd.ts'
import { hasSimd } from '../../../workers/device/simd/kernel-module.ts'
import { numbers, plainGram } from './reference.ts'

const kinds = [
  { name: 'plain', kernels: plainHost },
  { name: 'SIMD', kernels: await simdHost() }
]

test('hostKernels() are SIMD kernels where they run', async () => {
  expect(hasSimd()).toBe(true)
  expect(await hostKernels()).not.toBe(plainHost)
})

describe.each(kinds)('host kernels, $name', ({ kernels }) => {
  test.each([
    [1, 1],
    [3, 1],
    [2, 5],
    [1000, 7],
    [40_000, 16],
    [600, 130]
  ])('gram64(X) of %i × %i adds XᵀX to 13 digits', (n, d) => {
    const rows = Float64Array.from(numbers(n * d, n, d), (x) => x + 1e-9)
    const into = new Float64Array(d * d).fill(2)
    kernels.gram64(rows, n, d, into)
    const expected = plainGram(rows, n, d)
    for (let i = 0; i < d * d; i++) expect(Math.abs(into[i] - 2 - expected[i])).toBeLessThan(1e-13 * (4 + 2 * n))
    for (let a = 0; a < d; a++) for (let b = 0; b < a; b++) expect(into[a * d + b]).toBe(into[b * d + a])
  })

  test.each([
    { n: 1, d: 1, from: 0, to: 1, ks: [1] },
    { n: 10, d: 3, from: 2, to: 5, ks: [2, 3] },
    { n: 1001, d: 5, from: 990, to: 1001, ks: [2, 3, 11] },
    { n: 3000, d: 130, from: 0, to: 9, ks: [4] }
  ])('silhouetteSums() of $n × $d, rows $from to $to, adds distances by label', ({ n, d, from, to, ks }) => {
    const rows = numbers(n * d, n, d)
    const labels = ks.map((k) => Int32Array.from({ length: n }, (_, i) => (i * 7) % k))
    const sums = ks.map((k) => new Float64Array((to - from) * k).fill(1))
    kernels.silhouetteSums(rows, n, d, from, to, labels, ks, sums)
    ks.forEach((k, c) => {
      const expected = new Float64Array((to - from) * k).fill(1)
      for (let i = from; i < to; i++)
        for (let j = 0; j < n; j++) {
          let squared = 0
          for (let a = 0; a < d; a++) squared += (rows[i * d + a] - rows[j * d + a]) ** 2
          expected[(i - from) * k + labels[c][j]] += Math.sqrt(squared)
        }
      expected.forEach((sum, i) => expect(Math.abs(sums[c][i] - sum)).toBeLessThan(2e-6 * (1 + sum)))
    })
  })

  test.each([
    [1, 1, 1],
    [7, 3, 2],
    [1003, 5, 9],
    [20_000, 16, 13]
  ])('nearest64() of %i × %i against %i centroids is that of plain code to the last bit', (n, d, k) => {
    const rows = Float64Array.from(numbers(n * d, n, d), (x) => x + 1e-9)
    // Two that are equal: the lower one gets the rows.
    const centroids = Float64Array.from(numbers(k * d, k))
    if (k > 2) centroids.copyWithin((k - 1) * d, d, 2 * d)
    const room = () => ({
      labels: new Int32Array(n),
      distances: new Float64Array(n),
      sums: new Float64Array(k * d).fill(0.5),
      counts: new Float64Array(k).fill(3)
    })
    const [found, expected] = [room(), room()]
    const inertia = kernels.nearest64(rows, n, d, centroids, k, found)
    expect(inertia).toBe(plainHost.nearest64(rows, n, d, centroids, k, expected))
    expect(found).toEqual(expected)
    if (k > 2) expect(found.counts[k - 1]).toBe(3)
    found.labels.forEach((label, i) => {
      if (i >= 50) return
      for (let c = 0; c < k; c++) expect(gap(rows, i, centroids, c, d)).toBeGreaterThanOrEqual(found.distances[i])
      expect(gap(rows, i, centroids, label, d)).toBe(found.distances[i])
    })
  })

  test('a row is at distance 0 from itself', () => {
    const sums = [new Float64Array(2)]
    kernels.silhouetteSums(Float32Array.of(1e6, 3), 1, 2, 0, 1, [Int32Array.of(1)], [2], sums)
    expect([...sums[0]]).toEqual([0, 0])
  })
})

function gap(rows: Float64Array, i: number, centroids: Float64Array, c: number, d: number): number {
  let sum = 0
  for (let j = 0; j < d; j++) {
    const apart = rows[i * d + j] - centroids[c * d + j]
    sum += apart * apart
  }
  return sum
}
