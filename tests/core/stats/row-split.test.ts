import { expect, test } from 'vitest'
import { fnv1a, foldOf, foldsOfRows, rowKey, splitHash } from '@core/stats/row-split.ts'
import { random } from '@core/stats/random.ts'
import type { Column } from '@core/table/types.ts'

// Source: test vectors of the FNV reference code (Noll, test_fnv.c, FNV-1a 32).
test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['b', 0xe70c2de5],
  ['foobar', 0xbf9cf968],
  ['chongo was here!\n', 0xd49930d5]
])('fnv1a of %j', (text, wanted) => expect(fnv1a(text)).toBe(wanted))

// Source: an independent reckoning in Python of the same two published functions, keys as UTF-8.
test.each([
  ['', 2872998923],
  ['a', 444641715],
  ['196|242', 1441139664],
  ['230.1|37.8|69.2|22.1', 3553507528],
  ['北京|¥12', 1845096604],
  ['naïve 🙂', 1889175817]
])('splitHash(%j) is %i', (key, wanted) => {
  expect(splitHash(key)).toBe(wanted)
  expect(foldOf(key, 5)).toBe(wanted % 5)
})

const columns: Column[] = [
  { kind: 'number', values: Float64Array.of(1.5, NaN, -0) },
  { kind: 'category', codes: Int32Array.of(0, -1, 1), dictionary: ['北京', 'a|b'] },
  { kind: 'boolean', values: Uint8Array.of(1, 0, 1) },
  { kind: 'date', values: Float64Array.of(0, NaN, Date.UTC(2024, 1, 29)) }
]

test('rowKey(columns, row) joins values by a bar, nothing where one is missing', () => {
  expect([0, 1, 2].map((row) => rowKey(columns, row))).toEqual([
    '1.5|北京|true|1970-01-01',
    '||false|',
    '0|a|b|true|2024-02-29'
  ])
})

test('foldsOfRows(columns) gives each row the fold of its key', () => {
  const folds = foldsOfRows(columns, 3, 7)
  expect(Array.from(folds)).toEqual([0, 1, 2].map((row) => foldOf(rowKey(columns, row), 7)))
})

test('folds are of about the same size, and rows that agree share one', () => {
  const rng = random('rows')
  const values = Float64Array.from({ length: 20_000 }, () => Math.floor(rng() * 1e6))
  const twice = Float64Array.from([...values, ...values])
  const folds = foldsOfRows([{ kind: 'number', values: twice }], twice.length, 5)
  const sizes = [0, 0, 0, 0, 0]
  for (const fold of folds) sizes[fold]++
  for (const size of sizes) expect(Math.abs(size / twice.length - 0.2)).toBeLessThan(0.01)
  expect(folds.subarray(20_000)).toEqual(folds.subarray(0, 20_000))
})
