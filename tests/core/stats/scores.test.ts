import { describe, expect, test } from 'vitest'
import { ascendingOrder } from '@core/stats/ascending-order.ts'
import { auc } from '@core/stats/auc.ts'
import { calibration } from '@core/stats/calibration.ts'
import { gainCurve } from '@core/stats/gain-curve.ts'
import { brier, logLoss } from '@core/stats/probability-scores.ts'
import { random } from '@core/stats/random.ts'
import { rocCurve } from '@core/stats/roc-curve.ts'
import { scoreTallies } from '@core/stats/score-tallies.ts'
import { thinned } from '@core/stats/thinned.ts'
import { wilson } from '@core/stats/wilson.ts'

/** Sixty rows with ties, the same as those the reference was reckoned on. */
const rows = Array.from({ length: 60 }, (_, i) => i)
const scores = rows.map((i) => ((i * 37) % 23) / 23)
const classes = rows.map((i) => ((i * i * 7 + i * 3) % 11 < 4 ? 1 : 0))
const weights = rows.map((i) => 1 + (i % 5) / 2)
const near = (got: number, wanted: number) => expect(Math.abs(got / wanted - 1)).toBeLessThan(1e-13)

/** Many rows with a probability and a class drawn by it. */
function drawn(n: number, digits = 15) {
  const rng = random('drawn', n)
  const p = Float64Array.from({ length: n }, () => Number(rng().toFixed(digits)))
  return { p, y: Uint8Array.from(p, (one) => (rng() < one ? 1 : 0)) }
}

// Source: scikit-learn 1.2.1, roc_auc_score, roc_curve, brier_score_loss, log_loss; 13 digits.
describe('as scikit-learn has it', () => {
  test('auc(scores) with ties and with weights', () => {
    near(auc(scores, classes), 0.4590347923681257)
    near(auc(scores, classes, weights), 0.4818672839506173)
  })

  test('rocCurve(scores) without the points on straight lines', () => {
    const { threshold, falsePositiveRate, truePositiveRate } = rocCurve(scoreTallies(scores, classes))
    expect(threshold.map((t) => Math.round(t * 23))).toEqual([
      Infinity,
      22,
      21,
      20,
      19,
      17,
      16,
      14,
      12,
      10,
      8,
      7,
      5,
      4,
      3,
      2,
      0
    ])
    expect(falsePositiveRate.map((rate) => Math.round(rate * 27))).toEqual([
      0, 1, 2, 4, 5, 7, 8, 12, 14, 16, 18, 20, 22, 23, 23, 25, 27
    ])
    expect(truePositiveRate.map((rate) => Math.round(rate * 33))).toEqual([
      0, 1, 3, 4, 6, 8, 10, 12, 14, 18, 20, 21, 25, 26, 28, 29, 33
    ])
  })

  test('brier(scores) and logLoss(scores), weighted and not, clipped at 2⁻⁵²', () => {
    near(brier(scores, classes), 0.3589161940768746)
    near(brier(scores, classes, weights), 0.3409656584751103)
    near(logLoss(scores, classes), 2.1284936152196616)
    near(logLoss(scores, classes, weights), 1.6514996388813319)
    expect(logLoss([0], [1])).toBeCloseTo(36.04, 2)
  })
})

// Source: statsmodels 0.13.5, proportion_confint(method='wilson'); 13 digits.
test.each([
  [0, 10, 0.95, 0, 0.27753279986288926],
  [3, 10, 0.95, 0.10779126740630104, 0.6032218525388546],
  [10, 10, 0.95, 0.7224672001371106, 1],
  [431, 997, 0.95, 0.40186421951728646, 0.46324928191672454],
  [3, 10, 0.9, 0.12687658390319784, 0.558300204130165]
])('wilson(%i of %i, %f)', (successes, n, confidence, low, high) => {
  const interval = wilson(successes, n, confidence)
  expect(interval.low).toBeCloseTo(low, 13)
  expect(interval.high).toBeCloseTo(high, 13)
})

test('ascendingOrder(values) is that of a stable sort, NaN last', () => {
  const rng = random('order')
  const values = Array.from({ length: 3000 }, (_, i) =>
    i % 50 === 0 ? NaN : i % 7 === 0 ? 0 : (rng() - 0.5) * 10 ** Math.round((rng() - 0.5) * 600)
  )
  values.push(Infinity, -Infinity, 5e-324, -5e-324, -0, NaN)
  const wanted = values.map((_, i) => i).sort((a, b) => compared(values[a], values[b]) || a - b)
  expect(Array.from(ascendingOrder(values))).toEqual(wanted)
  expect(Array.from(ascendingOrder([]))).toEqual([])
})

