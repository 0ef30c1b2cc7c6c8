import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { AnovaModel } from '@core/regression/types.ts'
import { random } from '@core/stats/random.ts'
import type { WorkFrame } from '../../../workers/analysis/frame.ts'
import { anova } from '../../../workers/analysis/steps/anova.ts'
import { corpus, describeCorpus } from '../../corpus/corpus.ts'
import { plainDevice, plainKernels } from './plain-device.ts'
import { frameOf, readCsv, runSteps, values } from './run-steps.ts'

const on = { device: plainDevice(), kernels: plainKernels }
const roles = { response: ['y'], predictors: ['group'] }

async function fit(frame: WorkFrame, predictors = ['group']) {
  const ran = await runSteps(frame, [anova], { ...on, roles: { response: ['y'], predictors } })
  return { ...ran, model: ran.models.anova as AnovaModel }
}

const failure = (frame: WorkFrame, predictors?: string[]) =>
  fit(frame, predictors).then(
    () => undefined,
    (error: { failure: unknown }) => error.failure
  )

/** How many digits agree. */
const digits = (got: number, wanted: number) => -Math.log10(Math.max(1e-16, Math.abs(got / wanted - 1)))

type Certified = Record<
  string,
  {
    between: { df: number; ss: number; ms: number }
    within: { df: number; ss: number; ms: number }
    f_statistic: number
    r_squared: number
    residual_sd: number
  }
>

// Source: NIST StRD, one-way analysis of variance, certified values; 9 digits.
describeCorpus('NIST StRD', () => {
  const folder = ['data', 'd1-analysis', 'nist_strd_anova']
  test.each(['SiRstv', 'SmLs01', 'SmLs02', 'SmLs03', 'AtmWtAg'])('anova(%s) to 9 digits', async (name) => {
    const certified = (JSON.parse(readFileSync(corpus(...folder, 'certified.json')!, 'utf8')) as Certified)[name]
    const { group, y } = readCsv(corpus(...folder, `${name}.csv`)!) as Record<string, number[]>
    const { model } = await fit(frameOf({ group, y }))
    expect([model.f.df1, model.f.df2]).toEqual([certified.between.df, certified.within.df])
    for (const [got, wanted] of [
      [model.f.value, certified.f_statistic],
      [model.betweenMeanSquare, certified.between.ms],
      [model.withinMeanSquare, certified.within.ms],
      [model.betweenSquares, certified.between.ss],
      [model.withinSquares, certified.within.ss],
      [model.r2, certified.r_squared],
      [model.residualStandardError, certified.residual_sd]
    ])
      expect(digits(got, wanted), `${got} for ${wanted}`).toBeGreaterThan(9)
  })
})

/** F of groups of float64 values by whole numbers, without any rounding but that of the answer. */
function exactF(y: readonly number[], group: readonly number[], k: number): number {
  const scale = 2 ** 20
  const whole = y.map((value) => BigInt(value * scale))
  const sums = Array<bigint>(k).fill(0n)
  const sizes = Array<bigint>(k).fill(0n)
  whole.forEach((value, i) => {
    sums[group[i]] += value
    sizes[group[i]]++
  })
  const n = BigInt(y.length)
  const all = sums.reduce((a, b) => a + b)
  // All squares times the product of the sizes and n, to stay whole.
  const factor = sizes.reduce((a, b) => a * b) * n
  const squares = whole.reduce((sum, value) => sum + value * value, 0n) * factor
  const means = sums.reduce((sum, one, g) => sum + (one * one * factor) / sizes[g], 0n)
  const between = means - (all * all * factor) / n
  const within = squares - means
  const shift = 10n ** 25n
  return Number((between * (n - BigInt(k)) * shift) / (within * BigInt(k - 1))) / 1e25
}

// Source: exact whole-number arithmetic on what float64 holds of data made as NIST's SmLs07–09: 13 leading digits in common; 12 digits.
test.each([21, 201, 2001])(
  'anova of values that share 13 leading digits, %i a group, is exact to 12 digits',
  async (size) => {
    const group = Array.from({ length: 9 * size }, (_, i) => i % 9)
    const rest = (i: number) => 0.2 + 0.1 * ((i % 9) % 5) + (Math.floor(i / 9) % 2 ? 0.1 : -0.1)
    const y = group.map((_, i) => 1_000_000_000_000 + rest(i))
    const { model } = await fit(frameOf({ group, y }))
    expect(digits(model.f.value, exactF(y, group, 9))).toBeGreaterThan(12)
  }
)

