import { describe, expect, test } from 'vitest'
import type { DataOf, KindId, Layer, View } from '../../src/views/kinds.ts'
import { emphasisOf, sceneOfView, viewKinds } from '../../src/views/registry.ts'
import { selectionEffect } from '../../src/domains/segments/views/selection-effect.ts'
import { axisData, lineFitData } from './by-hand-fixtures.ts'
import {
  barsData,
  curvesData,
  distributionsData,
  effectsData,
  heatMapData,
  parallelData,
  scatterData,
  screeData,
  silhouetteData,
  sizesData,
  t
} from './fixtures.ts'
import { marksOutside, numbersOf } from './laws.ts'
import { voronoiData } from './voronoi-fixtures.ts'
import { manyFigures, manyIntervals, quantileData } from './regression-data.ts'

const size = { width: 640, height: 400 }
const sample = (n: number) => Uint32Array.from({ length: Math.min(n, 1500) }, (_, i) => Math.floor((i * n) / 1500) % n)

/** Effects whose selection is worked out over n rows, as the page's are. */
function effectsOver(n: number): DataOf['effects'] {
  const values = scatterData(n).x
  return {
    ...effectsData(),
    ofSelection: (mask) =>
      new Map(effectsData().groups[0].features.map(({ name }) => [name, selectionEffect(values, mask, 0)]))
  }
}

const at: { [K in KindId]: (n: number) => DataOf[K] } = {
  scatter: (n) => scatterData(n),
  biplot: (n) => ({ ...scatterData(n), arrows: n ? [{ name: 'a', x: 1, y: 0.4 }] : [] }),
  scree: (n) => (n ? screeData : { shares: [], eigenvalues: [], kept: 0 }),
  silhouette: (n) => silhouetteData(n),
  curves: (n) => (n ? curvesData : { x: [], xLabel: 'k', series: [] }),
  bars: (n) => (n ? sizesData : { bars: [], unit: '' }),
  'heat-map': (n) => (n ? heatMapData() : { rows: [], columns: [], values: [], ramp: 'signed', unit: '' }),
  parallel: (n) => ({ ...parallelData(Math.max(n, 1)), sample: n ? sample(n) : new Uint32Array(0) }),
  effects: (n) => (n ? effectsOver(n) : { groups: [], unit: '' }),
  distributions: (n) => (n ? distributionsData(n) : { features: [], groups: [] }),
  axis: (n) => axisData(n),
  'line-fit': (n) => lineFitData(Math.min(n, 60)),
  intervals: (n) => manyIntervals(Math.min(n, 500)),
  panels: (n) => quantileData(n),
  figures: (n) => manyFigures(Math.min(n, 500)),
  voronoi: (n) => voronoiData(n)
}

function marks(layers: Layer[]): number {
  return layers.reduce((sum, layer) => sum + ('items' in layer ? layer.items.length : 1), 0)
}

describe.each([0, 1, 1_000_000])('%i rows', (n) => {
  test.each(Object.keys(viewKinds) as KindId[])('%s is drawn, and answers selections of none, some and all', (kind) => {
    const view = { id: kind, kind, title: 'T', description: 'D', data: at[kind](n) } as View
    const scene = sceneOfView(view, size, { t })
    expect(marks(scene.layers)).toBeGreaterThan(0)
    expect(marksOutside(scene)).toBe(0)
    for (const keep of [() => 0, (i: number) => Number(i % 3 === 0), () => 1]) {
      const mask = Uint8Array.from({ length: n }, (_, i) => keep(i))
      const count = mask.reduce((sum, on) => sum + on, 0)
      const layers = emphasisOf(view, scene, { mask, count }, { t })
      for (const [where, value] of numbersOf({ ...scene, layers }))
        if (!Number.isFinite(value)) expect.fail(`${where} is ${value}`)
    }
  })
})

test('bars of many names stand a million in a bar', () => {
  const data = barsData(4)
  data.bars.forEach((bar) => (bar.value *= 1e6))
  expect(
    marks(sceneOfView({ id: 'b', kind: 'bars', title: '', description: '', data }, size, { t }).layers)
  ).toBeGreaterThan(4)
})

test('selectionEffect(values, mask, mean) is Cohen’s d of the selected rows against the others', () => {
  // Means 4 and 1, sums of squares 8 and 2, pooled variance (8 + 2) / (3 + 3 − 2) = 2.5.
  const values = Float64Array.of(2, 4, 6, NaN, 0, 1, 2)
  const mask = Uint8Array.of(1, 1, 1, 1, 0, 0, 0)
  expect(selectionEffect(values, mask, 2.5)).toBeCloseTo(3 / Math.sqrt(2.5), 12)
  expect(
    selectionEffect(
      values.map((value) => value + 1e9),
      mask,
      1e9 + 2.5
    )
  ).toBeCloseTo(3 / Math.sqrt(2.5), 9)
  expect(selectionEffect(values, new Uint8Array(7), 0)).toBeNaN()
})
