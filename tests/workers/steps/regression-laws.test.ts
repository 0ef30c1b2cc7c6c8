import { expect, test } from 'vitest'
import type { RegressionModel } from '@core/regression/types.ts'
import { predict } from '@core/regression/predict.ts'
import { foldsOfRows } from '@core/stats/row-split.ts'
import { normal, random } from '@core/stats/random.ts'
import { regression } from '../../../workers/analysis/steps/regression.ts'
import { onDevices } from './devices.ts'
import { mixedFrame } from './logistic-input.ts'
import { plainDevice, plainKernels } from './plain-device.ts'
import { digits, regress } from './regression-input.ts'
import { runSteps, values } from './run-steps.ts'

const rng = random('laws of regression')
const n = 60
const a = Array.from({ length: n }, () => 5 + normal(rng))
const b = Array.from({ length: n }, (_, i) => a[i] / 2 + normal(rng))
const c = Array.from({ length: n }, (_, i) => ['x', 'y', 'z'][i % 3])
const y = a.map((one, i) => 3 + 2 * one - b[i] + (c[i] === 'y' ? 1 : 0) + normal(rng))
const columns = { a, b, c, y }
const figures = (model: RegressionModel) => [
  ...model.terms.flatMap((term, j) => [term.estimate, term.standardError, model.robust.HC3[j]]),
  model.r2,
  model.residualStandardError,
  model.f.value,
  model.logLikelihood,
  model.durbinWatson,
  model.jarqueBera.value,
  model.breuschPagan.value,
  model.press!
]
const close = (got: number[], expected: number[], of = 10) =>
  got.forEach((one, i) => expect(digits(one, expected[i])).toBeGreaterThan(of))
const sum = (list: ArrayLike<number>) => Array.from(list).reduce((total, x) => total + x, 0)

test('regression gives residuals orthogonal to the predictors, and leverages that sum to the coefficients', async () => {
  const { model, frame } = await regress(columns, 'y')
  const residual = Array.from(values(frame, 'residual'))
  expect(Math.abs(sum(residual))).toBeLessThan(1e-11)
  expect(Math.abs(sum(residual.map((e, i) => e * a[i])))).toBeLessThan(1e-11)
  expect(sum(values(frame, 'leverage'))).toBeCloseTo(model.terms.length, 11)
  const fitted = values(frame, 'fitted')
  residual.forEach((e, i) => expect(fitted[i] + e).toBeCloseTo(y[i], 12))
})

test('regression with weights of 2 is each row twice, but for what n counts', async () => {
  const twice = (list: readonly (number | string)[]) => [...list, ...list] as never
  const doubled = await regress({ a: twice(a), b: twice(b), c: twice(c), y: twice(y) }, 'y')
  const weighted = await regress({ ...columns, w: y.map(() => 2) }, 'y', {}, { weight: 'w' })
  close(
    weighted.model.terms.map((term) => term.estimate),
    doubled.model.terms.map((term) => term.estimate)
  )
  const scale = Math.sqrt(weighted.model.dfResidual / doubled.model.dfResidual)
  close(
    weighted.model.terms.map((term) => term.standardError * scale),
    doubled.model.terms.map((term) => term.standardError)
  )
})

test('regression with weights of 0 is a fit without those rows', async () => {
  const out = (i: number) => i % 7 === 0
  const weighted = await regress({ ...columns, w: y.map((_, i) => (out(i) ? 0 : 1)) }, 'y', {}, { weight: 'w' })
  const keep = <T>(list: T[]) => list.filter((_, i) => !out(i))
  const fewer = await regress({ a: keep(a), b: keep(b), c: keep(c), y: keep(y) }, 'y')
  close(figures(weighted.model), figures(fewer.model))
  expect(weighted.model.n).toBe(fewer.model.n)
})

