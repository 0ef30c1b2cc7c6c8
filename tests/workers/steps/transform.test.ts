import { expect, test } from 'vitest'
import type { TransformModel } from '@core/result/models.ts'
import { listed, ran, refusal } from '../analysis/run-steps.ts'
import { recipeOf, tableOf } from '../analysis/tables.ts'
import { runRecipe } from '../../../workers/analysis/run-recipe.ts'
import { steps } from '../../../workers/analysis/steps/index.ts'
import { plainDevice, plainKernels } from './plain-device.ts'

const columns = { a: [0, 1, 9, null], b: [-1, 0, 1, 2], c: ['x', 'y', 'x', 'y'], skew: [1, 1, 1, 500] }
const transform = (params: object, features = ['a', 'b']) =>
  ran(tableOf(columns), [{ kind: 'transform', params: params as Record<string, unknown> }], { features })

test('transform by log1p keeps missing missing, and is a version of its column', async () => {
  const result = await transform({ columns: { a: 'log1p' } })
  expect(listed(result, 'transform.a')).toEqual([0, Math.log(2), Math.log(10), null])
  expect(result.columns['transform.b']).toBeUndefined()
})

test('transform fails not-finite where a logarithm would be taken of a negative number', async () => {
  expect(await refusal(transform({ method: 'log1p' }))).toMatchObject({
    code: 'not-finite',
    column: 'b',
    step: 'transform',
    values: { value: -1 }
  })
})

test('transform fails not-numeric for a category that is named, and passes it over otherwise', async () => {
  expect(await refusal(transform({ columns: { c: 'log1p' } }, ['c']))).toMatchObject({
    code: 'not-numeric',
    column: 'c'
  })
  await expect(transform({ columns: { a: 'log1p' } }, ['a', 'c'])).resolves.toBeDefined()
})

test('transform auto takes log1p of what is skew and not negative, and leaves the rest', async () => {
  const model = (await transform({ method: 'auto' }, ['b', 'skew'])).models.transform as TransformModel
  expect(model.columns).toEqual([
    { column: 'b', method: 'none' },
    { column: 'skew', method: 'log1p' }
  ])
})

test('transform by Yeo–Johnson keeps the order of values, and uses the λ fitted before', async () => {
  const first = await transform({ method: 'yeo-johnson' }, ['skew', 'b'])
  const { lambda } = (first.models.transform as TransformModel).columns[0]
  const values = listed(first, 'transform.skew') as number[]
  expect(values[3]).toBeGreaterThan(values[0])
  const next = tableOf({ skew: [1, 2, 3], b: [1, 2, 3] })
  const step = { kind: 'transform', params: { method: 'yeo-johnson' } }
  const applied = await ran(next, [step], { features: ['skew', 'b'] }, first.models)
  expect((applied.models.transform as TransformModel).columns[0].lambda).toBe(lambda)
  expect(listed(applied, 'transform.skew')[0]).toBe(values[0])
})

test('transform is cancelled in the middle of the search for λ', async () => {
  const environment = { steps, device: plainDevice(), kernels: plainKernels }
  let asked = 0
  const step = { kind: 'transform', params: { method: 'yeo-johnson' } }
  const work = runRecipe(tableOf({ a: columns.skew }), recipeOf([step], { features: ['a'] }), {
    ...environment,
    cancelled: () => ++asked > 5
  })
  expect(await refusal(work)).toMatchObject({ code: 'cancelled', step: 'transform' })
})
