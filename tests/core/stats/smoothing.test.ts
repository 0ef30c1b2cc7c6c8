import { describe, expect, test } from 'vitest'
import { betaQuantile } from '@core/stats/distributions/beta-quantile.ts'
import { lowess } from '@core/stats/lowess.ts'
import { normalScores } from '@core/stats/normal-scores.ts'
import { qqBand } from '@core/stats/qq-band.ts'
import { normal, random } from '@core/stats/random.ts'
import { smoothCurve } from '@core/stats/smooth-curve.ts'

const near = (got: ArrayLike<number>, wanted: readonly number[], digits = 12) => {
  expect(got.length).toBe(wanted.length)
  wanted.forEach((value, i) =>
    expect(Math.abs(got[i] - value), `at ${i}`).toBeLessThan(10 ** -digits * Math.max(1, Math.abs(value)))
  )
}

/** R's `cars`. */
const speed = [
  4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15, 15, 16, 16, 17, 17, 17,
  18, 18, 18, 18, 19, 19, 19, 20, 20, 20, 20, 20, 22, 23, 24, 24, 24, 24, 25
]
const distance = [
  2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46, 26, 36, 60, 80, 20, 26, 54, 32, 40, 32, 40,
  50, 42, 56, 76, 84, 36, 46, 68, 32, 48, 52, 56, 64, 66, 54, 70, 92, 93, 120, 85
]

/** A thousand points about a sine, one in fifty far off. */
function sine() {
  const x = Array.from({ length: 1000 }, (_, i) => ((i * 617) % 1000) / 100).sort((a, b) => a - b)
  const y = x.map((at, i) => Math.sin(at) + ((i * 37) % 101) / 50)
  for (let i = 6; i < 1000; i += 50) y[i] = 30
  return { x, y }
}
const places = [0, 1, 99, 332, 499, 776, 999]

// Source: R 4.2.2, lowess; 12 digits.
describe('lowess(x, y) is R’s', () => {
  test('cars', () => {
    const wanted = [
      4.9654592771868815, 4.9654592771868815, 13.12449503966645, 13.12449503966645, 15.858633382098317,
      18.579690514217727, 21.280312578528452, 21.280312578528452, 21.280312578528452, 24.12927714892649,
      24.12927714892649, 27.11954855060354, 27.11954855060354, 27.11954855060354, 27.11954855060354, 30.027276331153963,
      30.027276331153963, 30.027276331153963, 30.027276331153963, 32.96250613615763, 32.96250613615763,
      32.96250613615763, 32.96250613615763, 36.75772834164972, 36.75772834164972, 36.75772834164972, 40.43507456198874,
      40.43507456198874, 43.463491781817574, 43.463491781817574, 43.463491781817574, 46.88547894602397,
      46.88547894602397, 46.88547894602397, 46.88547894602397, 50.79315172542057, 50.79315172542057, 50.79315172542057,
      56.491224092877154, 56.491224092877154, 56.491224092877154, 56.491224092877154, 56.491224092877154,
      67.58582423143133, 73.07969526937005, 78.64316355439986, 78.64316355439986, 78.64316355439986, 78.64316355439986,
      84.32869809683419
    ]
    near(lowess(speed, distance), wanted)
  })

  test('cars with another span, no second fit and no straight pieces', () => {
    const curve = lowess(speed, distance, { span: 0.3, iterations: 0, delta: 0 })
    near(
      [0, 9, 24, 49].map((i) => curve[i]),
      [5.658684925237097, 23.78363379006446, 38.723851030110936, 96.62458939308226]
    )
  })

  test('a thousand points with some far off, straight between and not', () => {
    const { x, y } = sine()
    const curve = lowess(x, y)
    near(
      places.map((i) => curve[i]),
      [
        2.0411450234580553, 2.038224770240208, 1.7345290520337517, 0.9463062618510867, 0.6585909960813037,
        1.3244641256340346, 1.5555563754855244
      ]
    )
    const close = lowess(x, y, { span: 0.2, delta: 0 })
    near(
      places.map((i) => close[i]),
      [
        1.097088548629569, 1.1042577141569834, 1.7682602957755922, 0.8436172684000516, 0.1257750495506549,
        1.9120539240545689, 0.5102782183641498
      ]
    )
  })

  test('no point and one point are themselves, and equal x have the mean of their y', () => {
    expect(Array.from(lowess([], []))).toEqual([])
    expect(Array.from(lowess([1], [5]))).toEqual([5])
    near(lowess([2, 2, 2], [1, 2, 6], { span: 1, iterations: 0 }), [3, 3, 3])
  })
})

