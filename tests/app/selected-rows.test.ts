import { expect, test } from 'vitest'
import { selectedOver, tableRowsOf } from '../../src/app/selected-rows.ts'

const frame = { n: 4, rows: Uint32Array.of(1, 3, 5, 8), columns: { x: Float64Array.of(1, 2, 3, NaN) } }
const mask = (...given: Parameters<typeof selectedOver>) => Array.from(selectedOver(...given)!.mask)

test('selectedOver(frame, null) is null: nothing selected is not the same as no row selected', () => {
  expect(selectedOver(frame, null, null)).toBeNull()
})

test('selectedOver(frame, clauses) passes rows within inclusive bounds; missing is in none', () => {
  expect(mask(frame, { from: 'v', clauses: [{ column: 'x', low: 2, high: 9 }] }, null)).toEqual([0, 1, 1, 0])
})

test('selectedOver(frame, selection, tableRows) keeps those that are both', () => {
  expect(mask(frame, { from: 'v', clauses: [] }, Uint32Array.of(0, 3, 4, 8, 9))).toEqual([0, 1, 0, 1])
  expect(mask(frame, { from: 'v', clauses: [{ column: 'x', low: 2, high: 9 }] }, Uint32Array.of(3, 8))).toEqual([
    0, 1, 0, 0
  ])
})

test('selectedOver(frame of another unit, …, tableRows) is null: rows of the table are none of its units', () => {
  expect(selectedOver({ n: 3, columns: {} }, { from: 'grid', clauses: [] }, Uint32Array.of(2))).toBeNull()
})

test('selectedOver(frame of another unit, clauses) selects among its units', () => {
  const customers = { n: 3, columns: { orders: Float64Array.of(1, 5, 2) } }
  expect(mask(customers, { from: 'v', clauses: [{ column: 'orders', low: 2, high: 9 }] }, null)).toEqual([0, 1, 1])
})

test('tableRowsOf(frame, selected) gives the table’s rows, and null for another unit', () => {
  const selected = selectedOver(frame, { from: 'v', clauses: [], rows: Uint32Array.of(0, 2) }, null)!
  expect(Array.from(tableRowsOf(frame, selected)!)).toEqual([1, 5])
  expect(tableRowsOf({}, selected)).toBeNull()
})
