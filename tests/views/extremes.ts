import type { KindId, View } from '../../src/views/kinds.ts'
import { byHandExtremes } from './by-hand-fixtures.ts'
import { regressionExtremes } from './regression-extremes.ts'
import {
  barsData,
  chineseNames,
  correlationData,
  curvesData,
  distributionsData,
  effectsData,
  groupsOf,
  heatMapData,
  longName,
  parallelData,
  scatterData,
  screeData,
  silhouetteData,
  sizesData
} from './fixtures.ts'

const of = <K extends KindId>(kind: K, data: View<K>['data']): View => ({
  id: kind,
  kind,
  title: 'A finding',
  description: 'What is drawn.',
  data
})
const long = [longName, `${longName}, again and again`, ...chineseNames]
const constant = new Float64Array(50).fill(7)
const missing = new Float64Array(50).fill(NaN)

/** Data that a view must stand: none, one row, one group, many groups, long names, all missing, nothing that varies. */
export const extremes: Record<string, View[]> = {
  'no rows': [
    of('scatter', scatterData(0)),
    of('biplot', { ...scatterData(0), arrows: [] }),
    of('scree', { shares: [], eigenvalues: [], kept: 0 }),
    of('silhouette', silhouetteData(0)),
    of('curves', { x: [], xLabel: 'k', series: [] }),
    of('bars', { bars: [], unit: '' }),
    of('heat-map', { rows: [], columns: [], values: [], ramp: 'signed', unit: '' }),
    of('parallel', { ...parallelData(0), sample: new Uint32Array(0) }),
    of('effects', { groups: [], unit: '' }),
    of('distributions', { features: [], groups: [] })
  ],
  'one row': [
    of('scatter', scatterData(1)),
    of('biplot', { ...scatterData(1), arrows: [{ name: 'a', x: 1, y: 0 }] }),
    of('scree', { shares: [1], eigenvalues: [1], thresholds: [1], kept: 1 }),
    of('silhouette', {
      ...silhouetteData(1),
      values: Float64Array.of(0),
      group: Int32Array.of(0),
      bySegment: [0],
      mean: 0
    }),
    of('curves', { x: [2], xLabel: 'k', series: [{ name: 'a', values: [0.4] }], highlight: 2 }),
    of('bars', barsData(1)),
    of('heat-map', heatMapData(1, ['One'])),
    of('parallel', parallelData(1)),
    of('effects', effectsData(1, 1)),
    of('distributions', distributionsData(1, 1))
  ],
  'one group': [
    of('scatter', scatterData(60, 1)),
    of('biplot', { ...scatterData(60, 1), arrows: [{ name: longName, x: 1, y: 0 }] }),
    of('silhouette', silhouetteData(60, 1)),
    of('effects', effectsData(1)),
    of('distributions', distributionsData(60, 1)),
    of('heat-map', heatMapData(1))
  ],
  'twelve groups': [
    of('scatter', scatterData(900, 12)),
    of('silhouette', silhouetteData(900, 12)),
    of('effects', effectsData(12)),
    of('distributions', distributionsData(600, 12)),
    of('heat-map', heatMapData(12)),
    of('bars', {
      ...sizesData,
      bars: Array.from({ length: 12 }, (_, group) => ({ label: `Segment ${group + 1}`, value: 1 / 12, group }))
    })
  ],
  'long and Chinese names': [
    of('scatter', scatterData(300, 7, long)),
    of('biplot', {
      ...scatterData(300, 7, long),
      arrows: long.map((name, i) => ({ name, x: Math.cos(i), y: Math.sin(i) }))
    }),
    of(
      'bars',
      barsData(9, (i) => long[i % long.length])
    ),
    of('heat-map', { ...heatMapData(5, long), columns: long.slice(0, 5).map((label) => ({ label })) }),
    of('curves', {
      ...curvesData,
      xLabel: longName,
      series: curvesData.series.map((one, i) => ({ ...one, name: long[i + 2] }))
    }),
    of('parallel', {
      ...parallelData(80),
      axes: parallelData(80).axes.map((axis, i) => ({ ...axis, label: long[i % long.length] }))
    }),
    of('effects', {
      ...effectsData(),
      groups: effectsData().groups.map((one, i) => ({
        ...one,
        name: long[i],
        features: one.features.map((feature) => ({ ...feature, name: long[i] }))
      }))
    }),
    of('distributions', distributionsData(200, 2, long))
  ],
  'all values missing': [
    of('scatter', { ...scatterData(50), x: missing }),
    of('biplot', { ...scatterData(50), arrows: [{ name: 'a', x: NaN, y: NaN }] }),
    of('scree', { ...screeData, shares: [NaN, NaN], eigenvalues: [NaN, NaN], thresholds: [NaN, NaN] }),
    of('silhouette', { ...silhouetteData(50), values: missing, bySegment: [], mean: NaN }),
    of('curves', {
      ...curvesData,
      series: [{ name: 'a', values: curvesData.x.map(() => NaN), errors: curvesData.x.map(() => NaN) }]
    }),
    of('bars', { bars: [{ label: 'a', value: NaN, low: NaN, high: NaN }], unit: 'u' }),
    of('heat-map', { ...heatMapData(2, ['a']), values: [[NaN, NaN]] }),
    of('parallel', { ...parallelData(50), axes: [{ label: 'a', column: 'a', values: missing }] }),
    of('effects', {
      unit: 'd',
      groups: [{ group: 0, name: 'a', features: [{ name: 'b', effect: NaN, value: '–', all: '–' }] }]
    }),
    of('distributions', {
      features: [{ name: 'a', column: 'a', edges: [NaN, NaN], counts: [0], bySegment: [], values: missing }],
      groups: []
    })
  ],
  'nothing varies': [
    of('scatter', { ...scatterData(50), x: constant, y: constant, group: new Int32Array(50) }),
    of('silhouette', { ...silhouetteData(50), values: constant }),
    of('curves', { ...curvesData, series: [{ name: 'a', values: curvesData.x.map(() => 3), axis: 'own' }] }),
    of('bars', {
      bars: [
        { label: 'a', value: 0 },
        { label: 'b', value: 0 }
      ],
      unit: 'u'
    }),
    of('heat-map', { ...heatMapData(2, ['a']), values: [[0, 0]], ramp: 'count' }),
    of('parallel', {
      ...parallelData(50),
      axes: [
        { label: 'a', column: 'a', values: constant },
        { label: 'b', column: 'b', values: constant }
      ]
    }),
    of('distributions', {
      features: [{ name: 'a', column: 'a', edges: [7, 7], counts: [50], bySegment: [[50]], values: constant }],
      groups: groupsOf([50])
    })
  ],
  'many of everything': [
    of('scree', {
      shares: new Array<number>(120).fill(1 / 120),
      eigenvalues: new Array<number>(120).fill(1),
      kept: 40
    }),
    of('curves', {
      ...curvesData,
      x: Array.from({ length: 60 }, (_, i) => i + 2),
      series: [{ name: 'a', values: Array.from({ length: 60 }, (_, i) => i ** 3 * 1e6) }],
      highlight: 31
    }),
    of('bars', barsData(2000)),
    of('heat-map', correlationData(60)),
    of('parallel', {
      ...parallelData(40),
      axes: Array.from({ length: 40 }, (_, i) => ({ ...parallelData(40).axes[i % 6], label: `Feature ${i}` }))
    }),
    of('effects', effectsData(20, 9)),
    of(
      'distributions',
      distributionsData(
        100,
        3,
        Array.from({ length: 40 }, (_, i) => `Feature ${i}`)
      )
    )
  ]
}

for (const more of [byHandExtremes, regressionExtremes])
  for (const [name, views] of Object.entries(more)) extremes[name] = [...(extremes[name] ?? []), ...views]
