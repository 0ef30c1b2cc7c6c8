import { describe, expect, test } from 'vitest'
import type { KindId, Layer, Scene, View } from '../../src/views/kinds.ts'
import { emphasisOf, sceneOfView } from '../../src/views/registry.ts'
import { scatterStats } from '../../src/views/scatter/stats.ts'
import { selectedCounts } from '../../src/views/distributions/selected-counts.ts'
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

const size = { width: 500, height: 320 }
const viewOf = <K extends KindId>(kind: K, data: View<K>['data']): View => ({
  id: kind,
  kind,
  title: 'T',
  description: 'D',
  data
})
const draw = <K extends KindId>(kind: K, data: View<K>['data']) => sceneOfView(viewOf(kind, data), size, { t })
type Marks = Extract<Layer, { items: unknown[] }>
function items<M extends Marks['mark']>(scene: Pick<Scene, 'layers'>, mark: M) {
  const layers = scene.layers.filter((layer) => layer.mark === mark) as Extract<Marks, { mark: M }>[]
  return layers.flatMap((layer) => layer.items as Extract<Marks, { mark: M }>['items'][number][])
}
const texts = (scene: Scene) => items(scene, 'text').map(({ text }) => text)
const mask = (n: number, on: (i: number) => boolean) => ({
  mask: Uint8Array.from({ length: n }, (_, i) => Number(on(i))),
  count: 1
})

describe('scatter', () => {
  test('a ring holds 80 % of its group, to one row', () => {
    const data = scatterData(3000)
    for (const ring of scatterStats(data).rings) {
      let [inside, all] = [0, 0]
      data.group!.forEach((group, i) => {
        if (group !== ring.group) return
        const u = (data.x[i] - ring.mean[0]) / ring.a
        const v = (data.y[i] - ring.mean[1] - ring.b * u) / ring.c
        all++
        if (u * u + v * v <= 1 + 1e-9) inside++
      })
      expect(inside).toBe(Math.ceil(0.8 * all))
    }
  })

  test('rows with a missing coordinate are left out, others keep their place in the frame', () => {
    const data = scatterData(10)
    data.x[0] = NaN
    data.y[4] = Infinity
    const points = draw('scatter', data).layers.find((layer) => layer.mark === 'points')
    expect([...points!.index]).toEqual([1, 2, 3, 5, 6, 7, 8, 9])
  })

  test('the brush speaks of both columns, of one where there is one component', () => {
    const [area] = draw('scatter', scatterData(50)).brushes
    expect([area.x?.column, area.y?.column]).toEqual(['pca.1', 'pca.2'])
    const [one] = draw('scatter', { ...scatterData(50), columns: ['pca.1', 'pca.1'] }).brushes
    expect(one.y).toBeUndefined()
  })

  test('the count under the pointer is the raster’s own, and a selection is counted alone', () => {
    const data = scatterData(100_001)
    const view = viewOf('scatter', data)
    const scene = sceneOfView(view, size, { t })
    const raster = scene.layers.find((layer) => layer.mark === 'raster')!
    const at = raster.counts.indexOf(raster.most)
    const x = raster.x + ((at % raster.columns) + 0.5) * (raster.width / raster.columns)
    const y = raster.y + (Math.floor(at / raster.columns) + 0.5) * (raster.height / raster.rows)
    expect(scene.tooltip!(x, y)!.name).toBe(`${raster.most} rows here`)
    const [own] = emphasisOf(
      view,
      scene,
      mask(100_001, (i) => i < 500),
      { t }
    )
    expect(own.mark === 'raster' && own.counts.reduce((a, b) => a + b, 0)).toBe(500)
    expect(own.mark === 'raster' && own.most).toBe(raster.most)
  })

  test('a ninth group and on is grey with a name; names that would collide become a legend', () => {
    const scene = sceneOfView(viewOf('scatter', scatterData(1200, 12)), { width: 320, height: 220 }, { t })
    expect(scene.legend).toHaveLength(12)
    expect(scene.legend![11].label).toMatch(/^12 /)
    expect(scene.legend![11].select).toEqual([{ column: 'segment', values: [11] }])
  })
})

describe('bars', () => {
  test('start at zero and are as long as their values', () => {
    const rects = items(draw('bars', sizesData), 'rect')
    expect(new Set(rects.map(({ x }) => x)).size).toBe(1)
    rects.forEach(({ width }, i) => expect(width / rects[0].width).toBeCloseTo(sizesData.bars[i].value / 0.33, 9))
  })

  test('stand where names are short, lie where they are long, largest first', () => {
    const upright = items(draw('bars', barsData(5)), 'rect')
    expect(new Set(upright.map(({ y, height }) => Math.round(y + height))).size).toBe(1)
    expect(upright.map(({ height }) => height)).toEqual(upright.map(({ height }) => height).sort((a, b) => b - a))
  })

  test('negative values go the other way from the same zero', () => {
    const data = {
      bars: [
        { label: 'up', value: 4 },
        { label: 'down', value: -2 }
      ],
      unit: 'u'
    }
    const [up, down] = items(draw('bars', data), 'rect')
    expect(up.y + up.height).toBeCloseTo(down.y, 6)
    expect(up.height).toBeCloseTo(2 * down.height, 6)
  })

  test('of more than 30 the largest 29 are drawn and it is said', () => {
    const scene = sceneOfView(viewOf('bars', barsData(53)), { width: 500, height: 700 }, { t })
    expect(items(scene, 'rect')).toHaveLength(29)
    expect(texts(scene)).toContain('The largest 29 of 53 are drawn')
    expect(scene.table.rows).toHaveLength(53)
  })

  test('a selection shows its part in each bar', () => {
    const view = viewOf('bars', sizesData)
    const scene = sceneOfView(view, size, { t })
    const parts = items(
      {
        layers: emphasisOf(
          view,
          scene,
          mask(10, () => true),
          { t }
        )
      },
      'rect'
    )
    const whole = items(scene, 'rect')
    expect(parts[1].width / whole[1].width).toBeCloseTo(0.2 / 0.25, 9)
  })
})

