import { describe, expect, test } from 'vitest'
import { betaQuantile } from '@core/stats/distributions/beta-quantile.ts'
import { chiSquaredTail } from '@core/stats/distributions/chi-squared-tail.ts'
import { fTail } from '@core/stats/distributions/f-tail.ts'
import { incompleteBeta } from '@core/stats/distributions/incomplete-beta.ts'
import { incompleteGammaUpper } from '@core/stats/distributions/incomplete-gamma.ts'
import { normalQuantile } from '@core/stats/distributions/normal-quantile.ts'
import { normalTail, normalTwoSided } from '@core/stats/distributions/normal-tail.ts'
import { stirlingError } from '@core/stats/distributions/stirling-error.ts'
import { studentQuantile, studentTwoSided } from '@core/stats/distributions/student-t.ts'

/** Relative: 1e-12 in the body, 1e-10 where the value is below 1e-20. */
function near(got: number, wanted: number): void {
  const digits = Math.abs(wanted) < 1e-20 ? 1e-10 : 1e-12
  expect(Math.abs(got / wanted - 1), `${got} for ${wanted}`).toBeLessThan(digits)
}

// Source of every table: R 4.2.2, by the call in its name; arguments first, the value last; 17 digits.

describe('fTail(f, df1, df2) is R’s pf(f, df1, df2, lower.tail = FALSE)', () => {
  test.each([
    [570.2707036590944, 3, 196, 1.5752272560923923e-96],
    [1, 1, 1, 0.5000000000000004],
    [0.5, 1, 1, 0.6081734479693929],
    [10000000000, 1, 1, 6.366197723463607e-6],
    [3, 1000000, 5, 0.1069279974317456],
    [3, 5, 1000000, 0.010362722474801469],
    [1.01, 1000000, 1000000, 3.2597907372696257e-7],
    [1.003, 1000000, 1000000, 0.06709860949058073],
    [1963.0568759229518, 3, 196, 6.6842465168606495e-146],
    [302.29260005085365, 2, 5552, 2.421855125133718e-125],
    [21, 8, 180, 2.5832643372689516e-22],
    [1e-5, 3, 7, 0.999999951802105],
    [1, 50, 50, 0.4999999999999992],
    [4, 2, 2.5, 0.16631766801381181],
    [700, 2, 3000, 3.183225097154947e-250],
    [1.05, 300000, 1000000, 1.6173521583960204e-62],
    [30, 40, 60, 1.6582745003816625e-27],
    [0.98, 1000000, 1000000, 1]
  ])('%s, %s, %s: %s', (f, df1, df2, wanted) => near(fTail(f, df1, df2), wanted))
})

describe('studentTwoSided(t, df) is R’s 2 * pt(t, df, lower.tail = FALSE)', () => {
  test.each([
    [1, 1, 0.49999999999999956],
    [12.7062047361747, 1, 0.050000000000000024],
    [100000000, 1, 6.366197723675813e-9],
    [1e-8, 1, 0.9999999936338022],
    [2, 1000000, 0.045500533851319185],
    [37, 1000000, 1.8299730861800904e-299],
    [0.1, 1000000, 0.9203443454920432],
    [32.808624427669706, 196, 1.5099599548141347e-81],
    [0.17671458656026248, 196, 0.8599150500805863],
    [21.66, 5552, 6.072754087740021e-100],
    [2, 2.5, 0.15739149575796593],
    [3, 30, 0.005389964065651941],
    [1000, 5, 1.898013113197973e-14],
    [50, 40, 1.1117395583690507e-37],
    [1.96, 100000, 0.04999856319430168],
    [6, 1000, 2.7553691733774752e-9],
    [8, 12, 3.7598982247502612e-6]
  ])('%s, %s: %s', (t, df, wanted) => near(studentTwoSided(t, df), wanted))
})

