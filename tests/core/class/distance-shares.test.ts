import { expect, test } from 'vitest'
import { distanceShares } from '@core/class/distance-shares.ts'

test('distanceShares is each column’s part in all pairs’ squared distances', () => {
  const columns = [
    [1, 4, 2, 8, 5],
    [100, 300, 250, 90, 10]
  ]
  const parts = columns.map((values) => values.flatMap((a) => values.map((b) => (a - b) ** 2)).reduce((a, b) => a + b))
  const total = parts[0] + parts[1]
  distanceShares(columns).forEach((share, i) => expect(share).toBeCloseTo(parts[i] / total, 14))
})

test('standardised columns have equal parts; a unit a hundred times smaller makes a part ten thousand times larger', () => {
  const z = [-1, 0, 1]
  expect(distanceShares([z, z, z])).toEqual([1 / 3, 1 / 3, 1 / 3])
  const [a, b] = distanceShares([z.map((value) => 100 * value), z])
  expect(a / b).toBeCloseTo(10_000, 8)
})

test('where nothing varies no column has a part', () => {
  expect(
    distanceShares([
      [1, 1],
      [2, 2]
    ])
  ).toEqual([NaN, NaN])
})