describe('heat map', () => {
  test('clips the colour at ± limit and keeps the figure', () => {
    const data = { ...heatMapData(2, ['a']), values: [[3.1, -0.04]] }
    const scene = draw('heat-map', data)
    expect(texts(scene)).toEqual(expect.arrayContaining(['+3.1', '0.0']))
    expect(items(scene, 'rect')[0].fill).toEqual({ signed: 1.55 })
  })

  test('a selection is one more column, in ink', () => {
    const view = viewOf('heat-map', heatMapData())
    const extra = emphasisOf(
      view,
      sceneOfView(view, size, { t }),
      mask(10, () => true),
      { t }
    )
    expect(items({ layers: extra }, 'rect')).toHaveLength(7)
    expect(items({ layers: extra }, 'text').map(({ text }) => text)).toContain('Selected')
  })
})

describe('the others', () => {
  test('scree: bars are shares, the line ends at their sum, the threshold is a share of the same total', () => {
    const scene = draw('scree', screeData)
    const bars = items(scene, 'rect')
    expect(bars[0].height / bars[1].height).toBeCloseTo(0.5 / 0.19, 6)
    expect(bars.map(({ fill }) => fill)).toEqual(['ink-2', 'ink-2', 'mark-2', 'mark-2', 'mark-2', 'mark-2'])
    expect(scene.table.rows.at(-1)[2]).toBeCloseTo(1, 12)
  })

  test('curves: a click anywhere over a k picks it; series of another unit have a panel of their own', () => {
    const picks = items(draw('curves', curvesData), 'rect')
    expect(picks.map(({ pick }) => pick)).toEqual(curvesData.x)
    picks.slice(1).forEach(({ x }, i) => expect(x).toBeCloseTo(picks[i].x + picks[i].width, 6))
    expect(texts(draw('curves', curvesData))).toEqual(
      expect.arrayContaining(['silhouette', 'stability', 'gap', 'inertia'])
    )
  })

  test('silhouette: profiles are as high as their segments are large', () => {
    const data = silhouetteData(2000)
    const profiles = items(draw('silhouette', data), 'path').filter(({ select }) => select)
    const height = (d: string) => {
      const ys = [...d.matchAll(/[MV](?:[\d.-]+,)?([\d.-]+)/g)].map((match) => Number(match[1]))
      return ys.at(-1) - ys[0]
    }
    const rows = data.groups.map(
      (_, g) => data.values.filter((value, i) => data.group[i] === g && !Number.isNaN(value)).length
    )
    profiles.forEach(({ d }, g) => expect(height(d) / height(profiles[0].d)).toBeCloseTo(rows[g] / rows[0], 1))
  })

  test('parallel: an axis a feature, each with its own brush', () => {
    const scene = draw('parallel', parallelData(200))
    expect(scene.brushes.map(({ y }) => y?.column)).toEqual(parallelData(1).axes.map(({ column }) => column))
    const lines = scene.layers.find((layer) => layer.mark === 'lines')!
    expect(lines.y).toHaveLength(lines.index.length * 6)
  })

  test('effects: stems start at zero and point to the sign', () => {
    const data = {
      ...effectsData(1, 1),
      groups: [
        {
          group: 0,
          name: 'a',
          features: [
            { name: 'x', effect: 1, value: '1', all: '2' },
            { name: 'y', effect: -2, value: '1', all: '2' }
          ]
        }
      ]
    }
    const [up, down] = items(draw('effects', data), 'circle')
    const zero = items(draw('effects', data), 'path')[0].d.match(/M([\d.]+)/)![1]
    expect((up.cx - Number(zero)) * 2).toBeCloseTo(Number(zero) - down.cx, 0)
  })

  test('distributions: the line of a selection counts each of its rows once, in the data’s own unit', () => {
    const [feature] = distributionsData(2000).features
    const all = selectedCounts(feature, new Uint8Array(2000).fill(1))!
    expect(all).toEqual(feature.counts)
    const some = selectedCounts(feature, mask(2000, (i) => i % 2 === 0).mask)!
    expect(some.reduce((a, b) => a + b, 0)).toBe(1000)
  })

  test('distributions: a brush stands in the frame column’s unit', () => {
    const { brushes } = draw('distributions', distributionsData(100))
    expect(brushes[0].x).toEqual({ column: 'standardise.Orders', domain: [-5, 5] })
  })
})
