import { translate } from '@messages/translate.ts'
import { en } from '@messages/en/index.ts'
import { zhCN } from '@messages/zh-CN/index.ts'
import { byHandFixtures } from './by-hand-fixtures.ts'
import { voronoiFixtures } from './voronoi-fixtures.ts'
import { regressionFixtures } from './regression-fixtures.ts'
import type { DataOf, Group, KindId, Size, View } from '../../src/views/kinds.ts'

export const t = translate('en', en)
export const tZh = translate('zh-CN', zhCN)

/** Made data, the same on every run: a small congruential generator (Numerical Recipes), normal by the sum of twelve. */
export function maker(seed: number) {
  let state = seed >>> 0
  const uniform = () => (state = (1664525 * state + 1013904223) >>> 0) / 2 ** 32
  const normal = () => Array.from({ length: 12 }, uniform).reduce((a, b) => a + b, -6)
  return { uniform, normal }
}

export const longName = 'Customers who order rarely but spend a great deal each time they do'
export const chineseNames = ['稳定常客', '折扣客', '流失客户', '高价值客户', '高退货客户与其他名称很长的客户分群']
const names = [
  'Steady regulars',
  'Deal seekers',
  'Lapsed',
  'High value',
  'Returners',
  'New',
  'Seasonal',
  'Corporate',
  'Gift buyers',
  'Staff',
  'Unknown',
  'Test'
]
const centres = [
  [0.6, -0.6],
  [-1, 1.2],
  [-2.4, -1.2],
  [2.8, -0.6],
  [0.9, 1.3]
]
const features = ['Orders', 'Spend', 'Basket', 'Discount', 'Days away', 'Returns']

export const groupsOf = (sizes: number[], words: readonly string[] = names): Group[] =>
  sizes.map((size, i) => ({ name: words[i % words.length], size }))

export function scatterData(n: number, k = 5, words: readonly string[] = names): DataOf['scatter'] {
  const { normal, uniform } = maker(n + k)
  const x = new Float64Array(n)
  const y = new Float64Array(n)
  const group = new Int32Array(n)
  const sizes = new Array<number>(k).fill(0)
  for (let i = 0; i < n; i++) {
    const g = Math.min(k - 1, Math.floor(uniform() ** 1.4 * k))
    const [cx, cy] = centres[g] ?? [2 * normal(), 2 * normal()]
    x[i] = cx + normal() * 0.6
    y[i] = cy + normal() * 0.5 + (x[i] - cx) * -0.2
    group[i] = g
    sizes[g]++
  }
  return {
    x,
    y,
    columns: ['pca.1', 'pca.2'],
    xLabel: 'PC 1 · 50 % of variance · more spend, more orders',
    yLabel: 'PC 2 · 19 % of variance · more discount, more returns',
    group,
    groups: groupsOf(sizes, words),
    rings: true
  }
}

export function silhouetteData(n: number, k = 5): DataOf['silhouette'] {
  const { normal } = maker(n + 31)
  const { group, groups } = scatterData(n, k)
  const values = Float64Array.from({ length: n }, (_, i) =>
    i % 17 ? Math.max(-0.3, Math.min(0.7, 0.35 + normal() * 0.18)) : NaN
  )
  const bySegment = groups!.map((_, g) => {
    const own = values.filter((value, i) => group![i] === g && !Number.isNaN(value))
    return own.reduce((a, b) => a + b, 0) / own.length
  })
  return { values, group: group!, groups: groups!, bySegment, mean: 0.35, column: 'silhouette' }
}

export function heatMapData(k = 5, rows = features): DataOf['heat-map'] {
  const { normal } = maker(k + 7)
  return {
    rows,
    columns: Array.from({ length: k }, (_, group) => ({ label: names[group % names.length], group })),
    values: rows.map(() => Array.from({ length: k }, () => Math.round(normal() * 13) / 10)),
    ramp: 'signed',
    limit: 2,
    unit: 'σ from the mean of all',
    digits: 1,
    select: (_row, column) => [{ column: 'segment', values: [column] }],
    ofSelection: (mask) => rows.map((_, i) => (mask.length ? Math.sin(i) : NaN))
  }
}

export function correlationData(d: number): DataOf['heat-map'] {
  const words = Array.from({ length: d }, (_, i) => `${features[i % features.length]} ${i + 1}`)
  const values = words.map((_, i) =>
    words.map((__, j) => (i === j ? 1 : Math.cos(i * j + i + j) / (1 + Math.abs(i - j) / 3)))
  )
  return {
    rows: words,
    columns: words.map((label) => ({ label })),
    values,
    ramp: 'signed',
    limit: 1,
    unit: 'Pearson r',
    digits: 2
  }
}

