import { expect, test } from 'vitest'
import { adjustedRand } from '@core/stats/adjusted-rand.ts'
import { calinskiHarabasz } from '@core/stats/calinski-harabasz.ts'
import { daviesBouldin } from '@core/stats/davies-bouldin.ts'
import { normalisedMutualInformation } from '@core/stats/normalised-mutual-information.ts'
import { silhouetteValues } from '@core/stats/silhouette-values.ts'

// Source: scikit-learn's documentation of adjusted_rand_score and v_measure_score.
test('adjustedRand(a, b) is that of scikit-learn', () => {
  expect(adjustedRand([0, 0, 1, 1], [1, 1, 0, 0])).toBe(1)
  expect(adjustedRand([0, 0, 1, 2], [0, 0, 1, 1])).toBeCloseTo(4 / 7, 14)
  expect(adjustedRand([0, 0, 0, 0], [0, 1, 2, 3])).toBe(0)
  expect(adjustedRand([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 14)
  expect(adjustedRand([0, 0, 0], [1, 1, 1])).toBe(1)
})

test('normalisedMutualInformation(a, b) is that of scikit-learn, arithmetic mean', () => {
  expect(normalisedMutualInformation([0, 0, 1, 1], [1, 1, 0, 0])).toBeCloseTo(1, 14)
  expect(normalisedMutualInformation([0, 0, 1, 2], [0, 0, 1, 1])).toBeCloseTo(0.8, 14)
  expect(normalisedMutualInformation([0, 0, 0, 0], [0, 1, 2, 3])).toBe(0)
  expect(normalisedMutualInformation([0, 0], [1, 1])).toBe(1)
})

test('labellings leave out what has no label', () => {
  expect(adjustedRand([0, -1, 0, 1, 1], [3, 3, 3, 5, 5])).toBe(1)
  expect(normalisedMutualInformation([0, NaN, 0, 1, 1], [3, 3, 3, 5, 5])).toBeCloseTo(1, 14)
})

test('indices say NaN where there is nothing to compare', () => {
  expect(calinskiHarabasz({ n: 5, k: 1, within: 1, between: 0 })).toBeNaN()
  expect(calinskiHarabasz({ n: 5, k: 5, within: 0, between: 1 })).toBeNaN()
  expect(calinskiHarabasz({ n: 5, k: 2, within: 0, between: 1 })).toBe(1)
  expect(daviesBouldin(Float64Array.of(1, 2), [0.5])).toBeNaN()
  expect(daviesBouldin(Float64Array.of(0, 4), [1, 1])).toBe(0.5)
})

test('silhouetteValues is 0 for a row alone, NaN for one segment', () => {
  const into = new Float64Array(3)
  // Rows 0, 1, 5 of one column in segments 0, 0, 1.
  silhouetteValues(Float64Array.of(1, 5, 1, 4, 9, 0), 2, [0, 0, 1], [2, 1], 0, into)
  expect(Array.from(into)).toEqual([0.8, 0.75, 0])
  silhouetteValues(Float64Array.of(6, 5, 9), 1, [0, 0, 0], [3], 0, into)
  expect(into.every(Number.isNaN)).toBe(true)
})
