import { normal, random } from '@core/stats/random.ts'
import type { DataOf, Overlay } from '../../src/views/kinds.ts'

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
