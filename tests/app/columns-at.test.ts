import { expect, test } from 'vitest'
import type { Recipe, Step } from '@core/recipe/types.ts'
import { columnsAt } from '../../src/app/services/columns-at.ts'
import { column, resultOf } from './fakes.ts'

const orders = [column('customer', 'id'), column('on', 'date'), column('revenue'), column('shop', 'category')]
const step = (kind: string, params = {}, on?: string): Step => ({ id: kind, kind, params, ...(on && { on }) })
const recipeOf = (...steps: Step[]): Recipe => ({
  format: 1,
  domain: 'd',
  recipe: 'r',
  table: 't',
  columns: {},
  seed: 1,
  steps
})
const at = (recipe: Recipe, id: string, result = null as ReturnType<typeof resultOf> | null) =>
  columnsAt(recipe, id, orders, result).map(({ name, kind }) => `${name} ${kind}`)

const table = ['customer id', 'on date', 'revenue number', 'shop category']
const aggregate = step('aggregate', {
  by: ['customer'],
  unit: 'customers',
  measures: [
    { fn: 'count', name: 'orders' },
    { fn: 'sum', column: 'revenue' },
    { fn: 'last', column: 'on' },
    { fn: 'mode', column: 'shop' },
    { fn: 'share', column: 'shop', value: 'North' }
  ]
})

test('columnsAt(step on the rows) are the table’s, before and after an aggregation', () => {
  const recipe = recipeOf(step('clean'), aggregate, step('profile'))
  expect(at(recipe, 'clean')).toEqual(table)
  expect(at(recipe, 'aggregate')).toEqual(table)
  expect(at(recipe, 'profile')).toEqual(table)
})

test('columnsAt(step on units that an aggregation opened) are its keys and measures, with their kinds', () => {
  expect(at(recipeOf(aggregate, step('clean', {}, 'customers')), 'clean')).toEqual([
    'customer id',
    'orders integer',
    'revenue_sum number',
    'on_last date',
    'shop_mode category',
    'shop=North number'
  ])
})

test('columnsAt(…) has the columns computed before the step, and not those after it', () => {
  const derive = step('derive', { name: 'big', formula: 'revenue > 9' })
  const broken = { ...step('derive', { name: 'x', formula: 'revenue >' }), id: 'broken' }
  expect(at(recipeOf(broken, derive, step('clean')), 'clean')).toEqual([...table, 'big boolean'])
  expect(at(recipeOf(step('clean'), derive), 'clean')).toEqual(table)
})

test('columnsAt(…) of measures that the step chose: those the result has, or all it may choose', () => {
  const recipe = recipeOf(step('aggregate', { by: ['customer'] }), step('clean', {}, 'groups'))
  const model = { by: ['customer'], unit: 'groups', measures: ['count', 'revenue_mean'], groups: 2, rows: 3 }
  expect(at(recipe, 'clean', resultOf(recipe, { aggregate: model }))).toEqual([
    'customer id',
    'count integer',
    'revenue_mean number'
  ])
  expect(at(recipe, 'clean')).toEqual([
    'customer id',
    'count integer',
    'on_recency number',
    'on_first date',
    'on_last date',
    'revenue_sum number',
    'revenue_mean number'
  ])
})