export function distributionsData(n = 2000, k = 5, words: readonly string[] = features): DataOf['distributions'] {
  const { normal, uniform } = maker(n + 3)
  const group = Array.from({ length: n }, () => Math.floor(uniform() * k))
  const made = words.map((name, f) => {
    const values = Float64Array.from({ length: n }, (_, i) => normal() + Math.sin(f + 2 * group[i]))
    const [center, scale] = [100 * (f + 1), 20]
    const edges = Array.from({ length: 25 }, (_, i) => center + scale * (-5 + (i * 10) / 24))
    const counts = new Array<number>(24).fill(0)
    const bySegment = Array.from({ length: k }, () => new Array<number>(24).fill(0))
    values.forEach((value, i) => {
      const bin = Math.min(23, Math.max(0, Math.floor(((value + 5) / 10) * 24)))
      counts[bin]++
      bySegment[group[i]][bin]++
    })
    return {
      name,
      column: `standardise.${name}`,
      unit: f % 2 ? '€' : undefined,
      edges,
      counts,
      bySegment,
      values,
      center,
      scale
    }
  })
  return { features: made, groups: groupsOf(new Array<number>(k).fill(n / k)) }
}

export function parallelData(n: number, missing = false): DataOf['parallel'] {
  const { normal } = maker(n + 11)
  const { group, groups } = scatterData(n, 5)
  const axes = features.map((label, f) => ({
    label,
    column: `standardise.${label}`,
    unit: 'σ',
    values: Float64Array.from({ length: n }, (_, i) =>
      missing && (i + f) % 13 === 0 ? NaN : normal() * 0.6 + Math.sin(f * 2 + group![i])
    )
  }))
  return { axes, sample: Uint32Array.from({ length: Math.min(n, 400) }, (_, i) => i), group, groups }
}

export function effectsData(k = 5, perGroup = 3): DataOf['effects'] {
  const { normal } = maker(k)
  return {
    unit: 'Cohen’s d against all other rows',
    groups: Array.from({ length: k }, (_, group) => ({
      group,
      name: names[group % names.length],
      features: Array.from({ length: perGroup }, (_, i) => ({
        name: features[(i + group) % 6],
        effect: normal() * 1.2,
        value: t.format.num(100 * (i + 1)),
        all: t.format.num(80)
      })).sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
    }))
  }
}

const shares = [0.5, 0.19, 0.12, 0.09, 0.06, 0.04]
export const screeData: DataOf['scree'] = {
  shares,
  eigenvalues: shares.map((share) => share * 6),
  thresholds: [1.12, 1.06, 1.01, 0.98, 0.94, 0.9],
  kept: 2
}

export const curvesData: DataOf['curves'] = {
  x: [2, 3, 4, 5, 6, 7, 8, 9],
  xLabel: 'Number of segments, k',
  series: [
    { name: 'silhouette', values: [0.33, 0.36, 0.4, 0.39, 0.35, 0.31, 0.28, 0.25] },
    { name: 'stability', values: [0.95, 0.88, 0.97, 0.99, 0.84, 0.76, 0.83, 0.79] },
    {
      name: 'gap',
      values: [0.6, 0.7, 0.82, 0.9, 0.89, 0.88, 0.9, 0.91],
      errors: [0.02, 0.02, 0.02, 0.02, 0.03, 0.03, 0.03, 0.03],
      axis: 'own'
    },
    { name: 'inertia', values: [41000, 33000, 27000, 22000, 20500, 19400, 18600, 18000], axis: 'own' }
  ],
  highlight: 5,
  pick: 'Use this k'
}

export const sizesData: DataOf['bars'] = {
  bars: [0.33, 0.25, 0.2, 0.14, 0.08].map((value, group) => ({
    label: `Segment ${group + 1} · ${names[group]}`,
    value,
    group,
    select: { column: 'segment', values: [group] }
  })),
  unit: 'Share of rows',
  percent: true,
  colourByGroup: true,
  ofSelection: () => [0.1, 0.2, 0, 0.05, 0.01]
}

export function barsData(n: number, label: (i: number) => string = (i) => `City ${i + 1}`): DataOf['bars'] {
  const { uniform } = maker(n)
  const bars = Array.from({ length: n }, (_, i) => {
    const value = 1000 * uniform()
    return { label: label(i), value, low: value * 0.9, high: value * 1.1 }
  })
  return { bars, unit: 'Mean spend, €' }
}

export interface Fixture {
  name: string
  view: View
  size: Size
  chinese?: boolean
}

const wide: Size = { width: 520, height: 380 }
const half: Size = { width: 430, height: 280 }
const small: Size = { width: 300, height: 200 }

function view<K extends KindId>(kind: K, title: string, description: string, data: DataOf[K]): View {
  return { id: kind, kind, title, description, data }
}

const no = new Float64Array(0)

