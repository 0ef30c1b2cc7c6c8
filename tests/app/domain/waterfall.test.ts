import { expect, test } from 'vitest'
import { mainParts, waterfall } from '../../../src/app/domain/waterfall.ts'

const parts = (...values: number[]) => values.map((value) => ({ value }))
const ends = (...values: number[]) => waterfall(parts(...values)).map(({ from, to }) => [from, to])

test('waterfall(parts) begins each bar where the one before ended, over a span that holds 0', () => {
  expect(ends(6, 4, -5)).toEqual([
    [0, 0.6],
    [0.6, 1],
    [1, 0.5]
  ])
  expect(ends(-5, 10)).toEqual([
    [0.5, 0],
    [0, 1]
  ])
})

test('waterfall(parts) of nothing but zeros has no length', () => {
  expect(ends(0, 0)).toEqual([
    [0, 0],
    [0, 0]
  ])
})

test('mainParts(parts, most) keeps the first and the largest in their order, and adds up the others', () => {
  const others = (left: readonly { value: number }[], value: number) => ({ value, left: left.length })
  expect(mainParts<{ value: number; left?: number }>(parts(1, 0.5, -9, 0.25, 8), 4, others)).toEqual([
    { value: 1 },
    { value: -9 },
    { value: 8 },
    { value: 0.75, left: 2 }
  ])
  expect(mainParts(parts(1, 2), 4, others)).toEqual(parts(1, 2))
})
