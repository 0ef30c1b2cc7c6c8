import { expect, test } from 'vitest'
import { selectionAfter } from '../../../src/app/table/row-selection.ts'
import { both, firstFrom, others, placeOf } from '../../../src/app/table/row-sets.ts'

const set = (...rows: number[]) => Uint32Array.from(rows)

test('both(a, b) gives the rows in both, ascending', () => {
  expect(both(set(1, 3, 5, 9), set(0, 3, 4, 9, 12))).toEqual(set(3, 9))
  expect(both(set(), set(1))).toEqual(set())
})

test('others(rows, n) gives the rest of the table', () => {
  expect(others(set(0, 2, 3), 5)).toEqual(set(1, 4))
  expect(others(set(), 2)).toEqual(set(0, 1))
})

test('placeOf finds a row or gives −1, firstFrom the place at or after it', () => {
  const rows = set(2, 4, 8)
  expect([2, 4, 8, 0, 5, 9].map((row) => placeOf(rows, row))).toEqual([0, 1, 2, -1, -1, -1])
  expect([0, 2, 3, 8, 9].map((row) => firstFrom(rows, row))).toEqual([0, 0, 1, 2, 3])
})

test('a press selects its row alone, and clears it where it alone was selected', () => {
  const press = { place: 4, anchor: 0, shift: false, toggle: false }
  expect(selectionAfter(null, press, (place) => place)).toEqual(set(4))
  expect(selectionAfter(set(1, 4), press, (place) => place)).toEqual(set(4))
  expect(selectionAfter(set(4), press, (place) => place)).toEqual(set())
})

test('a press with Ctrl adds a row or takes it away; with Shift it selects all from the anchor', () => {
  const rowAt = (place: number) => place * 2
  expect(selectionAfter(set(2), { place: 5, anchor: 0, shift: false, toggle: true }, rowAt)).toEqual(set(2, 10))
  expect(selectionAfter(set(2, 10), { place: 5, anchor: 0, shift: false, toggle: true }, rowAt)).toEqual(set(2))
  expect(selectionAfter(set(2), { place: 1, anchor: 3, shift: true, toggle: false }, rowAt)).toEqual(set(2, 4, 6))
  expect(selectionAfter(set(20), { place: 1, anchor: 2, shift: true, toggle: true }, rowAt)).toEqual(set(2, 4, 20))
})
