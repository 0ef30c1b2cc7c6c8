import { expect, test } from 'vitest'
import { median, medianAbsoluteDeviation, quantiles } from '@core/stats/quantile.ts'
import { random } from '@core/stats/random.ts'

test('quantiles(x) interpolates as type 7', () => {
  // Source: numpy.quantile([1, 2, 3, 4], [0.25, 0.5, 0.9]).
  expect(quantiles([4, 1, 3, 2], [0, 0.25, 0.5, 0.9, 1])).toEqual([1, 1.75, 2.5, 3.7, 4])
})

test('quantiles(x) leaves missing values out, and is NaN of nothing', () => {
  expect(median([NaN, 5, 1, NaN, 3])).toBe(3)
  expect(median([NaN])).toBeNaN()
})

test('quantiles(x) is what sorting gives, ties and all', () => {
  const rng = random('quantiles')
  for (const n of [1, 2, 3, 10, 999, 1000]) {
    const x = Float64Array.from({ length: n }, () => Math.floor(rng() * (n % 3 ? 5 : 1e6)))
    const sorted = x.toSorted()
    for (const share of [0, 0.05, 0.25, 0.5, 0.75, 0.999, 1]) {
      const at = (n - 1) * share
      const low = sorted[Math.floor(at)]
      expect(quantiles(x, [share])[0]).toBe(low + (sorted[Math.ceil(at)] - low) * (at - Math.floor(at)))
    }
  }
})

test('medianAbsoluteDeviation(x) is the median distance from the median', () => {
  expect(medianAbsoluteDeviation([1, 1, 2, 2, 4, 6, 9])).toBe(1)
})