test('regression takes powers in any order, beside other terms', async () => {
  const rising = ['a', 'a^2', 'a^3', 'b']
  const known = await regress(columns, 'y', { terms: rising })
  for (const terms of [[...rising].reverse(), ['a^2', 'b', 'a', 'a^3']]) {
    const { model } = await regress(columns, 'y', { terms })
    expect(model.terms.map((term) => term.name)).toEqual(['(Intercept)', ...terms])
    for (const term of known.model.terms) {
      const same = model.terms.find((one) => one.name === term.name)!
      close([same.estimate, same.standardError], [term.estimate, term.standardError])
    }
  }
})

test('regression on a predictor times 1,000 has the estimate over 1,000 and the same fit', async () => {
  const plain = await regress(columns, 'y')
  const scaled = await regress({ ...columns, a: a.map((x) => x * 1000) }, 'y')
  const of = (model: RegressionModel) => model.terms.find((term) => term.name === 'a')!
  expect(digits(of(scaled.model).estimate * 1000, of(plain.model).estimate)).toBeGreaterThan(11)
  expect(digits(of(scaled.model).statistic, of(plain.model).statistic)).toBeGreaterThan(11)
  expect(digits(scaled.model.r2, plain.model.r2)).toBeGreaterThan(12)
})

test('regression({ errors }) takes standard errors, p and intervals from the robust covariance', async () => {
  const plain = await regress(columns, 'y')
  const robust = await regress(columns, 'y', { errors: 'HC3' })
  robust.model.terms.forEach((term, j) => {
    expect(term.standardError).toBe(plain.model.robust.HC3[j])
    expect(term.estimate).toBe(plain.model.terms[j].estimate)
    expect(term.statistic).toBe(term.estimate / term.standardError)
  })
})

test('regression has the same robust errors of near columns as of one and its difference to the other', async () => {
  const first = a.map((x) => Math.round(x * 1024) / 1024)
  for (const [apart, known] of [
    [2 ** -16, 10],
    [2 ** -30, 6]
  ]) {
    const gap = first.map(() => (Math.round(normal(rng) * 1024) / 1024) * apart)
    // Exact in float64, so that both designs span the same.
    const near = await regress({ a: first, b: first.map((x, i) => x + gap[i]), y }, 'y')
    const apartFit = await regress({ a: first, gap, y }, 'y')
    expect(near.model.solver).toBe('qr')
    for (const method of ['HC0', 'HC1', 'HC2', 'HC3'] as const)
      for (const j of [0, 2])
        expect(digits(near.model.robust[method][j], apartFit.model.robust[method][j])).toBeGreaterThan(known)
  }
})

test('regression measures its cross-validated error on the predictions out of fold', async () => {
  const { model, frame } = await regress(columns, 'y', { folds: 3 })
  const predicted = values(frame, 'outOfFold')
  const error = Math.sqrt(sum(y.map((one, i) => (one - predicted[i]) ** 2)) / n)
  expect(model.cv).toMatchObject({ protocol: 'folds-3', rows: n, folds: 3 })
  expect(digits(model.cv.rmse!, error)).toBeGreaterThan(12)
  expect(model.cv.rmse).toBeGreaterThan(model.residualStandardError * 0.9)
})

test('regression({ folds: 2 }) predicts each half exactly as the fit on the other half does', async () => {
  const { frame } = await regress(columns, 'y', { folds: 2 })
  const own = [...mixedFrame(columns).columns.values()]
  const folds = foldsOfRows(own, n, 2)
  const keep = <T>(list: T[], fold: number) => list.filter((_, i) => folds[i] === fold)
  for (const fold of [0, 1]) {
    const other = 1 - fold
    const half = { a: keep(a, other), b: keep(b, other), c: keep(c, other), y: keep(y, other) }
    const { model } = await regress(half, 'y')
    for (let i = 0; i < n; i++)
      if (folds[i] === fold)
        expect(
          digits(values(frame, 'outOfFold')[i], predict(model, { a: a[i], b: b[i], c: c[i] }).fit)
        ).toBeGreaterThan(9)
  }
})

