import { describe, expect, test } from 'vitest'
import {
  heights,
  rowsAt,
  scrolled,
  scrollTopOf,
  tallest,
  topOf,
  topShowing
} from '../../../src/app/table/scroll-map.ts'

const small = { rows: 1000, rowHeight: 28, viewport: 560 }
const tall = { rows: 10_000_000, rowHeight: 28, viewport: 560 }

describe('scroll-map', () => {
  test('a small table is scrolled pixel for pixel', () => {
    expect(heights(small)).toEqual({ content: 28_000, element: 28_000 })
    expect(topOf(1234, small)).toBe(1234)
    expect(scrollTopOf(1234, small)).toBe(1234)
  })

  test('the element of a tall table is no taller than browsers allow', () => {
    expect(heights(tall).element).toBe(tallest)
  })

  test('the ends of a tall table meet those of its element', () => {
    const end = tall.rows * 28 - tall.viewport
    expect(topOf(0, tall)).toBe(0)
    expect(topOf(tallest - tall.viewport, tall)).toBeCloseTo(end, 3)
    expect(scrollTopOf(end, tall)).toBeCloseTo(tallest - tall.viewport, 3)
  })

  test('row 9,999,999 of ten million is shown whole', () => {
    const { first, count, shift } = rowsAt(topShowing(9_999_999, 0, tall), tall)
    expect(first + count).toBe(10_000_000)
    expect(shift).toBe(0)
  })

  test('every row of a tall table has a top that shows it', () => {
    for (const row of [0, 1, 4_999_999, 9_999_998]) {
      const { first } = rowsAt(topShowing(row, 3e8, tall), tall)
      expect(first).toBe(Math.min(row, 10_000_000 - 20))
    }
  })

  test('a wheel moves a tall table by its own pixels, the scroll bar by its scale', () => {
    expect(scrolled(5000, 100, 220, tall)).toBe(5120)
    expect(scrolled(5000, 100, 4_000_000, tall)).toBeCloseTo(topOf(4_000_000, tall), 3)
    expect(scrolled(5000, 100, 100, tall)).toBe(5000)
  })

  test('a table of no rows draws none', () => {
    expect(rowsAt(0, { rows: 0, rowHeight: 28, viewport: 560 }).count).toBe(0)
  })
})
