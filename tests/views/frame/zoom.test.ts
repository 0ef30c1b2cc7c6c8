import { describe, expect, test } from 'vitest'
import type { View, ZoomArea, ZoomWindow } from '../../../src/views/kinds.ts'
import { boxOf, withBrush } from '../../../src/views/frame/brush.ts'
import { clipped } from '../../../src/views/frame/clip.ts'
import { inPlot, panBy, zoomBy } from '../../../src/views/frame/zoom.ts'
import { emphasisOf, sceneOfView } from '../../../src/views/registry.ts'
import { sceneToSvg } from '../../../src/views/export/scene-svg.ts'
import { scatterData, t } from '../fixtures.ts'
import { collisions, marksOutside, numbersOf, outside } from '../laws.ts'

const full: ZoomWindow = { x: [-4, 4], y: [-1, 3] }
const area: ZoomArea = { box: { x: 40, y: 10, width: 400, height: 200 }, full, shown: full }

describe('zoom', () => {
  test('zoomBy(area, factor, at) keeps the value under the pointer where it is', () => {
    const shown = zoomBy(area, 2, { x: 140, y: 60 })!
    expect(shown.x[1] - shown.x[0]).toBeCloseTo(4, 12)
    expect(shown.x[0] + 0.25 * 4).toBeCloseTo(-2, 12)
    expect(shown.y[0] + 0.75 * 2).toBeCloseTo(2, 12)
  })

  test('zoomBy(…) is null once everything shows, and ends at a thousandth', () => {
    expect(zoomBy(area, 0.5)).toBeNull()
    const once = { ...area, shown: zoomBy(area, 3)! }
    expect(zoomBy(once, 1 / 3)).toBeNull()
    const deep = zoomBy(area, 1e9)!
    expect(deep.x[1] - deep.x[0]).toBeCloseTo(8 / 1000, 12)
  })

  test('panBy(area, dx, dy) moves the content with the pointer and never past its end', () => {
    const shown: ZoomWindow = { x: [0, 2], y: [0, 1] }
    expect(panBy({ ...area, shown }, 200, 100)).toEqual({ x: [-1, 1], y: [0.5, 1.5] })
    expect(panBy({ ...area, shown }, 1e6, 1e6)).toEqual({ x: [-4, -2], y: [2, 3] })
  })

  test('inPlot(area, x, y) is true in the plot only', () => {
    expect([inPlot(area, 41, 11), inPlot(area, 39, 11), inPlot(area, 41, 211)]).toEqual([true, false, false])
  })

  test('clipped(points, box) keeps what lies inside, in as many pieces as there are', () => {
    const box = { x: 0, y: 0, width: 10, height: 10 }
    expect(
      clipped(
        [
          [-5, 5],
          [15, 5]
        ].map(([x, y]) => [x, y] as const),
        box
      )
    ).toBe('M0,5L10,5')
    expect(
      clipped(
        [
          [5, 5],
          [20, 5],
          [20, 8],
          [5, 8]
        ],
        box
      )
    ).toBe('M5,5L10,5M10,8L5,8')
    expect(
      clipped(
        [
          [-5, -5],
          [-1, 20]
        ],
        box
      )
    ).toBe('')
  })
})

describe('a brush in a zoomed plot', () => {
  const brushArea = { box: area.box, x: { column: 'a', domain: [0, 2] as [number, number] }, label: 'a' }
  const selection = { from: 'v', clauses: [{ column: 'a', low: -3, high: 1 }] }

  test('shows the part in view, and nothing where it is out of view', () => {
    expect(boxOf(brushArea, selection)).toEqual({ x: 40, y: 10, width: 200, height: 200 })
    expect(boxOf(brushArea, { from: 'v', clauses: [{ column: 'a', low: -3, high: -1 }] })).toBeNull()
  })

  test('keeps an end that lies out of view when the other one is moved', () => {
    const moved = withBrush('v', brushArea, { x: 40, y: 10, width: 300, height: 200 }, selection)
    expect(moved).toEqual({ from: 'v', clauses: [{ column: 'a', low: -3, high: 1.5 }] })
  })
})

const size = { width: 520, height: 340 }
const drawn = (kind: 'scatter' | 'biplot', n: number, zoom: ZoomWindow | null) => {
  const arrows = ['Spend', 'Orders', 'Returns'].map((name, i) => ({ name, x: Math.cos(2 * i), y: Math.sin(2 * i) }))
  const view: View = { id: 'v', kind, title: 'T', description: 'D.', data: { ...scatterData(n), arrows } }
  return { view, scene: sceneOfView(view, size, { t, zoom }) }
}
const window: ZoomWindow = { x: [-0.4, 0.9], y: [-0.7, 0.6] }

describe.each(['scatter', 'biplot'] as const)('%s zoomed', (kind) => {
  test.each([1, 300, 12_000, 150_000])('%i rows: only what is in the window is drawn, and it is said', (n) => {
    const { scene, view } = drawn(kind, n, window)
    if (!scene.brushes.length) return
    const data = view.data as ReturnType<typeof scatterData>
    const inside = [...data.x.keys()].filter(
      (i) =>
        data.x[i] >= window.x[0] && data.x[i] <= window.x[1] && data.y[i] >= window.y[0] && data.y[i] <= window.y[1]
    )
    const points = scene.layers.find((layer) => layer.mark === 'points')
    const raster = scene.layers.find((layer) => layer.mark === 'raster')
    if (points) expect([...points.index]).toEqual(inside)
    else expect(raster!.counts.reduce((a, b) => a + b, 0)).toBe(inside.length)
    expect(scene.description).toBe(`D. ${t.format.int(inside.length)} of ${t.format.int(n)} in view`)
    expect(scene.title).toBe('T')
    expect(scene.brushes[0].x?.domain).toEqual(window.x)
    expect([...numbersOf(scene)].filter(([, value]) => !Number.isFinite(value))).toEqual([])
    expect(marksOutside(scene)).toBe(0)
    expect(collisions(scene)).toEqual([])
    expect(outside(scene)).toEqual([])
    expect(sceneToSvg(scene)).not.toMatch(/NaN|undefined/)
  })

  test('above 100,000 rows the raster becomes points once some ten thousand are in view', () => {
    const marks = (zoom: ZoomWindow | null) =>
      drawn(kind, 150_000, zoom).scene.layers.flatMap(({ mark }) =>
        mark === 'points' || mark === 'raster' ? mark : []
      )
    expect(marks(null)).toEqual(['raster'])
    expect(marks({ x: [-3, 3], y: [-2, 2] })).toEqual(['raster'])
    expect(marks({ x: [-0.1, 0.1], y: [-0.3, -0.1] })).toEqual(['points'])
  })

  test('a selection over a zoomed raster counts only its rows in view', () => {
    const zoom: ZoomWindow = { x: [-3, 3], y: [-2, 2] }
    const { scene, view } = drawn(kind, 150_000, zoom)
    const mask = new Uint8Array(150_000).map((_, i) => Number(i % 2))
    const [own] = emphasisOf(view, scene, { mask, count: 75_000 }, { t, zoom })
    const data = view.data as ReturnType<typeof scatterData>
    const expected = [...data.x.keys()].filter(
      (i) => i % 2 && Math.abs(data.x[i]) <= 3 && Math.abs(data.y[i]) <= 2
    ).length
    expect(own.mark === 'raster' && own.counts.reduce((a, b) => a + b, 0)).toBe(expected)
  })
})
