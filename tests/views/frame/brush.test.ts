import { describe, expect, test } from 'vitest'
import type { BrushArea } from '../../../src/views/kinds.ts'
import { boxOf, clausesOf, drawn, gripAt, handles, moved, withBrush } from '../../../src/views/frame/brush.ts'
import { maker } from '../fixtures.ts'

const area: BrushArea = {
  box: { x: 40, y: 10, width: 400, height: 200 },
  x: { column: 'pca.1', domain: [-4, 4] },
  y: { column: 'pca.2', domain: [-1, 3] },
  label: 'points'
}
const onlyX: BrushArea = { ...area, y: undefined }

describe('a brush', () => {
  test('clausesOf(area, box) gives intervals in data units, y upwards', () => {
    expect(clausesOf(area, { x: 40, y: 10, width: 200, height: 50 })).toEqual([
      { column: 'pca.1', low: -4, high: 0 },
      { column: 'pca.2', low: 2, high: 3 }
    ])
  })

  test('boxOf(area, clausesOf(area, box)) is the box again', () => {
    const { uniform } = maker(9)
    for (let i = 0; i < 200; i++) {
      const box = drawn(area, 480 * uniform(), 240 * uniform(), 480 * uniform(), 240 * uniform())
      const back = boxOf(area, { from: 'v', clauses: clausesOf(area, box) })!
      for (const key of ['x', 'y', 'width', 'height'] as const) expect(back[key]).toBeCloseTo(box[key], 9)
    }
  })

  test('boxOf(area, selection) is null where the selection says nothing of the area', () => {
    expect(boxOf(area, null)).toBeNull()
    expect(boxOf(area, { from: 'v', clauses: [{ column: 'segment', values: [1] }] })).toBeNull()
    expect(boxOf(area, { from: 'v', clauses: [{ column: 'pca.1', of: 'table', low: 0, high: 1 }] })).toBeNull()
  })

  test('drawn(area, …) stays inside the area and spans it where it has one axis', () => {
    expect(drawn(area, 0, 0, 1000, 1000)).toEqual(area.box)
    expect(drawn(onlyX, 100, 50, 60, 60)).toEqual({ x: 60, y: 10, width: 40, height: 200 })
  })

  test('moved(area, box, grip, …) moves it whole, or one corner, and never out', () => {
    const box = { x: 100, y: 50, width: 50, height: 40 }
    expect(moved(area, box, { x: 0, y: 0 }, 1000, -1000)).toEqual({ x: 390, y: 10, width: 50, height: 40 })
    expect(moved(area, box, { x: 1, y: 1 }, 10, 20)).toEqual({ x: 100, y: 50, width: 60, height: 60 })
    expect(moved(area, box, { x: -1, y: 0 }, 70, 5)).toEqual({ x: 150, y: 50, width: 20, height: 40 })
  })

  test('gripAt(area, box, x, y) finds a corner, the inside, or nothing', () => {
    const box = { x: 100, y: 50, width: 50, height: 40 }
    expect(gripAt(area, box, 152, 92)).toEqual({ x: 1, y: 1 })
    expect(gripAt(area, box, 125, 70)).toEqual({ x: 0, y: 0 })
    expect(gripAt(area, box, 200, 200)).toBeNull()
    expect(handles(onlyX, box)).toHaveLength(2)
  })

  test('withBrush(…) keeps the intervals of other areas of the same view, and drops what others made', () => {
    const other = { column: 'basket', low: 0, high: 1 }
    const box = { x: 40, y: 10, width: 200, height: 200 }
    const own = withBrush('v', onlyX, box, { from: 'v', clauses: [other, { column: 'pca.1', low: 3, high: 4 }] })
    expect(own).toEqual({ from: 'v', clauses: [other, { column: 'pca.1', low: -4, high: 0 }] })
    expect(withBrush('v', onlyX, box, { from: 'w', clauses: [other] })?.clauses).toHaveLength(1)
    expect(withBrush('v', onlyX, null, { from: 'v', clauses: [other] })).toEqual({ from: 'v', clauses: [other] })
    expect(withBrush('v', onlyX, null, own && { ...own, clauses: own.clauses.slice(1) })).toBeNull()
  })
})
