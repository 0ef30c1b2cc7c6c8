import { expect, test } from 'vitest'
import type { Refusal } from '@core/outcome.ts'
import { context } from '../../src/app/services/context.ts'
import { recipe } from '../../src/app/services/recipe.ts'
import { column, fakeDeps, summary } from './fakes.ts'

const table = summary('shop', [
  column('customer_id', 'id', { distinct: 100 }),
  column('age', 'integer'),
  column('spend'),
  column('region', 'category', { distinct: 4 })
])
const make = (options?: Parameters<typeof recipe>[3]) =>
  recipe(context(fakeDeps([table])), 'data-mining', 'shop', options)
const failure = (options: object) =>
  make(options).then(
    () => null,
    (error: Refusal) => error.failure
  )

test('recipe(domain, table) matches roles by itself, has seed 42 and the steps of the first recipe in order', async () => {
  const made = await make()
  expect(made).toMatchObject({ format: 1, domain: 'data-mining', recipe: 'segments', table: 'shop', seed: 42 })
  expect(made.columns.features).toEqual(['age', 'spend'])
  expect(made.steps.map(({ kind }) => kind)).toEqual([
    'clean',
    'encode',
    'standardise',
    'pca',
    'kmeans',
    'kmeans-quality',
    'profile'
  ])
  expect(made.steps.map(({ id }) => id)).toEqual(made.steps.map(({ kind }) => kind))
})

test('recipe(…, { columns }) uses a named column even where it looks like an id, and tells the cleaning step', async () => {
  const made = await make({ columns: { features: ['customer_id', 'spend'] } })
  expect(made.columns.features).toEqual(['customer_id', 'spend'])
  expect(made.steps[0].params.named).toEqual(['customer_id', 'spend'])
})

test('recipe(…, { columns }) takes one name for a role of several', async () => {
  expect((await make({ columns: { features: 'spend' } })).columns.features).toEqual(['spend'])
})

test('recipe(…, { params, seed }) sets them, and leaves other parameters of the step as they were', async () => {
  const made = await make({ seed: 7, params: { kmeans: { k: 3, restarts: 2 }, clean: { missing: 'median' } } })
  expect(made.seed).toBe(7)
  expect(made.steps.find(({ id }) => id === 'kmeans')?.params).toEqual({ k: 3, restarts: 2 })
  expect(made.steps[0].params).toEqual({ missing: 'median' })
})

test('recipe(…, { params }) for a step on request asks for it, before the segments are made', async () => {
  const made = await make({ params: { 'choose-k': { from: 2, to: 4 } } })
  const kinds = made.steps.map(({ kind }) => kind)
  expect(kinds.indexOf('choose-k')).toBe(kinds.indexOf('kmeans') - 1)
})

test.each([
  [{ recipe: 'none' }, 'unknown-recipe'],
  [{ columns: { featurs: ['age'] } }, 'unknown-role'],
  [{ columns: { features: ['aeg'] } }, 'unknown-column'],
  [{ columns: { label: ['age', 'spend'] } }, 'bad-parameter'],
  [{ columns: { features: [] } }, 'missing-role'],
  [{ params: { kmaens: {} } }, 'unknown-step'],
  [{ params: { kmeans: { kk: 3 } } }, 'unknown-parameter'],
  [{ params: { kmeans: { k: 0 } } }, 'bad-parameter'],
  [{ seed: 1.5 }, 'bad-parameter'],
  [{ parms: {} }, 'unknown-option']
])('recipe(…, %j) fails %s', async (options, code) => {
  expect((await failure(options))?.code).toBe(code)
})

test('recipe(…) names the step where a parameter is refused', async () => {
  expect(await failure({ params: { kmeans: { k: 0 } } })).toMatchObject({ step: 'kmeans', values: { parameter: 'k' } })
})

test('recipe(domain, table) fails unknown-domain and no-table with what there is', async () => {
  const surroundings = context(fakeDeps([table]))
  await expect(recipe(surroundings, 'none', 'shop')).rejects.toMatchObject({
    failure: { code: 'unknown-domain', values: { known: ['data-mining', 'customer-analysis'] } }
  })
  await expect(recipe(surroundings, 'data-mining', 'none')).rejects.toMatchObject({ failure: { code: 'no-table' } })
})