describe('chiSquaredTail(x, df) is R’s pchisq(x, df, lower.tail = FALSE)', () => {
  test.each([
    [3.84, 1, 0.050043521248705224],
    [1, 1, 0.31731050786291415],
    [1400, 1, 2.1010145162641344e-306],
    [1e-10, 1, 0.9999920211543921],
    [1000, 10, 1.8702907209159495e-208],
    [5.132872353285545, 3, 0.16232215845412826],
    [151.24142047603735, 2, 1.439934794239932e-33],
    [1183.7185792556515, 2, 9.09445024813048e-258],
    [1000000, 1000000, 0.49981193680339453],
    [1010000, 1000000, 9.068528823262025e-13],
    [1050000, 1000000, 2.1856384174895054e-265],
    [990000, 1000000, 0.99999999999935],
    [50, 50, 0.47339846855634937],
    [60, 50, 0.15724202723839162],
    [1500, 100, 2.5254320288863705e-248],
    [0.001, 3, 0.999991592080942],
    [2, 0.5, 0.06792113201010949],
    [1300, 2, 5.111951948651156e-283]
  ])('%s, %s: %s', (x, df, wanted) => near(chiSquaredTail(x, df), wanted))
})

describe('normalTail(z) is R’s pnorm(z, lower.tail = FALSE)', () => {
  test.each([
    [0, 0.5],
    [0.1, 0.460172162722971],
    [0.5, 0.30853753872598694],
    [0.67, 0.25142889509531013],
    [0.68, 0.24825223045357053],
    [1, 0.15865525393145705],
    [1.96, 0.024997895148220428],
    [3, 0.0013498980316300946],
    [5, 2.866515718791939e-7],
    [5.65, 8.022391850663497e-9],
    [5.66, 7.568649751997714e-9],
    [6, 9.86587645037698e-10],
    [8, 6.220960574271785e-16],
    [10, 7.619853024160527e-24],
    [20, 2.7536241186062337e-89],
    [30, 4.906713927148187e-198],
    [37, 5.725571222524577e-300],
    [-1, 0.8413447460685429],
    [-3, 0.9986501019683699],
    [-0.3, 0.6179114221889527],
    [-0.6, 0.7257468822499265]
  ])('%s: %s', (z, wanted) => near(normalTail(z), wanted))
})

describe('normalQuantile(p) is R’s qnorm(p)', () => {
  test.each([
    [0.975, 1.9599639845400536],
    [0.1, -1.2815515655446008],
    [0.075, -1.4395314709384557],
    [0.92, 1.4050715603096327],
    [0.999999, 4.753424308817089],
    [1e-6, -4.753424308822899],
    [1e-10, -6.361340902404056],
    [1e-11, -6.706023155495136],
    [1e-12, -7.034483825301132],
    [1e-20, -9.262340089798405],
    [1e-50, -14.933337534788489],
    [1e-100, -21.27345356096532],
    [1e-300, -37.0470962993612],
    [0.4, -0.2533471031357998],
    [0.6, 0.2533471031357998]
  ])('%s: %s', (p, wanted) => near(normalQuantile(p), wanted))
})

describe('studentQuantile(p, df) is R’s qt(p, df)', () => {
  test.each([
    [0.975, 1, 12.706204736174694],
    [0.975, 2, 4.302652729749462],
    [0.975, 196, 1.9721412216620404],
    [0.975, 1000000, 1.9599663568141066],
    [0.6, 1, 0.32491969623290634],
    [0.51, 3, 0.027211467049117935],
    [0.76, 1, 1.064891840324792],
    [0.74, 1, 0.9390625058174924],
    [0.995, 2.5, 7.163728138948803],
    [0.9995, 4, 8.610301581379522],
    [1e-10, 1, -3183098861.8379064],
    [1e-10, 1000000, -6.361406848876742],
    [1e-100, 5, -1.56839255909934e20],
    [1e-300, 30, -50178575360.50523],
    [0.025, 10, -2.2281388519862744],
    [0.75, 7, 0.7111417780817866],
    [0.999, 1.2, 127.13768835913821]
  ])('%s, %s: %s', (p, df, wanted) => near(studentQuantile(p, df), wanted))
})

describe('betaQuantile(p, a, b) is R’s qbeta(p, a, b)', () => {
  test.each([
    [0.025, 1, 10, 0.0025285785444617843],
    [0.975, 1, 10, 0.30849710781876083],
    [0.025, 5, 6, 0.18708602844739855],
    [0.975, 10, 1, 0.9974714214555382],
    [0.025, 1, 1e6, 2.531780766379419e-8],
    [0.975, 5e5, 500001, 0.5009794808075825],
    [0.025, 3, 999998, 6.186725501906388e-7],
    [0.5, 0.5, 0.5, 0.5],
    [1e-10, 2, 3, 4.08249401580833e-6],
    [0.9, 0.3, 7, 0.1244154290174353],
    [0.995, 1e6, 1, 0.9999999949874582]
  ])('%s, %s, %s: %s', (p, a, b, wanted) => near(betaQuantile(p, a, b), wanted))
})