/** R's PlantGrowth. */
const plants = [
  [4.17, 5.58, 5.18, 6.11, 4.5, 4.61, 5.17, 4.53, 5.33, 5.14],
  [4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69],
  [6.31, 5.12, 5.54, 5.5, 5.37, 5.29, 4.92, 6.15, 5.8, 5.26]
]
const plantFrame = () =>
  frameOf({ y: plants.flat() }).with('group', {
    kind: 'category',
    codes: Int32Array.from({ length: 30 }, (_, i) => 2 - Math.floor(i / 10)),
    dictionary: ['trt2', 'trt1', 'ctrl']
  })

// Source: R 4.2.2, lm, oneway.test, tapply on PlantGrowth; Brown-Forsythe as lm of distances from medians; 12 digits.
test('anova(PlantGrowth) is R’s, Welch’s test and the intervals too', async () => {
  const { model, frame } = await fit(plantFrame())
  const wanted: [number, number][] = [
    [model.f.value, 4.8460878623801333],
    [model.f.p, 0.015909958325622947],
    [model.betweenSquares, 3.76634],
    [model.withinSquares, 10.49209],
    [model.welch.value, 5.1809724081131892],
    [model.welch.df2, 17.128418616644129],
    [model.welch.p, 0.017392821490170001],
    [model.equalVariances.value, 1.1191856948703909],
    [model.equalVariances.p, 0.34122662412547378],
    [model.r2, 0.26414829683211954],
    [model.omegaSquared, 0.20407884598997078],
    [model.groups[0].low, 4.6275260034417229],
    [model.groups[2].high, 5.9304739965582769],
    [model.groups[1].deviation, 0.79367569643470326]
  ]
  for (const [got, value] of wanted) expect(digits(got, value), `${got} for ${value}`).toBeGreaterThan(12)
  expect(model.groups.map(({ level, n }) => [level, n])).toEqual([
    ['ctrl', 10],
    ['trt1', 10],
    ['trt2', 10]
  ])
  expect(model).toMatchObject({ response: 'y', predictor: 'group', n: 30, confidence: 0.95 })
  expect(values(frame, 'fitted')[12]).toBe(model.groups[1].mean)
  expect(values(frame, 'residual')[12]).toBeCloseTo(4.41 - model.groups[1].mean, 14)
})

