import { describe, expect, test } from 'vitest'
import type { DataOf, KindId, Layer, Scene, View, ZoomWindow } from '../../src/views/kinds.ts'
import { sceneToSvg } from '../../src/views/export/scene-svg.ts'
import { sceneToTable } from '../../src/views/export/scene-table.ts'
import { mostNamed } from '../../src/views/scatter/named.ts'
import { mostPoints } from '../../src/views/panels/points.ts'
import { emphasisOf, sceneOfView } from '../../src/views/registry.ts'
import { t } from './fixtures.ts'
import { marksOutside, numbersOf, words } from './laws.ts'
import {
  effectPanels,
  figuresData,
  intervalsData,
  manyFigures,
  manyIntervals,
  oddsData,
  quantileData,
  residualData,
  rocData
} from './regression-data.ts'

const size = { width: 520, height: 360 }
const sceneOf = <K extends KindId>(kind: K, data: DataOf[K], zoom?: ZoomWindow): Scene =>
  sceneOfView({ id: 'v', kind, title: 'T', description: 'D.', data }, size, { t, zoom })
type Items<M> = Extract<Layer, { mark: M; items: unknown[] }>['items']
const itemsOf = <M extends 'circle' | 'path' | 'rect' | 'text'>({ layers }: { layers: Layer[] }, mark: M) =>
  layers.flatMap((layer): unknown[] => (layer.mark === mark && 'items' in layer ? layer.items : [])) as Items<M>
const said = (scene: Scene) => itemsOf(scene, 'text').map(({ text }) => text)

describe('intervals', () => {
  test('a mark is hollow where it is not clear, and stands in the middle of its whisker', () => {
    const scene = sceneOf('intervals', intervalsData)
    const dots = itemsOf(scene, 'circle')
    expect(dots.map(({ fill }) => fill)).toEqual([...new Array<string>(8).fill('ink'), 'surface'])
    const whiskers = itemsOf(scene, 'path').flatMap(({ d }) => /^M([\d.]+),([\d.]+)H([\d.]+)$/.exec(d) ?? [])
    expect((Number(whiskers[1]) + Number(whiskers[3])) / 2).toBeCloseTo(dots[0].cx, 0)
    expect(Number(whiskers[2])).toBeCloseTo(dots[0].cy, 1)
  })

  test('the estimate is bold and what follows it is not', () => {
    const texts = itemsOf(sceneOf('intervals', intervalsData), 'text')
    expect(texts.find(({ text }) => text === '+82.8')?.bold).toBe(true)
    expect(texts.find(({ text }) => text === '± 7.1')?.bold).toBeFalsy()
    expect(texts.find(({ text }) => text === '+2.6, not clear')?.bold).toBeFalsy()
  })

  test('on a logarithmic axis equal ratios are equally far, and an end beyond it is an arrow', () => {
    const scene = sceneOf('intervals', {
      ...oddsData,
      rows: [
        { label: 'a', value: 0.5, low: 0.4, high: 0.6, text: '', clear: true },
        { label: 'b', value: 1, low: 0.8, high: 1.2, text: '', clear: false },
        { label: 'c', value: 2, low: 1.6, high: Infinity, text: '', clear: true }
      ]
    })
    const [a, b, c] = itemsOf(scene, 'circle').map(({ cx }) => cx)
    expect(b - a).toBeCloseTo(c - b, 6)
    expect(itemsOf(scene, 'path').filter(({ d }) => /L.*L/.test(d))).toHaveLength(1)
    expect(said(scene)).toEqual(expect.arrayContaining(['0.5', '1', '2']))
  })

  test('lines that have no room are counted, and in the table', () => {
    const scene = sceneOf('intervals', manyIntervals(90))
    const shown = itemsOf(scene, 'circle').length
    expect(shown).toBeGreaterThan(10)
    expect(said(scene)).toContain(`${90 - shown} more in the table`)
    expect(scene.table.rows).toHaveLength(90)
  })

  test('a line is tinted and selected over its whole width', () => {
    const scene = sceneOf('intervals', intervalsData)
    const hits = itemsOf(scene, 'rect')
    expect(hits.map(({ select }) => select)).toEqual(intervalsData.rows.map(({ select }) => select))
    const { x, y, width, height } = hits[4]
    expect(scene.tint?.(x + width / 2, y + height / 2)).toEqual({ x, y, width, height })
    expect(scene.tooltip?.(x + 5, y + height / 2)?.name).toBe('Discount share')
    expect(scene.tint?.(x, size.height - 1)).toBeNull()
  })
})

