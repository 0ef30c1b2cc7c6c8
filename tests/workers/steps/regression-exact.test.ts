import { expect, test } from 'vitest'
import { predict } from '@core/regression/predict.ts'
import { studentQuantile } from '@core/stats/distributions/student-t.ts'
import { normal, random } from '@core/stats/random.ts'
import { regression } from '../../../workers/analysis/steps/regression.ts'
import { exactLeastSquares } from './exact-least-squares.ts'
import { mixedFrame } from './logistic-input.ts'
import { plainDevice, plainKernels } from './plain-device.ts'
import { digits, refused, regress } from './regression-input.ts'
import { runSteps, values } from './run-steps.ts'

// Source: least squares in exact arithmetic (whole numbers of any length) on the float64 the data are.

const powers = (m: number) => Array.from({ length: m }, (_, k) => (k ? `x^${k + 1}` : 'x'))

async function polynomial(x: number[], y: number[], degree: number) {
  const { model } = await regress({ x, y }, 'y', { terms: powers(degree) })
  const exact = exactLeastSquares(
    x.map((one, i) => [one, y[i]]),
    degree
  )
  const sd = Math.sqrt(exact.rss / (x.length - degree - 1))
  return {
    model,
    estimates: Math.min(...exact.b.map((b, j) => digits(model.terms[j].estimate, b))),
    errors: Math.min(...exact.inverse.map((v, j) => digits(model.terms[j].standardError, sd * Math.sqrt(v))))
  }
}

test('regression of degree 10 with a condition number of 1e15 has 12 digits of estimates and errors', async () => {
  const rng = random('filip')
  const x = Array.from({ length: 82 }, () => Number((-9 + 6 * rng()).toFixed(9)))
  const y = x.map((one) => Number((0.8 + 0.1 * Math.sin(one) + 0.003 * normal(rng)).toFixed(4)))
  const { model, estimates, errors } = await polynomial(x, y, 10)
  expect(model.conditionNumber).toBeGreaterThan(1e14)
  expect(estimates).toBeGreaterThan(12)
  expect(errors).toBeGreaterThan(12)
})

test('regression of degree 5 under noise a thousand times the signal has 12 digits', async () => {
  const rng = random('wampler')
  const x = Array.from({ length: 21 }, (_, i) => i)
  for (const noise of [1e5, 1e8]) {
    const y = x.map((one) => [1, 1, 1, 1, 1, 1].reduce((sum, b) => sum * one + b, 0) + Math.round(noise * normal(rng)))
    const { estimates, errors } = await polynomial(x, y, 5)
    expect(estimates).toBeGreaterThan(12)
    expect(errors).toBeGreaterThan(12)
  }
})

test('regression on years and their powers has 9 digits, or is refused by name', async () => {
  const x = Array.from({ length: 30 }, (_, i) => 1990 + i)
  const y = x.map((one, i) => 100 + ((one * 37) % 11) + i)
  const cube = await polynomial(x, y, 3)
  expect(cube.estimates).toBeGreaterThan(9)
  expect(cube.errors).toBeGreaterThan(9)
  for (const degree of [5, 7, 10]) {
    const failure = await refused({ x, y }, 'y', { terms: powers(degree) })
    if (failure) {
      expect(failure.code).toBe('ill-conditioned')
      expect(failure.values.conditionNumber).toBeGreaterThan(1e10)
    } else expect((await polynomial(x, y, degree)).estimates).toBeGreaterThan(7)
  }
})

test('regression on random columns, and on columns that are nearly one another, has 10 digits', async () => {
  const rng = random('random')
  for (const apart of [1, 1e-3, 1e-6]) {
    const a = Array.from({ length: 60 }, () => Number((1000 + 10 * normal(rng)).toFixed(6)))
    const b = a.map((one) => one + Number((apart * normal(rng)).toFixed(9)))
    const y = a.map((one, i) => Number((one - b[i] + normal(rng)).toFixed(6)))
    const { model } = await regress({ a, b, y }, 'y')
    const exact = exactLeastSquares(a.map((one, i) => [1, one, b[i], y[i]]))
    const sd = Math.sqrt(exact.rss / 57)
    exact.b.forEach((one, j) => expect(digits(model.terms[j].estimate, one)).toBeGreaterThan(10))
    exact.inverse.forEach((v, j) => expect(digits(model.terms[j].standardError, sd * Math.sqrt(v))).toBeGreaterThan(10))
  }
})

test('regression has 10 digits where next to nothing is left of the response', async () => {
  const rng = random('small noise')
  const x = Array.from({ length: 50 }, () => 1e3 * (1 + rng()))
  const z = x.map(() => normal(rng))
  for (const noise of [1, 1e-3, 1e-6, 1e-7]) {
    const y = x.map((one, i) => 5 + 1000 * one - z[i] + noise * normal(rng))
    const { model } = await regress({ x, z, y }, 'y')
    const exact = exactLeastSquares(y.map((one, i) => [1, x[i], z[i], one]))
    const sd = Math.sqrt(exact.rss / 47)
    exact.b.forEach((one, j) => expect(digits(model.terms[j].estimate, one)).toBeGreaterThan(10))
    exact.inverse.forEach((v, j) => expect(digits(model.terms[j].standardError, sd * Math.sqrt(v))).toBeGreaterThan(10))
  }
})

test('regression of degree 10, and of years to the power of 4, knows how sure it is of each row', async () => {
  const rng = random('sure')
  const wide = Array.from({ length: 82 }, () => Number((-9 + 6 * rng()).toFixed(9)))
  const years = Array.from({ length: 60 }, (_, i) => 1961 + i)
  for (const [x, degree] of [
    [wide, 10],
    [years, 4]
  ] as const) {
    const y = x.map((one) => Math.sin(one) + 0.1 * normal(rng))
    const { model, frame } = await regress({ x, y }, 'y', { terms: powers(degree) })
    const reach = studentQuantile(0.975, model.dfResidual) * model.residualStandardError
    const on = { device: plainDevice(), kernels: plainKernels, fitted: { regression: model } }
    const applied = await runSteps(mixedFrame({ x }), [regression], on)
    x.forEach((one, i) => {
      const half = reach * Math.sqrt(values(frame, 'leverage')[i])
      const expected = predict(model, { x: one })
      expect(digits((expected.high - expected.low) / 2, half)).toBeGreaterThan(8)
      expect(expected.fit).toBeCloseTo(values(frame, 'fitted')[i], 9)
      expect(values(applied.frame, 'low')[i]).toBe(expected.low)
      expect(values(applied.frame, 'fitted')[i]).toBe(expected.fit)
    })
  }
})
