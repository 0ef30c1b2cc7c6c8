import { leastSquares } from '@core/class/least-squares.ts'
import { planeMoments } from '@core/class/plane-moments.ts'
import { normal, random } from '@core/stats/random.ts'
import type { DataOf, KindId, View } from '../../src/views/kinds.ts'
import type { Fixture } from './fixtures.ts'

const cloud = (n: number, slope = 0.8) => {
  const rng = random('by-hand', n)
  const x = Float64Array.from({ length: n }, () => normal(rng))
  const y = x.map((value) => slope * value + 0.6 * normal(rng))
  return { x, y }
}

export function axisData(n: number, more: Partial<DataOf['axis']> = {}): DataOf['axis'] {
  const { x, y } = cloud(n)
  return {
    x,
    y,
    xLabel: 'visits a year, σ',
    yLabel: 'spend a year, σ',
    moments: planeMoments(x, y),
    angle: 70,
    feet: Uint32Array.from({ length: Math.min(n, 120) }, (_, i) => i),
    curve: true,
    note: '81 % of the variance along the axis',
    ...more
  }
}

export function lineFitData(n: number, more: Partial<DataOf['line-fit']> = {}): DataOf['line-fit'] {
  const { x, y } = cloud(n)
  const fit = leastSquares(x, y)
  return {
    x,
    y,
    rows: Uint32Array.from({ length: n }, (_, i) => 7 * i),
    xLabel: 'visits a year',
    yLabel: 'spend a year, €',
    domain: { x: [-3.5, 3.5], y: [-4, 4] },
    line: { slope: 0.2, intercept: 0.5 },
    moves: { points: true, line: true },
    ...(fit && { leverage: fit.leverage, cooks: fit.cooks, cooksLimit: 4 / n }),
    ...more
  }
}

export const lineFitWithAll = (n: number, more: Partial<DataOf['line-fit']> = {}) =>
  lineFitData(n, {
    residuals: true,
    squares: true,
    other: { line: { slope: 0.7, intercept: 0 }, label: 'line of all 12,480 rows' },
    focus: 0,
    ...more
  })

function view<K extends KindId>(kind: K, title: string, description: string, data: DataOf[K]): View {
  return { id: kind, kind, title, description, data }
}

const wide = { width: 760, height: 420 }

export const byHandFixtures: Fixture[] = [
  {
    name: 'axis',
    size: wide,
    view: view('axis', 'The axis holds 81 % of the variance', '500 rows, 120 of them with their feet.', axisData(500))
  },
  {
    name: 'axis-best',
    size: { width: 430, height: 560 },
    view: view(
      'axis',
      'The best axis is the first component',
      '500 rows; dashed: the second component.',
      axisData(500, { angle: 45.2, second: true })
    )
  },
  {
    name: 'axis-chinese',
    chinese: true,
    size: wide,
    view: view(
      'axis',
      '轴上的方差占 81%',
      '500 行，其中 120 行画出垂线。',
      axisData(500, { xLabel: '年到店次数，标准差', yLabel: '年消费，标准差', note: '沿轴的方差占 81%' })
    )
  },
  {
    name: 'axis-none',
    size: { width: 430, height: 300 },
    view: view(
      'axis',
      'A cloud of 500 rows',
      'Two features.',
      axisData(500, { angle: undefined, curve: false, note: undefined })
    )
  },
  {
    name: 'line-fit',
    size: wide,
    view: view(
      'line-fit',
      'The squares of 40 residuals',
      '40 of 12,480 rows.',
      lineFitWithAll(40, { leverage: undefined })
    )
  },
  {
    name: 'line-fit-leverage',
    size: wide,
    view: view('line-fit', 'One point turns the line', '40 rows.', lineFitWithAll(40, { squares: false }))
  },
  {
    name: 'line-fit-chinese',
    chinese: true,
    size: { width: 430, height: 320 },
    view: view(
      'line-fit',
      '40 个残差的平方',
      '12,480 行中的 40 行。',
      lineFitWithAll(40, {
        xLabel: '年到店次数',
        yLabel: '年消费（元）',
        other: { line: { slope: 0.7, intercept: 0 }, label: '全部 12,480 行的直线' }
      })
    )
  }
]

const constant = new Float64Array(50).fill(7)
const missing = new Float64Array(50).fill(NaN)
const long = 'Customers who order rarely but spend a great deal each time they do, year after year after year'
const extreme = <K extends KindId>(kind: K, data: DataOf[K]): View => view(kind, 'A finding', 'What is drawn.', data)

/** What the two kinds must stand, by the names of the other extremes. */
export const byHandExtremes: Record<string, View[]> = {
  'no rows': [extreme('axis', axisData(0)), extreme('line-fit', lineFitData(0, { line: undefined }))],
  'one row': [
    extreme('axis', axisData(1)),
    extreme('line-fit', lineFitWithAll(1)),
    extreme('line-fit', lineFitWithAll(2, { domain: { x: [0, 0], y: [0, 0] } }))
  ],
  'long and Chinese names': [
    extreme('axis', axisData(60, { xLabel: long, yLabel: long, note: long })),
    extreme(
      'line-fit',
      lineFitWithAll(30, { xLabel: long, yLabel: long, other: { line: { slope: 9, intercept: 0 }, label: long } })
    )
  ],
  'all values missing': [extreme('axis', axisData(50, { x: missing, moments: planeMoments(missing, missing) }))],
  'nothing varies': [
    extreme('axis', axisData(50, { x: constant, y: constant, moments: planeMoments(constant, constant) })),
    extreme('line-fit', lineFitWithAll(50, { x: constant, y: constant, line: { slope: 1e12, intercept: -1e13 } }))
  ],
  'a cloud far longer than wide': [
    extreme('axis', axisData(80, { ...stretched(80), angle: 2 })),
    extreme('axis', axisData(80, { ...stretched(80), angle: 88, second: true }))
  ]
}

function stretched(n: number) {
  const { x, y } = cloud(n)
  const high = y.map((value) => 1e6 * value)
  return { x, y: high, moments: planeMoments(x, high) }
}
