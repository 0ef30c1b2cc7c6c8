import { describe, expect, test } from 'vitest'
import { overlap } from '../../../src/views/frame/boxes.ts'
import { placeLabels, spread } from '../../../src/views/frame/labels.ts'
import { planesOf } from '../../../src/views/frame/planes.ts'
import { extentOf, linear, ticksOf } from '../../../src/views/frame/scale.ts'
import { chosen, clicked, nextTarget } from '../../../src/views/frame/targets.ts'
import { fit, textWidth, wrap } from '../../../src/views/frame/text.ts'
import { scatterData, t, tZh } from '../fixtures.ts'
import { sceneOfView } from '../../../src/views/registry.ts'

describe('text', () => {
  test('fit(text, width) is never wider than asked, and whole where there is room', () => {
    for (const text of ['Steady regulars', '高退货客户与其他名称很长的客户分群', 'a'.repeat(80), ''])
      for (const width of [0, 5, 20, 60, 200, 2000]) {
        expect(textWidth(fit(text, width))).toBeLessThanOrEqual(width)
        if (textWidth(text) <= width) expect(fit(text, width)).toBe(text)
      }
    expect(fit('Steady regulars', 60)).toMatch(/^Stead.*…$/)
  })

  test('wrap(text, width) keeps every letter and breaks Chinese between characters', () => {
    const text = '全部 12,418 位客户在两个主成分上的位置，每个圈包含该群 80% 的客户。'
    const lines = wrap(text, 120)
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    expect(Math.max(...lines.map((line) => textWidth(line)))).toBeLessThanOrEqual(120)
  })
})

describe('scales', () => {
  test('extentOf(values) leaves out missing and infinite values', () => {
    expect(extentOf([NaN, 3, -Infinity, 1, Infinity])).toEqual([1, 3])
    expect(extentOf([NaN])).toEqual([0, 0])
  })

  test('ticksOf(scale, n) are at most n, with the same decimals, minus by U+2212', () => {
    for (const domain of [
      [-3, 4],
      [0, 1],
      [0.001, 0.0017],
      [0, 1.2e6],
      [-1e9, 1e9],
      [5, 5]
    ] as [number, number][]) {
      const ticks = ticksOf(linear(domain, [0, 300]), 5, t.format)
      expect(ticks.length).toBeLessThanOrEqual(5)
      expect(ticks.length).toBeGreaterThan(0)
      expect(ticks.every(({ text }) => !text.includes('-') && !text.includes('NaN'))).toBe(true)
    }
    expect(ticksOf(linear([-0.5, 0.5], [0, 1]), 3, t.format).map(({ text }) => text)).toEqual(['−0.5', '0.0', '0.5'])
    expect(ticksOf(linear([0, 2000], [0, 1]), 3, tZh.format).map(({ text }) => text)).toEqual(['0', '1,000', '2,000'])
  })
})

describe('labels', () => {
  test('placeLabels(…) puts none on another, and null where no place is free', () => {
    const bounds = { x: 0, y: 0, width: 100, height: 40 }
    const at = (x: number, y: number) => ({ x, y, width: 40, height: 14 })
    const places = placeLabels([[at(0, 0)], [at(10, 0), at(50, 0)], [at(0, 5), at(90, 0)]], bounds)
    expect(places[1]).toEqual(at(50, 0))
    expect(places[2]).toBeNull()
    expect(overlap(places[0]!, places[1]!)).toBe(false)
  })

  test('spread(ys, height) keeps the order and the distance', () => {
    const ys = spread([50, 52, 51, 98], 15, 0, 100)
    expect(ys[0] < ys[2] && ys[2] < ys[1] && ys[1] < ys[3]).toBe(true)
    const sorted = [...ys].sort((a, b) => a - b)
    sorted.slice(1).forEach((y, i) => expect(y - sorted[i]).toBeGreaterThanOrEqual(15 - 1e-9))
    expect(sorted[3]).toBeLessThanOrEqual(100)
  })
})

describe('drawing', () => {
  test.each([
    [5000, 'points', false],
    [5001, 'points', true],
    [100_000, 'points', true],
    [100_001, 'raster', true]
  ])('%i rows are drawn as %s, on a canvas: %s', (n, mark, canvas) => {
    const view = { id: 's', kind: 'scatter' as const, title: '', description: '', data: scatterData(n) }
    const planes = planesOf(sceneOfView(view, { width: 500, height: 300 }, { t }).layers)
    const plane = planes.find(({ layers }) => layers.some((layer) => layer.mark === mark))
    expect(plane?.canvas).toBe(canvas)
  })
})

describe('clicks', () => {
  const second = [{ column: 'segment', values: [1] }]
  const third = [{ column: 'segment', values: [2] }]

  test('clicked(…) selects, a second click puts away, Shift adds and takes out', () => {
    const one = clicked('v', second, null, false)
    expect(one).toEqual({ from: 'v', clauses: second })
    expect(clicked('v', second, one, false)).toBeNull()
    const both = clicked('v', third, one, true)
    expect(both?.clauses).toEqual([{ column: 'segment', values: [1, 2] }])
    expect(clicked('v', second, both, true)?.clauses).toEqual(third)
    expect(clicked('v', second, both, false)?.clauses).toEqual(second)
    expect(chosen(second, both)).toBe(true)
    expect(chosen(third, one)).toBe(false)
  })

  test('nextTarget(…) goes to the nearest mark in an arrow’s direction', () => {
    const at = (x: number, y: number) => ({ box: { x, y, width: 10, height: 10 }, label: '' })
    const targets = [at(0, 0), at(20, 0), at(0, 20), at(50, 3)]
    expect(nextTarget(targets, 0, 'ArrowRight')).toBe(1)
    expect(nextTarget(targets, 0, 'ArrowDown')).toBe(2)
    expect(nextTarget(targets, 0, 'ArrowLeft')).toBe(-1)
  })
})