describe('a scatter with lines and names', () => {
  test('lines do not widen the plane, and nothing of them is outside of it, zoomed or not', () => {
    const bare = sceneOf('scatter', { ...residualData(400), overlays: [] })
    const scene = sceneOf('scatter', residualData(400))
    expect(scene.zoom).toEqual(bare.zoom)
    const { x, y } = scene.zoom!.full
    const near: ZoomWindow = { x: [x[0], (x[0] + x[1]) / 2], y: [y[0] / 2, y[1] / 2] }
    for (const one of [scene, sceneOf('scatter', residualData(400), near)]) {
      const { box } = one.zoom!
      const drawn = itemsOf(one, 'path').filter(({ stroke, fill }) => stroke !== 'grid' && (stroke || fill))
      expect(drawn.length).toBeGreaterThan(3)
      for (const { d } of drawn)
        for (const [, px, py] of d.matchAll(/([\d.-]+),([\d.-]+)/g)) {
          expect(Number(px)).toBeGreaterThanOrEqual(box.x - 0.1)
          expect(Number(px)).toBeLessThanOrEqual(box.x + box.width + 0.1)
          expect(Number(py)).toBeGreaterThanOrEqual(box.y - 0.1)
          expect(Number(py)).toBeLessThanOrEqual(box.y + box.height + 0.1)
        }
    }
  })

  test('no more rows are named than are read; the pointer says the name', () => {
    const data = residualData(400)
    const scene = sceneOf('scatter', data)
    const rings = itemsOf(scene, 'circle').filter(({ stroke }) => stroke === 'ink')
    expect(rings).toHaveLength(mostNamed)
    expect(scene.tooltip?.(rings[0].cx, rings[0].cy)?.name).toBe('Row 1')
  })

  test('under a selection lines and names lie over the counts again', () => {
    const data = residualData(120_000)
    const view: View = { id: 'v', kind: 'scatter', title: '', description: '', data }
    const scene = sceneOfView(view, size, { t })
    const extra = emphasisOf(view, scene, { mask: new Uint8Array(120_000).fill(1), count: 120_000 }, { t })
    expect(extra[0].mark).toBe('raster')
    const over = words({ ...scene, layers: extra }).map(({ text }) => text)
    expect(over.filter((text) => text.startsWith('Row')).length).toBeGreaterThan(3)
    expect(itemsOf({ layers: extra }, 'path').some(({ dash }) => dash)).toBe(true)
  })
})

