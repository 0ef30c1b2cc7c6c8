import { describe, expect, test } from 'vitest'
import { apart, bestAxis, direction, turned, varianceAlong } from '@core/class/axis-variance.ts'
import { planeMoments } from '@core/class/plane-moments.ts'
import { snapDegrees, snapped, turnedBy } from '@core/class/snap.ts'
import { moments } from '@core/stats/moments.ts'
import { normal, random } from '@core/stats/random.ts'
import { symmetricEigen } from '@core/stats/symmetric-eigen.ts'

function cloud(seed: number, slope: number, n = 400) {
  const rng = random('cloud', seed)
  const x = Float64Array.from({ length: n }, () => 1e6 + 3 * normal(rng))
  const y = x.map((value) => slope * (value - 1e6) + normal(rng))
  return { x, y }
}
const clouds = [-2, -1, -0.3, 0, 0.2, 1, 5].map((slope, seed) => cloud(seed, slope))

describe.each(clouds)('a cloud of 400 rows', ({ x, y }) => {
  const plane = planeMoments(x, y)
  const { mean, xx, xy, yy } = plane
  const angles = Array.from({ length: 37 }, (_, i) => i * 5)

  test('variance along an axis is that of the projections', () => {
    for (const angle of angles) {
      const [c, s] = direction(angle)
      const projected = x.map((value, i) => c * (value - mean[0]) + s * (y[i] - mean[1]))
      expect(varianceAlong(plane, angle)).toBeCloseTo(moments(projected).squares / (x.length - 1), 8)
    }
  })

  test('variance along and variance across add up to the total at every angle', () => {
    for (const angle of angles)
      expect(varianceAlong(plane, angle) + varianceAlong(plane, angle + 90)).toBeCloseTo(xx + yy, 10)
  })

  test('squared distances along and across an axis add up to the squared distance from the mean, row by row', () => {
    for (const angle of angles) {
      const [c, s] = direction(angle)
      const [u, v] = [x[7] - mean[0], y[7] - mean[1]]
      expect((c * u + s * v) ** 2 + (c * v - s * u) ** 2).toBeCloseTo(u * u + v * v, 9)
    }
  })

  test('the best axis is the first eigenvector of the covariance matrix, its variance the eigenvalue', () => {
    const { values, vectors } = symmetricEigen([xx, xy, xy, yy], 2)
    const best = bestAxis(plane)!
    const [c, s] = direction(best)
    expect(Math.abs(c * vectors[0][0] + s * vectors[0][1])).toBeCloseTo(1, 12)
    expect(varianceAlong(plane, best)).toBeCloseTo(values[0], 10)
    expect(varianceAlong(plane, best + 90)).toBeCloseTo(values[1], 10)
    for (const angle of angles) expect(varianceAlong(plane, angle)).toBeLessThanOrEqual(values[0] + 1e-10)
  })
})

test('planeMoments(x, y) leaves out rows where either is missing', () => {
  const { n, mean, xx, xy, yy } = planeMoments([1, 2, NaN, 4], [2, 4, 100, NaN])
  expect({ n, mean, xx, xy, yy }).toEqual({ n: 2, mean: [1.5, 3], xx: 0.5, xy: 1, yy: 2 })
})

test('two standardised features that go together have their best axis at 45 degrees, at 135 where they go against each other', () => {
  const plane = { n: 9, mean: [0, 0] as [number, number], xx: 1, yy: 1 }
  expect(bestAxis({ ...plane, xy: 0.4 })).toBeCloseTo(45, 12)
  expect(bestAxis({ ...plane, xy: -0.4 })).toBeCloseTo(135, 12)
})

test('no axis is the best of a round cloud, nor of one that does not vary', () => {
  expect(bestAxis({ n: 9, mean: [0, 0], xx: 2, xy: 0, yy: 2 })).toBeNull()
  expect(bestAxis({ n: 9, mean: [0, 0], xx: 0, xy: 0, yy: 0 })).toBeNull()
  expect(bestAxis(planeMoments([1], [1]))).toBeNull()
})

test('an axis turned by 180 degrees is the same', () => {
  expect([turned(-10), turned(180), turned(370), turned(-1e-17)]).toEqual([170, 0, 10, 0])
  expect([apart(179, 1), apart(90, 0), apart(10, 190)]).toEqual([2, 90, 0])
})

describe('the best axis snaps in', () => {
  test('within its reach, also over the seam at 180 degrees, at the end where the axis is held', () => {
    expect(snapped(40, 42)).toBe(42)
    expect(snapped(222, 40)).toBe(220)
    expect(snapped(42 + snapDegrees + 0.1, 42)).toBeCloseTo(45.1, 12)
    expect(snapped(179, 1)).toBe(181)
    expect(snapped(-90, null)).toBe(270)
  })

  test('on the way to it, never on the way from it, and a large step does not jump over it', () => {
    expect(turnedBy(38, 1, 42)).toBe(42)
    expect(turnedBy(42, 1, 42)).toBe(43)
    expect(turnedBy(43, 1, 42)).toBe(44)
    expect(turnedBy(44, -1, 42)).toBe(42)
    expect(turnedBy(35, 10, 42)).toBe(42)
    expect(turnedBy(176, 10, 2)).toBe(182)
    expect(turnedBy(2, -10, 2)).toBe(352)
    expect(turnedBy(355, 10, null)).toBe(5)
  })
})
