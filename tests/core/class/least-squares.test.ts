import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { leastSquares, lineThrough, lineWithout, residualOf, sumOfSquares } from '@core/class/least-squares.ts'
import { corpus, describeCorpus } from '../../corpus/corpus.ts'
import { normal, random } from '@core/stats/random.ts'

const rng = random('points')
const x = Float64Array.from({ length: 40 }, () => 50 + 12 * normal(rng))
const y = x.map((value) => 3 + 0.7 * value + 5 * normal(rng))

/** Inverse of XᵀX for X = [1, x], so that the hat matrix is X (XᵀX)⁻¹ Xᵀ. */
function inverseGram(values: ArrayLike<number>) {
  const n = values.length
  let [s, ss] = [0, 0]
  for (let i = 0; i < n; i++) {
    s += values[i]
    ss += values[i] ** 2
  }
  const det = n * ss - s * s
  return { a: ss / det, b: -s / det, d: n / det }
}

describe('leastSquares(x, y)', () => {
  const fit = leastSquares(x, y)!

  test('solves the normal equations', () => {
    let [sy, sxy] = [0, 0]
    for (let i = 0; i < x.length; i++) {
      sy += y[i]
      sxy += x[i] * y[i]
    }
    const { a, b, d } = inverseGram(x)
    expect(fit.intercept).toBeCloseTo(a * sy + b * sxy, 8)
    expect(fit.slope).toBeCloseTo(b * sy + d * sxy, 10)
  })

  test('has leverages that are the diagonal of the hat matrix, and they sum to 2', () => {
    const { a, b, d } = inverseGram(x)
    fit.leverage.forEach((h, i) => expect(h).toBeCloseTo(a + 2 * b * x[i] + d * x[i] ** 2, 9))
    expect(fit.leverage.reduce((sum, h) => sum + h, 0)).toBeCloseTo(2, 12)
  })

  test('has the least sum of squares: every other line has more', () => {
    for (const [ds, di] of [
      [0.01, 0],
      [-0.01, 0],
      [0, 0.1],
      [0, -0.1],
      [0.05, -2.5]
    ])
      expect(sumOfSquares({ slope: fit.slope + ds, intercept: fit.intercept + di }, x, y)).toBeGreaterThan(fit.squares)
  })

  test('has Cook’s distances that say how far all fitted values move without the point', () => {
    const variance = fit.squares / (x.length - 2)
    fit.cooks.forEach((distance, i) => {
      const other = lineWithout(x, y, i)!
      let moved = 0
      for (let j = 0; j < x.length; j++) moved += (residualOf(fit, x[j], 0) - residualOf(other, x[j], 0)) ** 2
      expect(distance).toBeCloseTo(moved / (2 * variance), 9)
    })
  })

  test('r² is the share of the squares that the line takes away', () => {
    expect(fit.r2).toBeCloseTo(1 - fit.squares / fit.total, 14)
    expect(leastSquares([1, 2, 3], [5, 5, 5])!.r2).toBeNaN()
    expect(leastSquares([1, 2, 3], [2, 4, 6])!.r2).toBeCloseTo(1, 14)
  })
})

describeCorpus('leastSquares on real data', () => {
  // NIST Statistical Reference Datasets, Norris: certified to 15 digits, met to 12.
  test('Norris', () => {
    const rows = readFileSync(corpus('data', 'd2-regression', 'nist_strd_linear', 'Norris.csv')!, 'utf8')
      .trim()
      .split('\n')
    const at = (name: string) => rows[0].trim().split(',').indexOf(name)
    const column = (name: string) => rows.slice(1).map((row) => Number(row.split(',')[at(name)]))
    const fit = leastSquares(column('x'), column('y'))!
    expect(fit.n).toBe(36)
    expect(fit.slope).toBeCloseTo(1.00211681802045, 12)
    expect(fit.intercept).toBeCloseTo(-0.262323073774029, 11)
    expect(fit.squares).toBeCloseTo(26.6173985294224, 10)
    expect(fit.r2).toBeCloseTo(0.999993745883712, 14)
  })
})

test('leastSquares is null where x does not vary, or for one point: there is no one line', () => {
  expect(leastSquares([3, 3, 3], [1, 2, 3])).toBeNull()
  expect(leastSquares([0.1, 0.1, 0.1], [1, 2, 3])).toBeNull()
  expect(leastSquares([1], [1])).toBeNull()
  expect(leastSquares([], [])).toBeNull()
})

test('two points are met exactly: each decides its own fitted value, and Cook’s distance is not defined', () => {
  const fit = leastSquares([0, 2], [1, 5])!
  expect([fit.slope, fit.intercept, ...fit.leverage]).toEqual([2, 1, 1, 1])
  expect([...fit.cooks]).toEqual([NaN, NaN])
})

test('lineThrough(a, b) holds both points', () => {
  const line = lineThrough([1, 2], [3, 8])
  expect(line).toEqual({ slope: 3, intercept: -1 })
})