describe('panels', () => {
  test('a shared scale puts equal values equally high in all panels of a line', () => {
    const panel = (y: number) => ({
      xLabel: 'x',
      yLabel: 'y',
      marks: [
        { x: 1, y, label: '' },
        { x: 2, y: 5, label: '' }
      ]
    })
    const data = { sharedY: true, panels: [panel(1), panel(9)] }
    const [, a, , b] = itemsOf(sceneOf('panels', data), 'circle').map(({ cy }) => cy)
    expect(a).toBe(b)
    const [, c, , d] = itemsOf(sceneOf('panels', { ...data, sharedY: false }), 'circle').map(({ cy }) => cy)
    expect(c).not.toBe(d)
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('%i panels stand side by side, none on another', (n) => {
    const scene = sceneOfView(
      { id: 'v', kind: 'panels', title: '', description: '', data: effectPanels(n) },
      { width: 720, height: 440 },
      { t }
    )
    const titled = said(scene).filter((text) => ['Visits', 'Tenure', 'Channel', 'Region'].includes(text))
    expect(titled.length).toBeGreaterThan(0)
    expect(said(scene).some((text) => text.includes('more in the table'))).toBe(false)
    expect(marksOutside(scene)).toBe(0)
  })

  test('a million points are drawn as a sample that says so, and the selected ones as well', () => {
    const data = quantileData(1_000_000)
    const view: View = { id: 'v', kind: 'panels', title: '', description: 'D.', data }
    const scene = sceneOfView(view, size, { t })
    const layer = scene.layers.find((one) => one.mark === 'points')!
    expect(layer.index.length).toBeLessThanOrEqual(mostPoints)
    expect(layer.index.length).toBeGreaterThan(mostPoints / 2)
    expect(scene.description).toContain('of 1,000,000 drawn.')
    const mask = new Uint8Array(1_000_000)
    for (const row of [3, 500_001, 777_777]) mask[row] = 1
    const extra = emphasisOf(view, scene, { mask, count: 3 }, { t })
    const own = extra.find((one) => one.mark === 'points')!
    expect([...own.index].sort((a, b) => a - b)).toEqual([3, 500_001, 777_777])
    expect(marksOutside(scene)).toBe(0)
  })

  test('the points of a panel carry their positions in the frame', () => {
    const layer = sceneOf('panels', quantileData(50)).layers.find((one) => one.mark === 'points')!
    expect([...layer.index].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i))
    expect(layer.index[0]).toBe(49)
  })

  test('the line to be moved stays on the axis, and its place is told in data units', () => {
    const [handle] = sceneOf('panels', rocData()).handles!
    expect(handle.to(handle.cx, handle.cy)[0]).toBeCloseTo(0.34, 9)
    expect(handle.to(-1000, 0)[0]).toBe(0)
    expect(handle.to(5000, 0)[0]).toBe(1)
    expect(handle.along).toBe('x')
    expect(sceneOf('panels', { ...rocData(), handle: undefined }).handles).toEqual([])
  })

  test('a picture that leaves the page shows where the handle is', () => {
    const [{ cx }] = sceneOf('panels', rocData()).handles!
    expect(sceneToSvg(sceneOf('panels', rocData()))).toContain(`<circle cx="${Math.round(cx * 100) / 100}"`)
  })

  test('levels answer a click over their whole height, and the pointer with interval and rows', () => {
    const scene = sceneOf('panels', { panels: effectPanels(3).panels.slice(2) })
    const [first] = itemsOf(scene, 'rect')
    expect(first.select).toEqual([{ column: 'channel', values: ['web'] }])
    const tip = scene.tooltip?.(first.x + 5, first.y + 5)
    expect(tip?.name).toBe('web')
    expect(tip?.values).toHaveLength(3)
  })
})

describe('figures', () => {
  test('the page gets the table itself, the picture draws it in words, numbers right', () => {
    const scene = sceneOf('figures', figuresData)
    expect(scene.figures).toBe(figuresData)
    const cell = itemsOf(scene, 'text').find(({ text }) => text === '+110.6')
    expect(cell?.anchor).toBe('end')
    expect(sceneToSvg(scene)).toContain('>Member</text>')
    expect([...numbersOf(scene)].every(([, value]) => Number.isFinite(value))).toBe(true)
  })

  test('the exported table has raw values', () => {
    expect(sceneToTable(sceneOf('figures', figuresData)).split('\r\n')[2]).toBe(
      'Member,yes against no,82.8,3.64,75.7 to 89.9,22.8,< .001'
    )
  })

  test('rows and columns without room are counted', () => {
    const view: View = { id: 'v', kind: 'figures', title: '', description: '', data: manyFigures(40) }
    const narrow = sceneOfView(view, { width: 320, height: 220 }, { t })
    expect(said(narrow).some((text) => /more rows in the table/.test(text))).toBe(true)
    expect(narrow.table.rows).toHaveLength(40)
  })
})
