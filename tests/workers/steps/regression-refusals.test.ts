import { expect, test } from 'vitest'
import { normal, random } from '@core/stats/random.ts'
import { refused, regress } from './regression-input.ts'

const rng = random('refusals')
const noise = (n = 30) => Array.from({ length: n }, () => normal(rng))
const a = noise()
const b = noise()
const y = a.map((one, i) => one - b[i] + 0.1 * i)

test('regression fails more-terms-than-rows with both numbers', async () => {
  const columns = { a: [1, 2, 4], b: [2, 1, 7], c: [3, 5, 1], y: [1, 2, 3] }
  expect(await refused(columns, 'y')).toMatchObject({ code: 'more-terms-than-rows', values: { terms: 4, rows: 3 } })
})

test('regression fails collinear, naming the terms and what determines them', async () => {
  const sum = a.map((one, i) => one + 2 * b[i])
  expect(await refused({ a, b, sum, y }, 'y')).toMatchObject({
    code: 'collinear',
    values: { terms: ['sum'], of: ['a', 'b'] }
  })
  expect(await refused({ a, b, same: a.map((x) => 3 * x + 5), y }, 'y')).toMatchObject({
    values: { terms: ['same'], of: expect.arrayContaining(['a']) }
  })
  expect(await refused({ a, b, flat: a.map(() => 7.1), y }, 'y')).toMatchObject({
    code: 'collinear',
    values: { terms: ['flat'], of: ['(Intercept)'] }
  })
})

test('regression fails collinear where a variable has no more values than a power, naming the lower powers', async () => {
  const three = a.map((_, i) => 2000 + (i % 3))
  expect(await refused({ three, y }, 'y', { terms: ['three', 'three^2', 'three^3'] })).toMatchObject({
    code: 'collinear',
    values: { terms: ['three^3'], of: ['three', 'three^2'] }
  })
  const two = a.map((_, i) => i % 2)
  expect(await refused({ two, y }, 'y', { terms: ['two', 'two^2'] })).toMatchObject({
    code: 'collinear',
    values: { terms: ['two^2'], of: ['two'] }
  })
})

test('regression fails ill-conditioned where a penalty is too small to tell terms apart', async () => {
  const given = { a, same: a.map((x) => 2 * x + 1), y }
  for (const lambda of [1e-15, 1e-9])
    expect(await refused(given, 'y', { penalty: 'ridge', lambda })).toMatchObject({ code: 'ill-conditioned' })
  expect(await refused(given, 'y', { penalty: 'ridge', lambda: 1e-3 })).toBeNull()
})

test('regression({ collinear: leave-out }) leaves later terms out and names them', async () => {
  const sum = a.map((one, i) => one + 2 * b[i])
  const { model } = await regress({ a, sum, b, y }, 'y', { collinear: 'leave-out' })
  expect(model.terms.map((term) => term.name)).toEqual(['(Intercept)', 'a', 'sum'])
  expect(model.aliased).toEqual([{ term: 'b', of: ['a', 'sum'] }])
  const direct = await regress({ a, sum, y }, 'y')
  model.terms.forEach((term, j) => expect(term.estimate).toBeCloseTo(direct.model.terms[j].estimate, 10))
})

test('regression takes columns apart that differ by more than rounding', async () => {
  const near = a.map((one) => one + 1e-9 * normal(rng))
  const { model } = await regress({ a, near, y }, 'y')
  expect(model.terms[1].vif).toBeGreaterThan(1e15)
})

test('regression fails constant-response, not-numeric, all-missing, not-finite, no-rows', async () => {
  expect(await refused({ a, y: a.map(() => 4) }, 'y')).toMatchObject({
    code: 'constant-response',
    values: { value: 4 }
  })
  expect(await refused({ a, y: a.map((x) => (x > 0 ? 'p' : 'q')) }, 'y')).toMatchObject({ code: 'not-numeric' })
  expect(await refused({ a: a.map(() => NaN), y }, 'y')).toMatchObject({ code: 'all-missing', column: 'a' })
  expect(await refused({ a: a.with(3, Infinity), y }, 'y')).toMatchObject({ code: 'not-finite', values: { count: 1 } })
  const half = (odd: number) => a.map((x, i) => (i % 2 === odd ? NaN : x))
  expect(await refused({ a: half(0), b: half(1), y }, 'y')).toMatchObject({ code: 'no-rows' })
  expect(await refused({ a, y }, 'y', {}, { predictors: [] })).toMatchObject({ code: 'missing-role' })
})

test('regression fails too-many-levels, one-level and unknown-level, naming the category', async () => {
  const names = Array.from({ length: 5000 }, (_, i) => `c${i}`)
  const failure = await refused({ c: names, y: noise(5000) }, 'y')
  expect(failure).toMatchObject({ code: 'too-many-levels', column: 'c', values: { levels: 5000, limit: 200 } })
  expect(await refused({ c: a.map(() => 'x'), y }, 'y')).toMatchObject({ code: 'one-level', values: { level: 'x' } })
  const two = a.map((x) => (x > 0 ? 'p' : 'q'))
  const given = { bases: { c: 'z' } }
  expect(await refused({ c: two, y }, 'y', given)).toMatchObject({
    code: 'unknown-level',
    values: { known: ['p', 'q'] }
  })
})

test('regression fails log-of-nonpositive with the first row and how many, of a predictor and of the response', async () => {
  const x = a.map((_, i) => (i === 4 || i === 9 ? -i : i + 1))
  const expected = { code: 'log-of-nonpositive', row: 4, values: { row: 5, count: 2, value: -4 } }
  expect(await refused({ x, y }, 'y', { terms: ['log(x)'] })).toMatchObject(expected)
  expect(await refused({ a, y: x }, 'y', { responseTransform: 'log' })).toMatchObject(expected)
})

test('regression fails negative-weight and no-weight', async () => {
  const w = a.map((_, i) => i)
  const on = { weight: 'w' }
  expect(await refused({ a, w: w.with(2, -1), y }, 'y', {}, on)).toMatchObject({ code: 'negative-weight', row: 2 })
  expect(await refused({ a, w: w.map(() => 0), y }, 'y', {}, on)).toMatchObject({ code: 'no-weight' })
})

test('regression leaves rows with missing values out and says so', async () => {
  const { model, frame, dropped } = await regress({ a: a.with(1, NaN), b: b.with(1, NaN).with(5, NaN), y }, 'y')
  expect(frame.n).toBe(28)
  expect(model.n).toBe(28)
  expect(dropped).toEqual([{ reason: 'missing', rows: 2 }])
  expect(model.missing).toEqual([
    { column: 'a', rows: 1 },
    { column: 'b', rows: 2 }
  ])
})
