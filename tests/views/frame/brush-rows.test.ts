import { describe, expect, test } from 'vitest'
import type { View, ZoomWindow } from '../../../src/views/kinds.ts'
import { boxOf, drawn, handles, moved, withBrush } from '../../../src/views/frame/brush.ts'
import { sceneOfView } from '../../../src/views/registry.ts'
import { residualData } from '../regression-data.ts'
import { t } from '../fixtures.ts'

const size = { width: 500, height: 320 }
const scene = (columns: [string | null, string | null], zoom?: ZoomWindow) => {
  const data = { ...residualData(800), columns }
  const view: View = { id: 'v', kind: 'scatter', title: '', description: '', data }
  return { data, scene: sceneOfView(view, size, { t, zoom }) }
}

describe('a plane whose axes are no columns', () => {
  const { data, scene: whole } = scene([null, null])
  const [area] = whole.brushes
  const box = drawn(area, 150, 60, 300, 150)

  test('withBrush(area, box) selects the rows inside the box, and nothing by interval', () => {
    const selection = withBrush('v', area, box)!
    expect(selection.clauses).toEqual([])
    const { x, y } = area.plane!
    const along = (value: number) => area.box.x + ((value - x[0]) / (x[1] - x[0])) * area.box.width
    const up = (value: number) => area.box.y + ((y[1] - value) / (y[1] - y[0])) * area.box.height
    const inside = [...data.x.keys()].filter((i) => {
      const [px, py] = [along(data.x[i]), up(data.y[i])]
      return px >= box.x && px <= box.x + box.width && py >= box.y && py <= box.y + box.height
    })
    expect(inside.length).toBeGreaterThan(10)
    expect([...selection.rows!]).toEqual(inside)
  })

  test('boxOf(area, selection) is the box again, and where it lies in a zoomed plane', () => {
    const selection = withBrush('v', area, box)!
    const back = boxOf(area, selection)!
    for (const key of ['x', 'y', 'width', 'height'] as const) expect(back[key]).toBeCloseTo(box[key], 6)
    const { x, y } = area.plane!
    const half: ZoomWindow = { x: [x[0], (x[0] + x[1]) / 2], y: [(y[0] + y[1]) / 2, y[1]] }
    const [near] = scene([null, null], half).scene.brushes
    const enlarged = boxOf(near, selection)!
    expect(enlarged.width).toBeGreaterThan(box.width)
    expect(enlarged.x + enlarged.width).toBeLessThanOrEqual(near.box.x + near.box.width + 1e-9)
  })

  test('boxOf(area, selection) is null for rows that were selected elsewhere', () => {
    expect(boxOf(area, { from: 'v', clauses: [], rows: Uint32Array.of(1, 2) })).toBeNull()
    expect(boxOf(area, null)).toBeNull()
  })

  test('a brush has four corners, moves whole and by each, and is taken away', () => {
    expect(handles(area, box)).toHaveLength(4)
    expect(moved(area, box, { x: 0, y: 0 }, 10, -5)).toEqual({ ...box, x: box.x + 10, y: box.y - 5 })
    expect(moved(area, box, { x: 1, y: 0 }, 10, 0).width).toBeCloseTo(box.width + 10, 9)
    expect(withBrush('v', area, null, withBrush('v', area, box))).toBeNull()
  })
})

test('a plane of which one axis is a column is brushed along that alone', () => {
  const [along] = scene(['fitted', null]).scene.brushes
  expect([along.x?.column, along.y, along.rows]).toEqual(['fitted', undefined, undefined])
  expect(drawn(along, 100, 50, 200, 60)).toMatchObject({ y: along.box.y, height: along.box.height })
  const [up] = scene([null, 'residual']).scene.brushes
  expect([up.x, up.y?.column]).toEqual([undefined, 'residual'])
})