describe('smoothCurve(x, y)', () => {
  test('is lowess at each x, whatever the order of the points, without those that miss a value', () => {
    const rng = random('curve')
    const order = speed.map((_, i) => [i, rng()]).sort((a, b) => a[1] - b[1])
    const x = [NaN, ...order.map(([i]) => speed[i]), 9]
    const y = [1, ...order.map(([i]) => distance[i]), NaN]
    const curve = smoothCurve(x, y)
    expect(curve.x).toEqual([...new Set(speed)])
    const all = lowess(speed, distance)
    near(
      curve.y,
      curve.x.map((at) => all[speed.indexOf(at)]),
      10
    )
    expect(smoothCurve([], [])).toEqual({ x: [], y: [] })
  })

  test('of a million points finds the curve beneath them, in at most 200 points', () => {
    const rng = random('million')
    const n = 1_000_000
    const x = Float64Array.from({ length: n }, () => rng() * 6)
    const y = x.map((at) => Math.sin(at) + normal(rng))
    const curve = smoothCurve(x, y, { span: 0.1 })
    expect(curve.x.length).toBeLessThanOrEqual(200)
    expect(curve.x.length).toBeGreaterThan(80)
    curve.x.forEach((at, i) => expect(Math.abs(curve.y[i] - Math.sin(at))).toBeLessThan(0.05))
  })

  test('of many points on a line is that line', () => {
    const x = Float64Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 50_000)
    const curve = smoothCurve(
      x,
      x.map((at) => 3 - 2 * at)
    )
    curve.x.forEach((at, i) => expect(curve.y[i]).toBeCloseTo(3 - 2 * at, 6))
  })
})

// Source: R 4.2.2, qqnorm; qnorm of qbeta for the band; 11 digits.
describe('normal quantile-quantile plots', () => {
  test('normalScores(values) is qqnorm of few values and of more', () => {
    near(
      normalScores([3, 1, 2, 9, NaN, 4, 7, 5]).filter((score) => !Number.isNaN(score)),
      [
        -0.35293398612691645, -1.3644887481703283, -0.7582925569911515, 1.3644887481703285, 0, 0.7582925569911515,
        0.3529339861269166
      ]
    )
    const twelve = normalScores([3, 1, 2, 9, 4, 7, 5, 11, 12, 13, 0, 20])
    near(
      twelve,
      [
        -0.548522282698098, -1.1503493803760079, -0.8122178014999129, 0.31863936396437514, -0.31863936396437514,
        0.10463345561407526, -0.10463345561407539, 0.5485222826980982, 0.8122178014999129, 1.1503493803760079,
        -1.731664396122245, 1.7316643961222455
      ]
    )
    expect(normalScores([NaN, 1])[0]).toBeNaN()
  })

  test('qqBand(values) is the interval of each order statistic', () => {
    const { low, high, theoretical, sample } = qqBand(Array.from({ length: 25 }, (_, i) => 24 - i))
    const at = [0, 4, 12, 24]
    near(
      at.map((i) => low[i]),
      [-3.0866292146880476, -1.4884854061910073, -0.48720355130764625, 1.0930534261675433],
      11
    )
    near(
      at.map((i) => high[i]),
      [-1.0930534261675433, -0.3562452477410215, 0.4872035513076457, 3.086629214688038],
      11
    )
    expect(sample).toEqual(Array.from({ length: 25 }, (_, i) => i))
    expect(theoretical[12]).toBe(0)
  })

  test('qqBand of a million values has at most 200 points with both ends, and is as sharp there', () => {
    const rng = random('residuals')
    const values = Float64Array.from({ length: 1_000_000 }, () => normal(rng))
    const { low, high, theoretical, sample } = qqBand(values)
    expect(theoretical.length).toBeLessThanOrEqual(200)
    expect(theoretical.length).toBeGreaterThan(150)
    expect(low[0]).toBeCloseTo(-5.44906391602879, 9)
    expect(low.at(-1)).toBeCloseTo(4.4824889821265606, 9)
    expect(sample[0]).toBe(values.reduce((a, b) => Math.min(a, b)))
    expect(sample.at(-1)).toBe(values.reduce((a, b) => Math.max(a, b)))
    const outside = sample.filter((value, i) => value < low[i] || value > high[i]).length
    expect(outside / sample.length).toBeLessThan(0.3)
    for (let i = 1; i < low.length; i++) expect(low[i]).toBeGreaterThan(low[i - 1])
  })

  test('qqBand is symmetric, and empty of no values', () => {
    const { low, high } = qqBand([1, 2, 3, NaN])
    expect(low.map((value) => -value).reverse()).toEqual(high)
    expect(betaQuantile(0.025, 1, 3)).toBeGreaterThan(0)
    expect(qqBand([NaN])).toEqual({ theoretical: [], sample: [], low: [], high: [] })
  })
})
