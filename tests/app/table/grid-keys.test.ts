import { expect, test } from 'vitest'
import { moved } from '../../../src/app/table/grid-keys.ts'

const size = { rows: 100, columns: 6, page: 20 }
const go = (key: string, row: number, column: number, ctrlKey = false) =>
  moved({ row, column }, { key, ctrlKey, metaKey: false }, size)

test('arrows move by one and stop at the edges; the head is above row 0', () => {
  expect(go('ArrowDown', 3, 2)).toEqual({ row: 4, column: 2 })
  expect(go('ArrowDown', 99, 2)).toEqual({ row: 99, column: 2 })
  expect(go('ArrowUp', 0, 2)).toEqual({ row: -1, column: 2 })
  expect(go('ArrowUp', -1, 2)).toEqual({ row: -1, column: 2 })
  expect(go('ArrowLeft', 3, 0)).toEqual({ row: 3, column: 0 })
  expect(go('ArrowRight', 3, 5)).toEqual({ row: 3, column: 5 })
})

test('PageDown, PageUp, Home and End, alone and with Ctrl', () => {
  expect(go('PageDown', 90, 1)).toEqual({ row: 99, column: 1 })
  expect(go('PageUp', 5, 1)).toEqual({ row: 0, column: 1 })
  expect(go('Home', 5, 3)).toEqual({ row: 5, column: 0 })
  expect(go('End', 5, 3)).toEqual({ row: 5, column: 5 })
  expect(go('Home', 5, 3, true)).toEqual({ row: 0, column: 0 })
  expect(go('End', 5, 3, true)).toEqual({ row: 99, column: 5 })
})

test('other keys are left alone', () => {
  expect(go('a', 5, 3)).toBeNull()
  expect(go('Enter', 5, 3)).toBeNull()
})