/** Every view on fixed data: what the gallery shows and the snapshots hold. */
export const fixtures: Fixture[] = [
  {
    name: 'scatter',
    size: wide,
    view: view(
      'scatter',
      'Five segments; the lapsed stand furthest apart',
      'All 4,000 customers on two principal components, 69 % of variance; a ring holds 80 % of its segment.',
      scatterData(4000)
    )
  },
  {
    name: 'scatter-dense',
    size: wide,
    view: view('scatter', 'A density of 120,000 rows', 'Rows counted on cells of three pixels.', scatterData(120_000))
  },
  {
    name: 'scatter-twelve',
    size: half,
    view: view('scatter', 'Twelve segments', 'More than eight are grey.', scatterData(1200, 12))
  },
  {
    name: 'scatter-one',
    size: half,
    view: view('scatter', 'One segment holds all rows', '200 rows.', scatterData(200, 1, [longName]))
  },
  {
    name: 'scatter-chinese',
    chinese: true,
    size: half,
    view: view('scatter', '五个分群，流失客户离其余最远', '全部 600 位客户；每个圈包含该群 80% 的客户。', {
      ...scatterData(600, 5, chineseNames),
      xLabel: '主成分 1 · 占方差 50% · 消费、订单越多',
      yLabel: '主成分 2 · 占方差 19% · 折扣、退货越多'
    })
  },
  { name: 'scatter-small', size: small, view: view('scatter', 'Five segments', '500 rows.', scatterData(500)) },
  {
    name: 'scatter-empty',
    size: small,
    view: view('scatter', 'No segments', 'No rows are left.', { ...scatterData(0), x: no, y: no })
  },
  {
    name: 'biplot',
    size: wide,
    view: view('biplot', 'PC 1 is spend, PC 2 is discount', '1,000 rows and 6 loadings.', {
      ...scatterData(1000),
      arrows: features.map((name, i) => ({ name, x: Math.cos(i * 1.1) * 0.6, y: Math.sin(i * 1.1) * 0.5 }))
    })
  },
  {
    name: 'scree',
    size: half,
    view: view(
      'scree',
      'Two components keep 69 % of the variance',
      'Dashed: what a component of permuted columns has, at its 95th percentile.',
      screeData
    )
  },
  {
    name: 'silhouette',
    size: half,
    view: view(
      'silhouette',
      '97 % of rows sit inside their own segment',
      'Silhouette by segment, exact over 3,000 rows.',
      silhouetteData(3000)
    )
  },
  {
    name: 'curves',
    size: wide,
    view: view('curves', 'k = 5 separates best', 'Silhouette .39, against .40 for k = 4.', curvesData)
  },
  {
    name: 'sizes',
    size: half,
    view: view('bars', 'The largest segment holds 33 % of rows', 'Share of 12,418 rows by segment.', sizesData)
  },
  {
    name: 'bars-upright',
    size: half,
    view: view('bars', 'City 3 spends most', 'Means with 95 % intervals.', barsData(6))
  },
  {
    name: 'bars-many',
    size: { width: 430, height: 560 },
    view: view(
      'bars',
      'City 1 spends most',
      '53 cities.',
      barsData(53, (i) => (i % 5 ? `City ${i}` : longName))
    )
  },
  {
    name: 'heat-map',
    size: half,
    view: view(
      'heat-map',
      'High value customers spend most',
      'Mean of each feature in standard deviations from the mean of all.',
      heatMapData()
    )
  },
  {
    name: 'correlation',
    size: half,
    view: view('heat-map', 'Orders go with spend', 'Pearson r of 6 features.', correlationData(6))
  },
  {
    name: 'heat-map-count',
    size: half,
    view: view('heat-map', 'Rows by city and month', 'Counts.', {
      rows: ['North', 'South', 'East'],
      columns: ['January', 'February', 'March', 'April'].map((label) => ({ label })),
      values: [
        [3, 40, 17, 90],
        [0, 12, NaN, 1200],
        [5, 60, 70, 800]
      ],
      ramp: 'count',
      unit: 'rows'
    })
  },
  {
    name: 'parallel',
    size: wide,
    view: view('parallel', 'Segments across six features', '400 of 3,000 rows drawn.', parallelData(3000))
  },
  {
    name: 'parallel-missing',
    size: half,
    view: view(
      'parallel',
      'Segments across six features',
      '100 rows; missing values run under the axes.',
      parallelData(100, true)
    )
  },
  {
    name: 'effects',
    size: wide,
    view: view(
      'effects',
      'Spend sets the segments apart most',
      'Each segment against all other rows, strongest first.',
      effectsData()
    )
  },
  {
    name: 'effects-narrow',
    size: { width: 360, height: 420 },
    view: view(
      'effects',
      'Spend sets the segments apart most',
      'Each segment against all other rows.',
      effectsData(5, 3)
    )
  },
  {
    name: 'distributions',
    size: half,
    view: view(
      'distributions',
      'Discount differs most between segments',
      'Share of rows: filled, all; lines, segments.',
      distributionsData()
    )
  },
  {
    name: 'distributions-one',
    size: half,
    view: view(
      'distributions',
      'Three features',
      'Share of all rows.',
      distributionsData(500, 1, ['订单数', longName, 'Days'])
    )
  },
  ...byHandFixtures,
  ...voronoiFixtures,
  ...regressionFixtures
]
