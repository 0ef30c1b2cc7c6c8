import { expect, test } from 'vitest'
import { mostTries, searchBad } from '../../../src/app/class/kmeans/bad-optimum.ts'

test('searchBad(best) stops at the first seed that ends 10 % above the best', async () => {
  const sums = [101, 109.9, 110, 140]
  const asked: number[] = []
  const found = await searchBad(100, 42, (seed) => {
    asked.push(seed)
    return Promise.resolve(sums[asked.length - 1])
  })
  expect(found.seed).toBe(45)
  expect(found.tried).toBe(3)
  expect(found.worst).toBeCloseTo(0.1, 12)
  expect(asked).toEqual([43, 44, 45])
})

test('searchBad(best) says how bad the worst was where none is', async () => {
  const tried: number[] = []
  const found = await searchBad(
    100,
    0,
    (seed) => Promise.resolve(100 + (seed % 7)),
    (n) => tried.push(n)
  )
  expect(found).toMatchObject({ seed: null, tried: mostTries })
  expect(found.worst).toBeCloseTo(0.06, 12)
  expect(tried).toHaveLength(mostTries)
})