describe('incompleteBeta(a, b, x) is R’s pbeta(x, a, b)', () => {
  test.each([
    [0.5, 0.5, 0.25, 0.33333333333333326],
    [1, 1, 0.3, 0.3],
    [2, 3, 0.9, 0.9963],
    [0.501, 40, 0.2, 0.999974601965766],
    [100, 0.5, 0.9, 4.545254904517013e-6],
    [3, 100, 1e-100, 1.7169999999999342e-295],
    [0.1, 0.1, 0.999, 0.7457583434113918]
  ])('%s, %s, %s: %s', (a, b, x, wanted) => near(incompleteBeta(a, b, x), wanted))

  test('I_x(a, b) + I_y(b, a) = 1', () => {
    for (const [a, b, x] of [
      [0.5, 3, 0.2],
      [40, 7, 0.9],
      [1e5, 2e5, 0.334]
    ])
      expect(incompleteBeta(a, b, x) + incompleteBeta(b, a, 1 - x)).toBeCloseTo(1, 13)
  })
})

describe('incompleteGammaUpper(a, x) is R’s pgamma(x, a, lower.tail = FALSE)', () => {
  test.each([
    [0.5, 0.25, 0.4795001221869535],
    [1, 1, 0.36787944117144233],
    [30, 10, 0.9999997490048799],
    [0.01, 3, 0.00013297135657015568]
  ])('%s, %s: %s', (a, x, wanted) => near(incompleteGammaUpper(a, x), wanted))
})

// Source: mpmath 1.3.0, loggamma at 30 digits.
test.each([
  [0.01, 1.4340079537031842],
  [0.5, 0.15342640972002736],
  [1, 0.08106146679532726],
  [7.25, 0.011487002684428697],
  [15.9, 0.005240399880756108],
  [16, 0.0052076559196096404],
  [1e6, 8.333333333333056e-8]
])('stirlingError(%s) is %s within 1e-14', (x, wanted) =>
  expect(Math.abs(stirlingError(x) - wanted)).toBeLessThan(1e-14)
)

describe('the ends', () => {
  test('no tail is below 0, above 1, or anything but 0 and 1 at infinity', () => {
    for (const tail of [
      (x: number) => fTail(x, 3, 7),
      (x: number) => chiSquaredTail(x, 3),
      (x: number) => studentTwoSided(x, 4),
      normalTwoSided
    ]) {
      expect(tail(0)).toBe(1)
      expect(tail(Infinity)).toBe(0)
      expect(tail(1e-300)).toBeCloseTo(1, 14)
      expect(tail(NaN)).toBeNaN()
    }
    expect(studentTwoSided(-Infinity, 4)).toBe(0)
    expect(normalTail(-Infinity)).toBe(1)
    expect(normalTail(Infinity)).toBe(0)
    expect(fTail(-1, 3, 7)).toBe(1)
  })

  test('tails of no degrees of freedom are NaN', () => {
    expect(fTail(1, 0, 5)).toBeNaN()
    expect(fTail(1, 5, 0)).toBeNaN()
    expect(chiSquaredTail(1, 0)).toBeNaN()
    expect(studentTwoSided(1, 0)).toBeNaN()
    expect(studentQuantile(0.9, -1)).toBeNaN()
  })

  test('quantiles run from the least value to the largest, and are NaN outside', () => {
    for (const [quantile, least] of [
      [normalQuantile, -Infinity],
      [(p: number) => studentQuantile(p, 3), -Infinity],
      [(p: number) => betaQuantile(p, 2, 3), 0]
    ] as const) {
      expect(quantile(0)).toBe(least)
      expect(quantile(1)).toBe(least === 0 ? 1 : Infinity)
      for (const p of [-0.1, 1.1, NaN]) expect(quantile(p)).toBeNaN()
    }
    expect(normalQuantile(0.5)).toBe(0)
    expect(studentQuantile(0.5, 7)).toBe(0)
  })

  test('quantile and tail undo each other for every count of degrees', () => {
    for (const df of [1, 1.5, 2, 5, 30, 1000, 1e6])
      for (const p of [1e-9, 1e-4, 0.01, 0.2, 0.3, 0.49])
        expect(studentTwoSided(studentQuantile(p, df), df) / (2 * p)).toBeCloseTo(1, 12)
  })
})
