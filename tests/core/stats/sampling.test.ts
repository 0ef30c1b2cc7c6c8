import { expect, test } from 'vitest'
import { alignedBox } from '@core/stats/aligned-box.ts'
import { gapChoice, gapOf } from '@core/stats/gap-statistic.ts'
import { kmeansPlusPlus } from '@core/stats/kmeans-plus-plus.ts'
import { parallelAnalysis, retained } from '@core/stats/parallel-analysis.ts'
import { normal, random } from '@core/stats/random.ts'
import { bootstrap, sample } from '@core/stats/sample.ts'
import { shuffle } from '@core/stats/shuffle.ts'
import { stratifiedSample } from '@core/stats/stratified-sample.ts'

function end<T, R>(work: Generator<T, R>): R {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

test('shuffle(x) keeps the values and gives each order about as often', () => {
  const rng = random('shuffle')
  const seen = new Map<string, number>()
  for (let i = 0; i < 6000; i++) {
    const order = shuffle([0, 1, 2], rng).join('')
    seen.set(order, (seen.get(order) ?? 0) + 1)
  }
  expect(seen.size).toBe(6)
  for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
})

test('sample(n, size) is ascending, without repetition, and even', () => {
  const rng = random('sample')
  const hits = new Uint32Array(10)
  for (let i = 0; i < 3000; i++) {
    const chosen = sample(10, 3, rng)
    expect(new Set(chosen).size).toBe(3)
    expect(Array.from(chosen)).toEqual(Array.from(chosen.toSorted()))
    chosen.forEach((row) => hits[row]++)
  }
  for (const count of hits) expect(Math.abs(count - 900)).toBeLessThan(130)
  expect(Array.from(sample(3, 10, rng))).toEqual([0, 1, 2])
  expect(bootstrap(5, rng).every((row) => row < 5)).toBe(true)
})

test('stratifiedSample(labels) keeps proportions and gives small groups their least', () => {
  const labels = Int32Array.from({ length: 10_000 }, (_, i) => (i < 9000 ? 0 : i < 9990 ? 1 : 2))
  const rows = stratifiedSample(labels, 3, 1000, 5, random('strata'))
  const counts = [0, 0, 0]
  rows.forEach((row) => counts[labels[row]]++)
  expect(counts).toEqual([900, 99, 5])
  expect(Array.from(rows)).toEqual(Array.from(rows.toSorted()))
})

test('kmeansPlusPlus(X) takes rows that differ while there are any, and then rows not taken', () => {
  const rows = Float32Array.of(0, 0, 0, 5, 5, 9)
  const chosen = end(kmeansPlusPlus(rows, 6, 1, 3, random('seed')))
  expect(new Set(Array.from(chosen, (row) => rows[row])).size).toBe(3)
  expect(new Set(end(kmeansPlusPlus(rows, 6, 1, 6, random('seed')))).size).toBe(6)
})

test('parallelAnalysis(X) keeps the one factor that was planted, and none of noise', () => {
  const rng = random('horn')
  const gram = (rows: Float64Array, n: number, d: number, into: Float64Array) => {
    for (let i = 0; i < n; i++) {
      for (let a = 0; a < d; a++) for (let b = 0; b < d; b++) into[a * d + b] += rows[i * d + a] * rows[i * d + b]
    }
  }
  const rows = new Float64Array(500 * 6)
  for (let i = 0; i < 500; i++) {
    const factor = normal(rng)
    for (let j = 0; j < 6; j++) rows[i * 6 + j] = normal(rng) + (j < 3 ? factor : 0)
  }
  const thresholds = end(parallelAnalysis(rows, 500, 6, { rng, gram }))
  expect(thresholds).toEqual(thresholds.toSorted((a, b) => b - a))
  expect(retained([3.2, 1.1, 1, 1, 0.9, 0.8], thresholds)).toBe(1)
  expect(retained([1, 1, 1, 1, 1, 1], thresholds)).toBe(0)
})

test('alignedBox(X) holds within the box along the axes', () => {
  const s = Math.SQRT1_2
  const axes = [Float64Array.of(s, s), Float64Array.of(-s, s)]
  const box = alignedBox(Float64Array.of(1, 1, -1, -1, 0.1, -0.1), axes, 500, random('box'))
  for (let i = 0; i < 500; i++) {
    expect(Math.abs(s * box[2 * i] + s * box[2 * i + 1])).toBeLessThan(Math.SQRT2 + 1e-12)
    expect(Math.abs(-s * box[2 * i] + s * box[2 * i + 1])).toBeLessThan(0.15)
  }
})

test('gapOf and gapChoice follow the one-standard-error rule', () => {
  const gap = gapOf(3, Math.E, [Math.E ** 2, Math.E ** 4])
  expect(gap.gap).toBeCloseTo(2, 14)
  expect(gap.error).toBeCloseTo(Math.sqrt(1.5), 14)
  const gaps = [0.2, 0.5, 0.52, 0.9].map((value, i) => ({ k: i + 2, gap: value, error: 0.05 }))
  expect(gapChoice(gaps)).toBe(3)
  expect(gapChoice(gaps.map((one, i) => ({ ...one, gap: i })))).toBe(5)
})
