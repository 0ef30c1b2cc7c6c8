import { normal, random } from '@core/stats/random.ts'
import type { DataOf, KindId, Overlay, View } from '../../src/views/kinds.ts'
import type { Fixture } from './fixtures.ts'

type Row = DataOf['intervals']['rows'][number]

const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`

const row = (label: string, value: number, half: number): Row => {
  const clear = Math.abs(value) > half
  return {
    label,
    value,
    low: value - half,
    high: value + half,
    text: clear ? `${signed(value)} ± ${half.toFixed(1)}` : `${signed(value)}, not clear`,
    clear,
    select: [{ column: 'term', values: [label] }]
  }
}

/** The effects of the mock: nine terms on spend. */
export const intervalsData: DataOf['intervals'] = {
  rows: [
    row('Member', 82.8, 7.1),
    row('Visits', 62.4, 3.2),
    row('Tenure', 54.8, 3.3),
    row('Channel: app', 38, 6.6),
    row('Discount share', -31.5, 2.9),
    row('Channel: store', -23.1, 7.9),
    row('Mails opened', 14.4, 3.1),
    row('Service contacts', -14.2, 2.6),
    row('Region: South', 2.6, 6.4)
  ],
  unit: '€ a year per standard deviation, or yes against no',
  reference: 0
}

/** Odds ratios of which one has no upper end, as separation leaves it. */
export const oddsData: DataOf['intervals'] = {
  rows: [
    { label: 'Complaint', value: 4.1, low: 2.9, high: 5.8, text: '4.1 (2.9 to 5.8)', clear: true },
    { label: 'Tenure, per year', value: 0.72, low: 0.66, high: 0.79, text: '0.72 (0.66 to 0.79)', clear: true },
    { label: 'Discount', value: 1.08, low: 0.9, high: 1.3, text: '1.08, not clear', clear: false },
    { label: 'Staff', value: 38, low: 2.2, high: Infinity, text: '38 (from 2.2)', clear: true }
  ],
  unit: 'Odds ratio, log scale',
  reference: 1,
  log: true
}

export function manyIntervals(n: number): DataOf['intervals'] {
  const rng = random('regression', n + 5)
  const rows = Array.from({ length: n }, (_, i) => row(`Level ${i + 1}`, normal(rng) * 20, 4 + Math.abs(normal(rng))))
  return { rows, unit: 'Difference from the mean', reference: 0 }
}

const steps = (n: number, from: number, to: number) =>
  Array.from({ length: n }, (_, i) => from + (i * (to - from)) / (n - 1))

/** Residuals by fitted value, wider where the fit is higher. */
export function residualData(n: number): DataOf['scatter'] {
  const rng = random('regression', n + 13)
  const x = Float64Array.from({ length: n }, () => 250 + 110 * normal(rng))
  const y = Float64Array.from(x, (value) => normal(rng) * (0.6 + Math.max(0, value) / 500))
  const xs = steps(24, -20, 620)
  const spread = (sign: number) => xs.map((value) => sign * (1.2 + Math.max(0, value) / 300))
  const overlays: Overlay[] = [
    { x: [-1000, 2000], y: [0, 0], paint: 'ink-3' },
    {
      x: xs,
      y: xs.map((value) => Math.sin(value / 90) / 4),
      low: spread(-1),
      high: spread(1),
      label: 'Smooth, with 95 % spread'
    },
    { x: xs, y: xs.map(() => 3), dash: true, paint: 'ink-2', label: '3 standard errors' }
  ]
  return {
    x,
    y,
    columns: ['fitted', null],
    xLabel: 'Fitted spend, €',
    yLabel: 'Standardised residual',
    overlays,
    named: n
      ? Array.from({ length: Math.min(n, 16) }, (_, i) => ({ row: i * Math.ceil(n / 20), label: `Row ${i + 1}` }))
      : []
  }
}

/** Residuals against their normal quantiles: neither axis is a column. */
export function quantileData(n: number): DataOf['panels'] {
  const rng = random('regression', n + 17)
  const y = Float64Array.from({ length: n }, () => normal(rng)).sort()
  const x = y.map((value, i) => value * 0.9 + (i / Math.max(1, n - 1) - 0.5) * 0.3)
  const xs = steps(30, -3.4, 3.4)
  return {
    panels: [
      {
        xLabel: 'Normal quantile',
        yLabel: 'Studentised residual',
        points: { x, y, index: Uint32Array.from({ length: n }, (_, i) => n - 1 - i) },
        lines: n
          ? [{ x: xs, y: xs, low: xs.map((v) => v - 0.3), high: xs.map((v) => v + 0.3), dash: true, name: 'Normal' }]
          : []
      }
    ]
  }
}

/** The curve of a classifier with a threshold that can be moved, how its rows fall, and how right its shares are. */
export function rocData(): DataOf['panels'] {
  const at = steps(41, 0, 1)
  return {
    panels: [
      {
        title: 'Threshold',
        xLabel: 'Threshold',
        yLabel: 'Cost a row',
        percentX: true,
        xDomain: [0, 1],
        lines: [{ x: at, y: at.map((p) => (p - 0.34) ** 2 + 0.2), name: 'Cost' }]
      },
      {
        title: 'ROC',
        xLabel: 'False positives',
        yLabel: 'True positives',
        percentX: true,
        percentY: true,
        xDomain: [0, 1],
        yDomain: [0, 1],
        lines: [
          { x: at, y: at.map((p) => p ** 0.3), step: true, name: 'AUC .84' },
          { x: [0, 1], y: [0, 1], dash: true, name: 'Chance' }
        ],
        marks: [{ x: 0.14, y: 0.55, label: 'In use', low: 0.48, high: 0.62 }]
      },
      {
        title: 'Calibration',
        xLabel: 'Predicted',
        yLabel: 'Observed',
        percentX: true,
        percentY: true,
        xDomain: [0, 1],
        yDomain: [0, 1],
        lines: [
          { x: [0, 1], y: [0, 1], dash: true },
          {
            x: [0.05, 0.2, 0.4, 0.6, 0.8],
            y: [0.06, 0.18, 0.43, 0.57, 0.83],
            low: [0.03, 0.13, 0.36, 0.49, 0.74],
            high: [0.1, 0.24, 0.5, 0.65, 0.9]
          }
        ]
      }
    ],
    handle: { x: 0.34, label: 'Threshold 34 %' }
  }
}

/** What the model says of each predictor by itself, the others held, on one scale up. */
export function effectPanels(n = 6, shared = true): DataOf['panels'] {
  const rng = random('regression', n)
  const xs = steps(20, 0, 10)
  return {
    sharedY: shared,
    panels: Array.from({ length: n }, (_, p) =>
      p % 3 === 2
        ? {
            title: ['Channel', 'Region'][p % 2],
            xLabel: '',
            yLabel: 'Spend, €',
            levels: ['web', 'app', 'store', 'partner'].map((label, i) => ({
              label,
              value: 400 + 40 * normal(rng),
              low: 330 - i * 10,
              high: 470 + i * 10,
              n: 1200 >> i,
              select: [{ column: 'channel', values: [label] }]
            }))
          }
        : {
            title: ['Visits', 'Tenure', '', 'Mails opened', 'Discount share'][p % 5],
            xLabel: ['a month', 'years', '', 'share', 'share'][p % 5],
            yLabel: 'Spend, €',
            lines: [
              {
                x: xs,
                y: xs.map((value) => 380 + (p + 1) * 6 * value),
                low: xs.map((value) => 370 + (p + 1) * 6 * value - Math.abs(value - 5) * 9),
                high: xs.map((value) => 390 + (p + 1) * 6 * value + Math.abs(value - 5) * 9)
              }
            ]
          }
    )
  }
}

const termRows: [string, string, number, number, string, number, string][] = [
  ['(Intercept)', 'all terms at 0', 110.6, 5.36, '100.1 to 121.1', 20.6, '< .001'],
  ['Member', 'yes against no', 82.8, 3.64, '75.7 to 89.9', 22.8, '< .001'],
  ['Visits', 'per visit a month', 45.5, 1.2, '43.2 to 47.9', 38, '< .001'],
  ['Tenure', 'per year', 21.8, 0.68, '20.5 to 23.1', 32.2, '< .001'],
  ['Channel: app', 'against web', 38, 3.39, '31.4 to 44.6', 11.2, '< .001'],
  ['Discount share', 'per 10 points', -22.2, 1.03, '−24.2 to −20.2', -21.6, '< .001'],
  ['Region: South', 'against North', 2.6, 3.23, '−3.8 to 8.9', 0.8, '.424']
]

export const figuresData: DataOf['figures'] = {
  head: [
    { label: 'Term', numeric: false },
    { label: 'Unit', numeric: false },
    { label: 'Estimate, €', numeric: true, hint: 'What one more of the unit goes with, all else equal' },
    { label: 'Std. error', numeric: true },
    { label: '95 % interval', numeric: true },
    { label: 't', numeric: true },
    { label: 'p', numeric: true, hint: 'Against no effect' }
  ],
  rows: termRows.map(([term, unit, estimate, error, interval, t, p], i) => ({
    cells: [term, unit, signed(estimate), error.toFixed(2), interval, t.toFixed(1).replace('-', '−'), p],
    strong: i === 1,
    select: [{ column: 'term', values: [term] }]
  })),
  raw: termRows.map((cells) => [...cells]),
  foot: 'HC3 errors, 4,802 degrees of freedom.'
}

export function manyFigures(n: number): DataOf['figures'] {
  const cells = (i: number) => figuresData.rows[i % figuresData.rows.length].cells
  return {
    ...figuresData,
    rows: Array.from({ length: n }, (_, i) => ({ cells: cells(i) })),
    raw: Array.from({ length: n }, (_, i) => [...cells(i)])
  }
}

function view<K extends KindId>(kind: K, title: string, description: string, data: DataOf[K]): View {
  return { id: kind, kind, title, description, data }
}

const wide = { width: 520, height: 380 }
const half = { width: 430, height: 280 }

export const regressionFixtures: Fixture[] = [
  {
    name: 'intervals',
    size: { width: 520, height: 350 },
    view: view(
      'intervals',
      'Membership and visits move spend the most',
      'Effect on yearly spend with its 95 % interval, 4,812 accounts, HC3 errors, sorted by size.',
      intervalsData
    )
  },
  {
    name: 'intervals-odds',
    size: half,
    view: view('intervals', 'Complaints go with leaving', 'Odds ratios with 95 % intervals, 4,812 accounts.', oddsData)
  },
  {
    name: 'intervals-many',
    size: half,
    view: view('intervals', 'Level 7 is furthest off', '90 levels with 95 % intervals.', manyIntervals(90))
  },
  {
    name: 'intervals-chinese',
    chinese: true,
    size: half,
    view: view('intervals', '会员与到店次数对消费影响最大', '对年消费的影响及其 95% 区间，4,812 个账户。', {
      ...intervalsData,
      unit: '每标准差对应的年消费，欧元',
      rows: intervalsData.rows.map((one, i) => ({
        ...one,
        label: [
          '会员',
          '到店次数',
          '入会年限',
          '渠道：应用',
          '折扣占比',
          '渠道：门店',
          '打开的邮件',
          '客服联系次数',
          '地区：南区'
        ][i],
        text: one.clear ? one.text : '+2.6，不明确'
      }))
    })
  },
  {
    name: 'scatter-overlays',
    size: half,
    view: view('scatter', 'The spread grows with the fit', 'Standardised residuals of 1,600 rows.', residualData(1600))
  },
  {
    name: 'scatter-overlays-dense',
    size: wide,
    view: view('scatter', 'The spread grows with the fit', 'Standardised residuals, counted.', residualData(120_000))
  },
  {
    name: 'panels-one',
    size: half,
    view: view('panels', 'The tails are a little heavy', 'Q–Q of 1,200 residuals.', quantileData(1200))
  },
  {
    name: 'panels-roc',
    size: { width: 640, height: 260 },
    view: view('panels', 'A threshold of 34 % costs least', 'Out of fold, 4,812 accounts.', rocData())
  },
  {
    name: 'panels-effects',
    size: { width: 640, height: 420 },
    view: view('panels', 'Visits go with the most', 'Predicted spend, all else at its mean.', effectPanels(6))
  },
  {
    name: 'panels-levels',
    size: half,
    view: view('panels', 'Channels differ little', 'Means with 95 % intervals.', {
      panels: effectPanels(3).panels.slice(2)
    })
  },
  {
    name: 'figures',
    size: { width: 720, height: 300 },
    view: view(
      'figures',
      'Six terms explain 58 % of the variance in spend',
      'R² .580, adjusted .579 · F(9, 4,802) = 736, p < .001',
      figuresData
    )
  },
  {
    name: 'figures-narrow',
    size: { width: 360, height: 240 },
    view: view('figures', 'Forty terms', 'Of which eight are drawn.', manyFigures(40))
  }
]

const of = <K extends KindId>(kind: K, data: View<K>['data']): View => view(kind, 'A finding', 'What is drawn.', data)
const missing = new Float64Array(50).fill(NaN)
const none = { label: 'a', value: NaN, low: NaN, high: NaN }
const long = 'Customers who order rarely but spend a great deal each time they do'

export const regressionExtremes: Record<string, View[]> = {
  'no rows': [
    of('intervals', { rows: [], unit: '' }),
    of('panels', { panels: [] }),
    of('figures', { head: [], rows: [], raw: [] })
  ],
  'one row': [
    of('scatter', residualData(1)),
    of('intervals', { ...intervalsData, rows: intervalsData.rows.slice(0, 1) }),
    of('panels', quantileData(1)),
    of('figures', manyFigures(1))
  ],
  'long and Chinese names': [
    of('scatter', { ...residualData(90), named: [{ row: 3, label: long }], xLabel: long, yLabel: long }),
    of('intervals', {
      ...intervalsData,
      unit: long,
      rows: intervalsData.rows.map((one, i) => ({ ...one, label: i % 2 ? long : '高退货客户与其他名称很长的客户分群' }))
    }),
    of('panels', {
      ...rocData(),
      handle: { x: 0.97, label: long },
      panels: effectPanels(9, false).panels.map((panel) => ({
        ...panel,
        title: long,
        xLabel: long,
        yLabel: long,
        lines: panel.lines?.map((line) => ({ ...line, name: long })),
        levels: panel.levels?.map((level) => ({ ...level, label: long }))
      }))
    }),
    of('figures', { ...manyFigures(9), head: figuresData.head.map((one) => ({ ...one, label: long })), foot: long })
  ],
  'all values missing': [
    of('scatter', { ...residualData(50), overlays: [{ x: [NaN, 1], y: [0, NaN], label: 'a' }] }),
    of('intervals', { rows: [{ ...none, text: '–', clear: false }], unit: 'u', reference: 0 }),
    of('intervals', { rows: [{ ...none, text: '–', clear: false }], unit: 'u', reference: 1, log: true }),
    of('panels', {
      panels: [
        { xLabel: 'x', yLabel: 'y', points: { x: missing, y: missing }, lines: [{ x: [NaN], y: [NaN] }] },
        { xLabel: 'x', yLabel: 'y', levels: [none], marks: [{ x: NaN, y: NaN, label: 'a', low: NaN, high: NaN }] }
      ],
      handle: { x: NaN, label: 'a' }
    }),
    of('figures', { head: [{ label: 'a', numeric: true }], rows: [{ cells: ['–'] }], raw: [[NaN]] })
  ],
  'nothing varies': [
    of('intervals', { rows: [{ label: 'a', value: 0, low: 0, high: 0, text: '0', clear: true }], unit: 'u' }),
    of('intervals', {
      rows: [{ label: 'a', value: 1, low: 1, high: 1, text: '1', clear: false }],
      unit: 'u',
      reference: 1,
      log: true
    }),
    of('panels', {
      panels: [{ xLabel: 'x', yLabel: 'y', lines: [{ x: [1, 1], y: [2, 2], low: [2, 2], high: [2, 2], step: true }] }]
    })
  ],
  'many of everything': [
    of('intervals', manyIntervals(2000)),
    of('panels', effectPanels(14)),
    of('panels', {
      panels: [
        {
          xLabel: 'x',
          yLabel: 'y',
          levels: Array.from({ length: 90 }, (_, i) => ({
            label: `Level ${i}`,
            value: i,
            low: i - 1,
            high: i + 1,
            n: i
          }))
        }
      ]
    }),
    of('figures', manyFigures(2000))
  ],
  'beyond all measure': [
    of('intervals', {
      rows: [
        ...intervalsData.rows,
        { label: 'Staff', value: 1e9, low: -1e12, high: 1e12, text: 'not clear', clear: false },
        { label: 'Guest', value: 3, low: -Infinity, high: Infinity, text: 'not clear', clear: false }
      ],
      unit: 'u',
      reference: 0
    }),
    of('intervals', {
      rows: [
        { label: 'Staff', value: 1e40, low: 0, high: Infinity, text: 'not clear', clear: false },
        ...oddsData.rows
      ],
      unit: 'u',
      reference: 1,
      log: true
    })
  ]
}