test('regression({ penalty: ridge }) goes to least squares at a small penalty, and to the mean at a large one', async () => {
  const plain = await regress(columns, 'y')
  const small = await regress(columns, 'y', { penalty: 'ridge', lambda: 1e-9 })
  close(
    small.model.terms.map((term) => term.estimate),
    plain.model.terms.map((term) => term.estimate),
    8
  )
  expect(small.model.ridge!.effectiveDf).toBeCloseTo(5, 6)
  expect(digits(small.model.conditionNumber, plain.model.conditionNumber)).toBeGreaterThan(9)
  const large = await regress(columns, 'y', { penalty: 'ridge', lambda: 1e12 })
  expect(large.model.terms[1].estimate).toBeCloseTo(0, 8)
  expect(large.model.ridge!.effectiveDf).toBeCloseTo(1, 6)
  const chosen = await regress(columns, 'y', { penalty: 'ridge' })
  expect(chosen.model.ridge).toMatchObject({ chosen: true, measure: 'rmse' })
  const best = Math.min(...chosen.model.ridge!.candidates.map((one) => one.error))
  expect(digits(chosen.model.cv.rmse!, best)).toBeGreaterThan(3)
})

test('regression({ penalty: ridge }) pulls each standardised term towards 0 by λ, powers and products too', async () => {
  const lambda = 3
  const given = ['a^2', 'a', 'b', 'a:b']
  const { model, frame } = await regress(columns, 'y', { penalty: 'ridge', lambda, terms: given })
  const residual = values(frame, 'residual')
  const own = [a.map((x) => x * x), a, b, a.map((x, i) => x * b[i])]
  own.forEach((column, j) => {
    const mean = sum(column) / n
    const deviation = Math.sqrt(sum(column.map((x) => (x - mean) ** 2)) / n)
    const pull = sum(column.map((x, i) => ((x - mean) / deviation) * residual[i]))
    expect(digits(pull, lambda * model.terms[j + 1].estimate * deviation)).toBeGreaterThan(9)
  })
  expect(model.addedVariable).toBeUndefined()
})

test('regression fits predictors that determine one another under a penalty', async () => {
  const { model } = await regress({ a, same: a.map((x) => 2 * x), y }, 'y', { penalty: 'ridge', lambda: 1 })
  expect(model.terms.every((term) => Number.isFinite(term.estimate) && term.vif === undefined)).toBe(true)
  expect(model.conditionNumber).toBe(Infinity)
})

test('regression({ penalty: ridge }) refuses a constant predictor, or leaves it out, in both families', async () => {
  const bought = y.map((one, i) => (one + 4 * normal(rng) > y[(i + 7) % n] ? 'yes' : 'no'))
  for (const [family, response] of [
    ['gaussian', 'y'],
    ['binomial', 'bought']
  ] as const) {
    const given = { a, flat: a.map(() => 7.1), [response]: response === 'y' ? y : bought }
    const params = { family, penalty: 'ridge', lambda: 1 }
    await expect(regress(given, response, params)).rejects.toMatchObject({ message: 'collinear' })
    const { model } = await regress(given, response, { ...params, collinear: 'leave-out' })
    expect(model.aliased).toEqual([{ term: 'flat', of: ['(Intercept)'] }])
    expect(model.terms.map((term) => term.name)).toEqual(['(Intercept)', 'a'])
  }
})

test('regression with one degree of freedom studentises no residual, and says the rest', async () => {
  const few = { a: a.slice(0, 3), y: y.slice(0, 3) }
  const { model, frame } = await regress(few, 'y')
  expect(model.dfResidual).toBe(1)
  expect(Array.from(values(frame, 'studentised'))).toEqual([NaN, NaN, NaN])
  expect(Array.from(values(frame, 'outOfFold')).every(Number.isFinite)).toBe(true)
})

test('addedVariable has the slope of the estimate, and the residuals of the fit about it', async () => {
  const { model, frame } = await regress(columns, 'y')
  const residual = values(frame, 'residual')
  expect(model.addedVariable!.terms.map((one) => one.term).sort()).toEqual(['a', 'b', 'c=y', 'c=z'])
  for (const { term, x, y: left } of model.addedVariable!.terms) {
    const { estimate } = model.terms.find((one) => one.name === term)!
    const slope = sum(x.map((one, i) => one * left[i])) / sum(x.map((one) => one * one))
    expect(digits(slope, estimate)).toBeGreaterThan(10)
    model.addedVariable!.rows.forEach((row, i) => expect(left[i] - estimate * x[i]).toBeCloseTo(residual[row], 11))
  }
})