function compared(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b))
  if (a === b) return Number(Object.is(b, -0)) - Number(Object.is(a, -0))
  return a < b ? -1 : 1
}

describe('laws', () => {
  const { p, y } = drawn(20_000)

  test('auc is the area under rocCurve, thinned though it is to 500 points', () => {
    const curve = rocCurve(scoreTallies(p, y))
    const { falsePositiveRate: x, truePositiveRate: t } = curve
    expect(x.length).toBeLessThanOrEqual(500)
    expect(x.length).toBeGreaterThan(300)
    expect([x[0], t[0], x.at(-1), t.at(-1)]).toEqual([0, 0, 1, 1])
    let area = 0
    for (let i = 1; i < x.length; i++) area += ((x[i] - x[i - 1]) * (t[i] + t[i - 1])) / 2
    expect(area).toBeCloseTo(auc(p, y), 4)
  })

  test('the rates of a threshold of rocCurve are those of the rows that reach it', () => {
    const curve = rocCurve(scoreTallies(p, y))
    const negatives = y.filter((one) => !one).length
    for (const at of [1, 100, 250]) {
      const wrong = p.filter((one, i) => one >= curve.threshold[at] && !y[i]).length
      expect(curve.falsePositiveRate[at]).toBeCloseTo(wrong / negatives, 12)
    }
  })

  test('gainCurve rises from (0, 0) to (1, 1) in at most 200 points, and lies above the diagonal', () => {
    const { share, found } = gainCurve(scoreTallies(p, y))
    expect(share.length).toBeLessThanOrEqual(200)
    expect([share[0], found[0], share.at(-1), found.at(-1)]).toEqual([0, 0, 1, 1])
    for (let i = 1; i < share.length; i++) {
      expect(share[i]).toBeGreaterThan(share[i - 1])
      expect(found[i]).toBeGreaterThanOrEqual(found[i - 1])
      expect(found[i]).toBeGreaterThanOrEqual(share[i])
    }
  })

  test('calibration makes ten groups of as many rows, whose intervals hold the probability nearly always', () => {
    const groups = calibration(scoreTallies(p, y))
    expect(groups.map((group) => group.rows)).toEqual(Array(10).fill(2000))
    expect(groups.filter(({ predicted, low, high }) => low <= predicted && predicted <= high).length).toBeGreaterThan(7)
    for (let i = 1; i < 10; i++) expect(groups[i].predicted).toBeGreaterThan(groups[i - 1].predicted)
  })

  test('calibration makes fewer groups of few rows, and keeps ties together', () => {
    const few = drawn(25)
    expect(calibration(scoreTallies(few.p, few.y)).map(({ rows: n }) => n)).toEqual([12, 13])
    const tied = drawn(3000, 1)
    const groups = calibration(scoreTallies(tied.p, tied.y))
    expect(groups.reduce((sum, { rows: n }) => sum + n, 0)).toBe(3000)
    expect(groups.length).toBeLessThanOrEqual(11)
    for (const { rows: n } of groups) expect(n).toBeGreaterThan(150)
    expect(calibration(scoreTallies([0.5, 0.5], [1, 0]))).toMatchObject([{ predicted: 0.5, observed: 0.5, rows: 2 }])
  })

  test('a score with a NaN is left out, and a class of nobody gives NaN', () => {
    expect(auc([0.2, NaN, 0.8, 0.9], [0, 1, 1, NaN])).toBe(1)
    expect(brier([0.5, NaN], [1, 1])).toBe(0.25)
    expect(auc([0.2, 0.8], [1, 1])).toBeNaN()
    expect(logLoss([], [])).toBeNaN()
    expect(wilson(0, 0).low).toBeNaN()
  })

  test('thinned(points) keeps both ends and no more than was asked', () => {
    const points = Array.from({ length: 5000 }, (_, i) => i * i)
    const kept = thinned(points, 40, (point) => point)
    expect([kept[0], kept.at(-1)]).toEqual([0, 4999 ** 2])
    expect(kept.length).toBeLessThanOrEqual(40)
    expect(kept.length).toBeGreaterThan(35)
    expect(thinned([1, 2], 40, (point) => point)).toEqual([1, 2])
  })
})
