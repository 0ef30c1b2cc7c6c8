import { expect, test } from 'vitest'
import { changedLabels, matchLabels } from '@core/class/match-labels.ts'
import { random } from '@core/stats/random.ts'
import { shuffle } from '@core/stats/shuffle.ts'

test('matchLabels undoes any renaming, and no row then changes', () => {
  const rng = random('labels')
  const a = Int32Array.from({ length: 500 }, () => Math.floor(rng() * 6))
  const names = shuffle([0, 1, 2, 3, 4, 5], rng)
  const b = a.map((label) => names[label])
  expect(matchLabels(a, b, 6)).toEqual(names)
  expect(changedLabels(a, b, names)).toBe(0)
})

test('matchLabels keeps most rows, where taking the largest overlap first would not', () => {
  // Overlaps [[9, 8], [8, 0]]: the greedy pairing keeps 9, the other 16.
  const pairs: [number, number, number][] = [
    [0, 0, 9],
    [0, 1, 8],
    [1, 0, 8]
  ]
  const a = pairs.flatMap(([label, , count]) => new Array<number>(count).fill(label))
  const b = pairs.flatMap(([, label, count]) => new Array<number>(count).fill(label))
  const best = matchLabels(a, b, 2)
  expect(best).toEqual([1, 0])
  expect(changedLabels(a, b, best)).toBe(9)
})

test('no other pairing of four labels keeps more rows', () => {
  const rng = random('brute')
  const a = Int32Array.from({ length: 300 }, () => Math.floor(rng() * 4))
  const b = a.map((label) => (rng() < 0.5 ? (label + 1) % 4 : Math.floor(rng() * 4)))
  const kept = (pairs: number[]) => a.filter((label, i) => pairs[label] === b[i]).length
  const all = (rest: number[]): number[][] =>
    rest.length
      ? rest.flatMap((first) => all(rest.filter((one) => one !== first)).map((tail) => [first, ...tail]))
      : [[]]
  expect(kept(matchLabels(a, b, 4))).toBe(Math.max(...all([0, 1, 2, 3]).map(kept)))
})

test('rows without a label in both are left out', () => {
  expect(matchLabels([0, -1, 1], [1, 1, 0], 2)).toEqual([1, 0])
  expect(changedLabels([0, -1, 1, 0], [1, 1, 0, -1], [1, 0])).toBe(0)
})

test('labels that no row has still get a partner each', () => {
  expect([...matchLabels([0, 0], [2, 2], 3)].sort()).toEqual([0, 1, 2])
})
