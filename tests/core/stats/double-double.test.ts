import { expect, test } from 'vitest'
import { DoubleDouble } from '@core/stats/double-double.ts'
import { conditionOf, singularValues } from '@core/stats/singular-values.ts'

test('DoubleDouble keeps what float64 loses', () => {
  expect(new DoubleDouble(1).add(1e-25).add(-1).value).toBe(1e-25)
  expect(new DoubleDouble(0).addProduct(1 + 2 ** -30, 1 - 2 ** -30).add(-1).value).toBe(-(2 ** -60))
  const third = new DoubleDouble(1).divide(3)
  expect(Math.abs(third.multiply(3).add(-1).value)).toBeLessThan(1e-31)
  const root = new DoubleDouble(2).sqrt()
  expect(Math.abs(new DoubleDouble(root.hi, root.lo).multiply(root.hi, root.lo).add(-2).value)).toBeLessThan(1e-31)
})

test('singularValues keeps the digits of small values, and finds the extremes of large matrices', () => {
  const graded = Float64Array.of(1, 1e-3, 0, 1e-12)
  // Product of the values is the determinant.
  const [most, least] = singularValues(graded, 2)
  expect(Math.abs((most * least) / 1e-12 - 1)).toBeLessThan(1e-14)
  const p = 20
  const upper = Float64Array.from({ length: p * p }, (_, at) => {
    const [i, j] = [Math.floor(at / p), at % p]
    return i > j ? 0 : i === j ? 1 + i : 1 / (1 + i + j)
  })
  const whole = conditionOf(upper, p)
  const [largest, smallest] = singularValues(upper, p, 10)
  expect(Math.abs(largest / smallest / whole - 1)).toBeLessThan(1e-6)
})
