import { expect, test, vi } from 'vitest'
import type { ActionsModel, ChooseKModel } from '@core/result/models.ts'
import type { Recipe } from '@core/recipe/types.ts'
import { ask } from '../../src/app/services/ask.ts'
import { context } from '../../src/app/services/context.ts'
import { exported } from '../../src/app/services/export.ts'
import { plainJson } from '../../src/app/services/plain-json.ts'
import { apply, run, withReasons } from '../../src/app/services/run.ts'
import { column, fakeDeps, resultOf, summary, t } from './fakes.ts'

const recipe: Recipe = {
  format: 1,
  domain: 'data-mining',
  recipe: 'segments',
  table: 'shop',
  columns: { features: ['age', 'spend'] },
  seed: 42,
  steps: [{ id: 'kmeans', kind: 'kmeans', params: { k: 2 } }]
}
const shop = summary('shop', [column('age'), column('spend')])
const next = summary('next', [column('age'), column('spend')])
const other = summary('other', [column('age')])

test('run(recipe) adopts its table first, and stores the result', async () => {
  const deps = fakeDeps([shop])
  const result = await run(context(deps), recipe)
  expect(deps.log).toEqual(['seal', 'adopt shop', 'run shop'])
  await vi.waitFor(() => expect(deps.results).toEqual([result]))
})

test('run(recipe) leaves nothing behind of a memory-only table', async () => {
  const deps = fakeDeps([{ ...shop, memoryOnly: true }])
  await run(context(deps), recipe)
  expect(deps.results).toEqual([])
})

test('run(recipe) is not spoilt by a store that is full', async () => {
  const deps = fakeDeps([shop])
  deps.store.saveResult = () => Promise.reject(new Error('full'))
  expect((await run(context(deps), recipe)).provenance.hash).toBe('hash')
})

test('run(anything else) fails not-a-recipe', async () => {
  await expect(run(context(fakeDeps()), {} as Recipe)).rejects.toThrow('not-a-recipe')
})

test('apply(result, table) hands over the fitted models without the actions', async () => {
  const deps = fakeDeps([shop, next])
  const surroundings = context(deps)
  const result = resultOf(recipe, { kmeans: { k: 2 }, actions: { actions: [] } })
  const seen = vi.spyOn(deps.analysis, 'run')
  await apply(surroundings, result, 'next')
  expect(seen.mock.calls[0][0].table).toBe('next')
  expect(seen.mock.calls[0][1]).toMatchObject({ fitted: { kmeans: { k: 2 } }, appliedFrom: 'hash' })
  expect(seen.mock.calls[0][1].fitted).not.toHaveProperty('actions')
})

test('apply(result, table) fails not-the-same-columns and names those that are missing', async () => {
  const work = apply(context(fakeDeps([other])), resultOf(recipe), 'other')
  await expect(work).rejects.toMatchObject({
    failure: { code: 'not-the-same-columns', values: { missing: ['spend'] } }
  })
})

test('withReasons(result) says why a k is suggested', () => {
  const model: ChooseKModel = {
    candidates: [2, 3].map((k) => ({ k, inertia: 1, silhouette: k / 10, calinskiHarabasz: 1, daviesBouldin: 1 })),
    suggested: 3,
    reason: '',
    reasonCode: 'silhouette',
    runnerUp: 2,
    protocol: '',
    rows: 9
  }
  const result = resultOf({ ...recipe, steps: [{ id: 'k', kind: 'choose-k', params: {} }] }, { k: model })
  expect((withReasons(result, t).k as ChooseKModel).reason).toBe(
    'k = 3 has the highest mean silhouette, 0.30; next is k = 2 with 0.20.'
  )
})

test('ask(result, { row }) gives segment, distances to the centres and the cells of a row in use', async () => {
  const result = resultOf(recipe, { kmeans: { columns: ['x'], inputs: ['x'], centroids: [[0], [5]] } })
  result.frames.rows.columns.x = Float64Array.from([1, 4])
  const answer = await ask(context(fakeDeps([shop])), result, { row: 2 })
  expect(answer).toMatchObject({ row: 2, segment: 1, distances: [4, 1], cells: { a: 2 }, columns: { x: 4 } })
})

test('ask(result, { row }) fails row-not-used for a row left out, bad-parameter for none', async () => {
  const surroundings = context(fakeDeps([shop]))
  await expect(ask(surroundings, resultOf(recipe), { row: 1 })).rejects.toThrow('row-not-used')
  await expect(ask(surroundings, resultOf(recipe), {})).rejects.toThrow('bad-parameter')
})

test('export(result) knows csv, json, actions and recipe; any other fails unknown-export with those', async () => {
  const surroundings = context(fakeDeps([shop]))
  const action = {
    target: '1',
    size: 2,
    action: '=HYPERLINK("x")',
    reason: 'a, "b"',
    expected: { value: 1.5, low: NaN, high: 2, unit: '€' }
  }
  const actions: ActionsModel = { actions: [action] }
  const result = resultOf(recipe, { actions })
  expect(await (await exported(surroundings, result, 'csv')).text()).toBe('shop segment')
  expect(await (await exported(surroundings, result, 'actions')).text()).toBe(
    'segment,size,action,reason,expected,low,high,unit\r\n1,2,"\'=HYPERLINK(""x"")","a, ""b""",1.5,,2,€\r\n'
  )
  expect(JSON.parse(await (await exported(surroundings, result, 'recipe')).text())).toEqual(recipe)
  expect(JSON.parse(await (await exported(surroundings, result, 'json')).text())).toMatchObject({
    rows: [0, 2],
    columns: { segment: [0, 1] }
  })
  await expect(exported(surroundings, result, 'xls')).rejects.toMatchObject({
    failure: { values: { known: ['csv', 'json', 'actions', 'recipe'] } }
  })
})

test('plainJson(value) writes typed arrays as lists and missing as null', () => {
  expect(plainJson({ a: Float64Array.from([1, NaN]), b: Infinity })).toBe('{"a":[1,null],"b":null}')
})