describe('factors', () => {
  const rng = random('anova')
  const n = 400
  const number = Float64Array.from({ length: n }, (_, i) => [10, 9, -2.5][i % 3])
  const flag = Uint8Array.from({ length: n }, (_, i) => i % 2)
  const day = Float64Array.from({ length: n }, (_, i) => Date.UTC(2024, 0, 1 + (i % 4)))
  const y = Float64Array.from({ length: n }, (_, i) => rng() + (i % 3) / 2)
  const frame = () =>
    frameOf({ y, number }).with('flag', { kind: 'boolean', values: flag }).with('day', { kind: 'date', values: day })

  test('numbers, booleans and dates are levels, in order of size; each predictor has its table', async () => {
    const { model } = await fit(frame(), ['number', 'flag', 'day'])
    expect(model.factors.map(({ predictor }) => predictor)).toEqual(['number', 'flag', 'day'])
    expect(model.factors.map(({ groups }) => groups.map(({ level }) => level))).toEqual([
      ['-2.5', '9', '10'],
      ['false', 'true'],
      ['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04']
    ])
    const { response: _response, n: _n, confidence: _confidence, factors, ...top } = model
    expect(top).toEqual(factors[0])
  })

  test('the squares within and between add up to those about the mean, and F² of two groups is that of t', async () => {
    const { model, frame: after } = await fit(frame(), ['flag'])
    const mean = y.reduce((a, b) => a + b) / n
    const all = y.reduce((sum, value) => sum + (value - mean) ** 2, 0)
    expect((model.betweenSquares + model.withinSquares) / all).toBeCloseTo(1, 12)
    const [a, b] = model.groups
    const t = (a.mean - b.mean) / (model.residualStandardError * Math.sqrt(1 / a.n + 1 / b.n))
    expect(t * t).toBeCloseTo(model.f.value, 10)
    const residual = Array.from(values(after, 'residual'))
    expect(residual.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 10)
  })

  test('the same number put on all values changes no figure but the means', async () => {
    const { model } = await fit(frame(), ['number'])
    const shifted = frame().with('y', {
      kind: 'number',
      values: y.map((value) => Math.round(value * 1024) / 1024 + 2 ** 40)
    })
    const rounded = frame().with('y', { kind: 'number', values: y.map((value) => Math.round(value * 1024) / 1024) })
    const [far, near] = [(await fit(shifted, ['number'])).model, (await fit(rounded, ['number'])).model]
    expect(digits(far.f.value, near.f.value)).toBeGreaterThan(13)
    expect(digits(far.welch.value, near.welch.value)).toBeGreaterThan(12)
    expect(far.f.value).not.toBe(model.f.value)
  })

  test('rows without a response or a level are left out and counted', async () => {
    const holed = frameOf({
      y: y.map((value, i) => (i % 10 === 0 ? NaN : value)),
      group: number.map((value, i) => (i % 10 === 5 ? NaN : value))
    })
    const { model, frame: after, dropped } = await fit(holed)
    expect(model.n).toBe(320)
    expect(after.n).toBe(320)
    expect(dropped).toEqual([{ reason: 'missing', rows: 80 }])
    expect(model.groups.reduce((sum, group) => sum + group.n, 0)).toBe(320)
  })

  test('applied to other rows the means are those fitted; a new level has none', async () => {
    const { models } = await fit(frame(), ['number'])
    const others = frameOf({ y: [1, 2, 3], number: [9, 7, NaN] })
    const ran = await runSteps(others, [anova], { ...on, roles: { ...roles, predictors: ['number'] }, fitted: models })
    const mean = (models.anova as AnovaModel).groups[1].mean
    expect(Array.from(values(ran.frame, 'fitted'))).toEqual([mean, NaN, NaN])
    expect(Array.from(values(ran.frame, 'residual'))).toEqual([1 - mean, NaN, NaN])
    expect(ran.models.anova).toBe(models.anova)
  })
})

describe('anova refuses', () => {
  test('a predictor of one level, of one row each, or of too many, by name', async () => {
    const y = Array.from({ length: 60 }, (_, i) => (i * 7) % 11)
    expect(await failure(frameOf({ y, group: y.map(() => 3) }))).toMatchObject({
      code: 'one-level',
      values: { column: 'group', level: '3' }
    })
    expect(await failure(frameOf({ y, group: y.map((_, i) => i) }))).toMatchObject({
      code: 'one-row-each',
      values: { column: 'group', levels: 60 }
    })
    expect(await failure(frameOf({ y, group: y.map((_, i) => i % 40) }))).toMatchObject({
      code: 'too-many-levels',
      values: { column: 'group', levels: 40, limit: 30 }
    })
    const many = Array.from({ length: 5000 }, (_, i) => i % 1500)
    expect(await failure(frameOf({ y: many, group: many }))).toMatchObject({
      code: 'too-many-levels',
      values: { levels: 1500, limit: 1000 }
    })
  })

  test('a response that does not vary, is text or is not finite', async () => {
    const group = [1, 1, 2, 2]
    expect(await failure(frameOf({ y: [5, 5, 5, 5], group }))).toMatchObject({
      code: 'constant-response',
      values: { response: 'y', value: 5 }
    })
    expect(await failure(frameOf({ y: [5, Infinity, 5, 5], group }))).toMatchObject({ code: 'not-finite' })
    const text = frameOf({ group }).with('y', {
      kind: 'category',
      codes: Int32Array.of(0, 1, 0, 1),
      dictionary: ['a', 'b']
    })
    expect(await failure(text)).toMatchObject({ code: 'not-numeric', column: 'y' })
  })

  test('roles that no column was named for', async () => {
    const frame = frameOf({ y: [1, 2, 3], group: [1, 1, 2] })
    expect(await failure(frame, [])).toMatchObject({ code: 'missing-role', values: { role: 'predictors' } })
  })
})

test('groups without any spread have an infinite F, and no test that needs a spread in each', async () => {
  const { model } = await fit(frameOf({ y: [1, 1, 2, 2], group: [1, 1, 2, 2] }))
  expect(model.f).toMatchObject({ value: Infinity, p: 0 })
  expect(model.r2).toBe(1)
  expect(model.welch.value).toBeNaN()
})
