import { expect, test } from 'vitest'
import type { Recipe, Step } from '@core/recipe/types.ts'
import {
  freeId,
  movedStep,
  placeOf,
  staleSteps,
  upToDate,
  withoutStep,
  withParam,
  withStep
} from '../../src/app/services/recipe-changes.ts'

const step = (kind: string, params = {}): Step => ({ id: kind, kind, params })
const recipe: Recipe = {
  format: 1,
  domain: 'd',
  recipe: 'r',
  table: 't',
  columns: {},
  seed: 42,
  steps: [step('clean'), step('standardise'), step('kmeans', { k: 3 }), step('profile')]
}
const kinds = (one: Recipe) => one.steps.map(({ kind }) => kind)

test('staleSteps(recipe, shown) are the first step that differs and all after it', () => {
  expect([...staleSteps(withParam(recipe, 'kmeans', 'k', 4), recipe)]).toEqual(['kmeans', 'profile'])
  expect(staleSteps(recipe, recipe).size).toBe(0)
})

test('staleSteps(recipe, shown) are all steps where table, columns or seed differ', () => {
  expect(staleSteps({ ...recipe, seed: 1 }, recipe).size).toBe(4)
})

test('placeOf(steps, regression) is before the threshold that it gives, and before features are made', () => {
  expect(placeOf([step('clean'), step('threshold')], 'regression')).toBe(1)
  expect(placeOf([step('clean'), step('encode'), step('kmeans')], 'regression')).toBe(1)
  expect(placeOf([step('clean'), step('regression'), step('threshold')], 'filter')).toBe(0)
})

test('upToDate(recipe, shown) is false where the last step was removed, though no step is stale', () => {
  expect(upToDate({ ...recipe, steps: recipe.steps.slice(0, 3) }, recipe)).toBe(false)
  expect(upToDate(recipe, recipe)).toBe(true)
})

test('withParam(…, undefined) gives a parameter back to its default', () => {
  expect(withParam(recipe, 'kmeans', 'k', undefined).steps[2].params).toEqual({})
})

test('movedStep(recipe, id, by) stops at the ends', () => {
  expect(kinds(movedStep(recipe, 'profile', 1))).toEqual(kinds(recipe))
  expect(kinds(movedStep(recipe, 'profile', -1))).toEqual(['clean', 'standardise', 'profile', 'kmeans'])
})

test('freeId(steps, kind) is the kind, then numbered', () => {
  expect([freeId([], 'filter'), freeId([step('filter')], 'filter')]).toEqual(['filter', 'filter-2'])
})

test('placeOf(steps, kind) puts a preparing step before what it prepares, and others last', () => {
  expect(placeOf(recipe.steps, 'filter')).toBe(0)
  expect(placeOf(recipe.steps, 'transform')).toBe(1)
  expect(placeOf(recipe.steps, 'choose-k')).toBe(2)
  expect(placeOf(recipe.steps, 'profile')).toBe(4)
})

const grouped = withStep(recipe, { id: 'aggregate', kind: 'aggregate', params: { unit: 'customers' } }, 0)
const frames = (one: Recipe) => one.steps.map(({ on }) => on)

test('withStep(recipe, step that opens a frame) puts the steps after it on that frame', () => {
  expect(frames(grouped)).toEqual([undefined, 'customers', 'customers', 'customers', 'customers'])
})

test('withParam(…) that renames the frame takes its steps along', () => {
  expect(frames(withParam(grouped, 'aggregate', 'unit', 'shops'))).toEqual([
    undefined,
    'shops',
    'shops',
    'shops',
    'shops'
  ])
})

test('withoutStep(…) puts steps on the frame it opened back on what it worked on', () => {
  expect(withoutStep(grouped, 'aggregate')).toEqual(recipe)
})
