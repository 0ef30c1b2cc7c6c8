import { expect, test } from 'vitest'
import { brentMinimum } from '@core/stats/brent-minimum.ts'
import { fitYeoJohnson, yeoJohnson, yeoJohnsonInverse } from '@core/stats/yeo-johnson.ts'

test('fitYeoJohnson(x) has the λ of scikit-learn', () => {
  // Source: documentation of sklearn.preprocessing.PowerTransformer, lambdas_ of [[1, 2], [3, 2], [4, 5]].
  expect(fitYeoJohnson([1, 3, 4])).toBeCloseTo(1.38668178, 7)
  expect(fitYeoJohnson([2, 2, 5])).toBeCloseTo(-3.10053332, 6)
})

test('fitYeoJohnson(x) is 1 where there is nothing to fit', () => {
  expect(fitYeoJohnson([3, 3, 3])).toBe(1)
  expect(fitYeoJohnson([NaN, 3])).toBe(1)
})

test('yeoJohnson has λ 1 as no change, 0 as log1p, and an inverse', () => {
  for (const x of [-50, -1, -1e-9, 0, 1e-9, 0.5, 3, 1000]) {
    expect(yeoJohnson(x, 1)).toBeCloseTo(x, 11)
    for (const lambda of [-2, -0.5, 0, 0.3, 1, 2, 3.7]) {
      const back = yeoJohnsonInverse(yeoJohnson(x, lambda), lambda)
      if (Math.abs(yeoJohnson(x, lambda)) < 1e6 && !(x === 1000 && lambda < 0) && !(x === -50 && lambda > 2)) {
        expect(Math.abs(back - x) / Math.max(1, Math.abs(x))).toBeLessThan(1e-9)
      }
    }
  }
  expect(yeoJohnson(3, 0)).toBe(Math.log1p(3))
  expect(yeoJohnson(-3, 2)).toBe(-Math.log1p(3))
  expect(yeoJohnson(NaN, 0.5)).toBeNaN()
})

test('brentMinimum(f) finds the least within its bounds', () => {
  expect(brentMinimum((x) => (x - 2) ** 2, -5, 5)).toBeCloseTo(2, 7)
  expect(brentMinimum((x) => Math.cos(x), 0, 6)).toBeCloseTo(Math.PI, 7)
  expect(brentMinimum((x) => x, -1, 4)).toBeCloseTo(-1, 6)
  expect(brentMinimum((x) => (x < 0 ? Infinity : (x - 1) ** 4), -5, 5)).toBeCloseTo(1, 2)
})
