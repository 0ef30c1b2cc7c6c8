import { expect, test } from 'vitest'
import { ask } from '../../src/app/services/ask.ts'
import { context } from '../../src/app/services/context.ts'
import { predict } from '../../src/app/services/predict.ts'
import { column, fakeDeps, resultOf, summary } from './fakes.ts'
import { fitted, recipe } from './regressions.ts'

test('predict(result, values) gives the fit, and parts that add up to it', () => {
  const { fit, parts } = predict(fitted(), { TV: 4, size: 'big' })
  expect(fit).toBe(12)
  expect(parts).toEqual([
    { term: '(Intercept)', value: 1 },
    { term: 'TV', value: 8 },
    { term: 'size=big', value: 3 }
  ])
})

test.each([
  [{ TV: 4, size: 'big', Radio: 1 }, 'unknown-column'],
  [{ TV: 4 }, 'bad-parameter'],
  [{ TV: null, size: 'big' }, 'bad-parameter'],
  [{ TV: 'much', size: 'big' }, 'bad-parameter'],
  [{ TV: 4, size: 'huge' }, 'bad-parameter']
])('predict(result, %j) fails %s', (values, code) => {
  expect(() => predict(fitted(), values as never)).toThrow(code)
})

test('predict(…, { confidence }) takes a share from 0.5 to 0.9999', () => {
  const values = { TV: 4, size: 'big' }
  expect(predict(fitted(), values, { confidence: 0.9 }).fit).toBe(12)
  for (const confidence of [0, 1, NaN]) expect(() => predict(fitted(), values, { confidence })).toThrow('bad-parameter')
})

test('predict(a result without a regression) fails not-fitted', () => {
  expect(() => predict(resultOf(recipe), {})).toThrow('not-fitted')
})

test('ask(result, { row }) gives what the regression expects of the row, and why; filled in values count', async () => {
  const shop = summary('shop', [column('TV'), column('size', 'category')])
  const deps = fakeDeps([shop])
  deps.analysis.preview = () =>
    Promise.resolve({ rows: Uint32Array.of(2), columns: { TV: [null], size: ['small'] } as never })
  const answer = await ask(context(deps), fitted(), { row: 2 })
  expect(answer.regression).toMatchObject({ fit: 5, fitted: 5, residual: -0.5 })
  expect(answer.regression?.parts).toEqual([
    { term: '(Intercept)', value: 1 },
    { term: 'TV', value: 4 },
    { term: 'size=big', value: 0 }
  ])
  expect(answer.segment).toBeUndefined()
})
