import { describe, expect, test } from 'vitest'
import type { HandleMark } from '../../../src/views/kinds.ts'
import { movedByKey, movedTo, valueOf } from '../../../src/views/frame/handle-moves.ts'

/** A plane of 100 × 100 pixels from (0, 0) to (10, 10), y upwards. */
const handle: HandleMark = { id: 'h', cx: 50, cy: 50, r: 6, label: 'A point', to: (x, y) => [x / 10, (100 - y) / 10] }

describe('a handle', () => {
  test('movedTo(handle, x, y) is the place in data units, off its own way only along it', () => {
    expect(movedTo(handle, 80, 20)).toEqual([8, 8])
    expect(movedTo({ ...handle, along: 'x' }, 80, 20)).toEqual([8, 5])
    expect(movedTo({ ...handle, along: 'y' }, 80, 20)).toEqual([5, 8])
  })

  test('movedByKey(handle, key) goes four pixels, its own step where it has one, ten times that with Shift', () => {
    expect(movedByKey(handle, 'ArrowRight', false)).toEqual([5.4, 5])
    expect(movedByKey(handle, 'ArrowUp', false)).toEqual([5, 5.4])
    expect(movedByKey({ ...handle, step: 1 }, 'ArrowLeft', true)).toEqual([4, 5])
    expect(movedByKey(handle, 'Enter', false)).toBeNull()
  })

  test('movedByKey(handle, key) on one way alone takes up and right for more', () => {
    for (const key of ['ArrowUp', 'ArrowRight']) {
      expect(movedByKey({ ...handle, along: 'x' }, key, false)).toEqual([5.4, 5])
      expect(movedByKey({ ...handle, along: 'y' }, key, false)).toEqual([5, 5.4])
    }
  })

  test('movedByKey(handle, key) asks the handle itself where it has a way of its own', () => {
    const turned: HandleMark = { ...handle, key: (key, far) => (key === 'ArrowUp' ? [far ? 10 : 1, 0] : null) }
    expect(movedByKey(turned, 'ArrowUp', false)).toEqual([1, 0])
    expect(movedByKey(turned, 'ArrowUp', true)).toEqual([10, 0])
    expect(movedByKey(turned, 'ArrowLeft', false)).toBeNull()
  })

  test('valueOf(handle) is where it stands on its way', () => {
    expect(valueOf({ ...handle, cx: 20 })).toBe(2)
    expect(valueOf({ ...handle, cy: 20, along: 'y' })).toBe(8)
  })
})