test('predict gives the fitted value of a row, parts that sum to it, intervals, and what lies beyond', async () => {
  const { model, frame } = await regress(columns, 'y')
  const one = predict(model, { a: a[4], b: b[4], c: c[4] })
  expect(one.fit).toBeCloseTo(values(frame, 'fitted')[4], 11)
  expect(sum(one.parts.map((part) => part.value))).toBeCloseTo(one.fit, 12)
  const halfWidth = (one.high - one.low) / 2
  const h = values(frame, 'leverage')[4]
  expect(digits((one.predictedHigh! - one.predictedLow!) / 2 / halfWidth, Math.sqrt((1 + h) / h))).toBeGreaterThan(9)
  expect(predict(model, { a: 1e6, b: b[4], c: 'q' })).toMatchObject({ fit: NaN, beyond: ['a', 'c'] })
})

test('regression applied to other rows gives fitted values, intervals and residuals, and counts levels not seen', async () => {
  const { model } = await regress(columns, 'y')
  const on = { device: plainDevice(), kernels: plainKernels, fitted: { regression: model } }
  const other = mixedFrame({ a: [5, 6, 5], b: [2, NaN, 3], c: ['x', 'y', 'new'] })
  const { frame, models } = await runSteps(other, [regression], on)
  const one = predict(model, { a: 5, b: 2, c: 'x' })
  expect(values(frame, 'fitted')[0]).toBeCloseTo(one.fit, 12)
  expect(values(frame, 'predictedLow')[0]).toBeCloseTo(one.predictedLow!, 11)
  expect(Array.from(values(frame, 'fitted')).slice(1)).toEqual([NaN, NaN])
  expect(frame.column('residual')).toBeUndefined()
  expect((models.regression as RegressionModel).applied).toEqual({
    rows: 3,
    unknown: 2,
    unseen: [{ column: 'c', level: 'new', rows: 1 }]
  })
  const same = await runSteps(mixedFrame(columns), [regression], on)
  expect(Math.abs(sum(values(same.frame, 'residual')))).toBeLessThan(1e-9)
})

test('regression({ asFeatures }) makes predictors and residual the features, also where it is applied', async () => {
  const { frame, model } = await regress(columns, 'y', { asFeatures: true })
  expect(frame.features).toEqual(['a', 'b', 'c', 'residual'])
  const on = { device: plainDevice(), kernels: plainKernels, fitted: { regression: model } }
  const applied = await runSteps(mixedFrame(columns), [[regression, { asFeatures: true }]], on)
  expect(applied.frame.features).toEqual(['a', 'b', 'c', 'residual'])
})

test('regression({ family: binomial }) refuses collinear predictors and leaves them out where asked', async () => {
  const bought = y.map((one, i) => (one + 4 * normal(rng) > y[(i + 7) % n] ? 'yes' : 'no'))
  const given = { a, same: a.map((x) => 3 - x), b, bought }
  await expect(regress(given, 'bought', { family: 'binomial' })).rejects.toMatchObject({ message: 'collinear' })
  const { model } = await regress(given, 'bought', { family: 'binomial', collinear: 'leave-out' })
  expect(model.terms.map((term) => term.name)).toEqual(['(Intercept)', 'a', 'b'])
  expect(model.aliased.map((one) => one.term)).toEqual(['same'])
})

for (const { name, ...on } of await onDevices())
  test(`regression on ${name} shows the device's answer first, and leaves nothing on it`, async () => {
    const before = on.device.tensors()
    const { ticks, model } = await regress(columns, 'y', {}, on)
    const preview = ticks.find((tick) => tick.preview)!.preview as { terms: { name: string; estimate: number }[] }
    preview.terms.forEach((term, j) => expect(term.estimate).toBeCloseTo(model.terms[j].estimate, 3))
    expect(model.solver).toBe('gram')
    expect(on.device.tensors()).toBe(before)
  })
