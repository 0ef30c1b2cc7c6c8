import { expect, test } from 'vitest'
import { Refusal } from '@core/outcome.ts'
import { designRow } from '@core/regression/design-row.ts'
import { designSpec } from '@core/regression/design.ts'
import type { DesignPredictor } from '@core/regression/types.ts'

const number = (column: string): DesignPredictor => ({
  column,
  kind: 'number',
  min: 0,
  max: 10,
  mean: 5,
  median: 5,
  deviation: 2
})
const category = (column: string, levels: string[], base = levels[0]): DesignPredictor => ({
  column,
  kind: 'category',
  levels,
  counts: levels.map(() => 1),
  base,
  mostCommon: levels[0]
})
const predictors = [number('income'), category('type', ['bc', 'prof', 'wc']), category('sex', ['f', 'm'])]
const names = (terms: string[] | null, intercept = true) =>
  designSpec(predictors, { intercept, terms }).terms.map((term) => term.name)

test('designSpec(terms: null) has every predictor by itself, a category without its base', () => {
  expect(names(null)).toEqual(['(Intercept)', 'income', 'type=prof', 'type=wc', 'sex=m'])
  const based = designSpec([category('type', ['bc', 'prof', 'wc'], 'prof')], { intercept: true, terms: null })
  expect(based.terms.map((term) => term.name)).toEqual(['(Intercept)', 'type=bc', 'type=wc'])
})

test('designSpec multiplies out products, and names levels in them', () => {
  expect(names(['income', 'type', 'type:income'])).toEqual([
    '(Intercept)',
    'income',
    'type=prof',
    'type=wc',
    'type=prof:income',
    'type=wc:income'
  ])
  expect(names(['type', 'sex', 'type:sex'])).toEqual([
    '(Intercept)',
    'type=prof',
    'type=wc',
    'sex=m',
    'type=prof:sex=m',
    'type=wc:sex=m'
  ])
})

test('designSpec codes all levels where R does: a product without the other by itself, the first category without an intercept', () => {
  expect(names(['type:income'])).toEqual(['(Intercept)', 'type=bc:income', 'type=prof:income', 'type=wc:income'])
  expect(names(['income', 'type', 'sex'], false)).toEqual(['income', 'type=bc', 'type=prof', 'type=wc', 'sex=m'])
})

test('designSpec keeps only the predictors that terms use, and fails bad-term for a power of a category', () => {
  expect(designSpec(predictors, { intercept: true, terms: ['income^2'] }).predictors.map((p) => p.column)).toEqual([
    'income'
  ])
  expect(() => names(['type^2'])).toThrow(Refusal)
  expect(() => names(['log(type)'])).toThrow(Refusal)
  expect(() => designSpec([], { intercept: true, terms: null })).toThrow(Refusal)
})

test('designRow gives 1 for the intercept, dummies, products, powers and logarithms', () => {
  const spec = designSpec(predictors, {
    intercept: true,
    terms: ['income', 'income^3', 'log(income)', 'type', 'type:income']
  })
  const row = designRow(spec, { income: 2, type: 'wc' })
  expect(Array.from(row)).toEqual([1, 2, 8, Math.log(2), 0, 1, 0, 2])
})

test('designRow makes terms NaN by a missing value or a level not seen, and reads booleans as 0 and 1', () => {
  const spec = designSpec([number('n'), number('flag'), category('c', ['x', 'y'])], { intercept: true, terms: null })
  expect(Array.from(designRow(spec, { n: null, flag: true, c: 'z' }))).toEqual([1, NaN, 1, NaN])
  expect(Array.from(designRow(spec, { n: '', flag: 'false' }))).toEqual([1, NaN, 0, NaN])
  expect(Array.from(designRow(designSpec([number('toString')], { intercept: false, terms: null }), {}))).toEqual([NaN])
})
