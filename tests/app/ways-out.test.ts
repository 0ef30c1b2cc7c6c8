import { expect, test } from 'vitest'
import type { FailureCode } from '@core/failure-codes.ts'
import { Refusal, type FailureValues } from '@core/outcome.ts'
import { failureNote } from '../../src/app/note.ts'
import { waysOut } from '../../src/app/workbench/ways-out.ts'
import { t } from './fakes.ts'
import { recipe } from './regressions.ts'

function ways(code: FailureCode, values: FailureValues, of = recipe, where: { column?: string; step?: string } = {}) {
  const note = failureNote(new Refusal(code, values, { step: 'regression', ...where }))
  return waysOut({ failed: { step: 'regression', note }, recipe: of })
}
const words = (found: ReturnType<typeof ways>) => found.map(({ label, values }) => t.dynamic(label, values))
const params = (of: typeof recipe) => of.steps.find(({ kind }) => kind === 'regression')?.params

test('collinear predictors: the columns named are left out', () => {
  const found = ways('collinear', { terms: ['Radio', 'size=big'], of: ['TV'] })
  expect(words(found)).toEqual(['Leave out Radio and size'])
  expect(found[0].recipe.columns).toEqual({ response: 'Sales', predictors: ['TV'] })
})

test('collinear terms that are no single columns: the step leaves them out itself', () => {
  const found = ways('collinear', { terms: ['TV:Radio'], of: ['TV'] })
  expect(words(found)).toEqual(['Leave out what the others determine'])
  expect(params(found[0].recipe)).toEqual({ collinear: 'leave-out' })
})

test('a column is left out of the terms that speak of it too', () => {
  const steps = recipe.steps.map((step) =>
    step.kind === 'regression' ? { ...step, params: { terms: ['TV', 'size', 'TV:size', 'log(Radio)'] } } : step
  )
  const found = ways('too-many-levels', { column: 'size', levels: 5000, limit: 200 }, { ...recipe, steps })
  expect(found[0].recipe.columns.predictors).toEqual(['TV', 'Radio'])
  expect(params(found[0].recipe)).toEqual({ terms: ['TV', 'log(Radio)'] })
})

test('classes that are separated: a penalty, or without what tells them apart', () => {
  const found = ways('separated', { terms: ['TV'] })
  expect(words(found)).toEqual(['Use a ridge penalty', 'Leave out TV'])
  expect(params(found[0].recipe)).toEqual({ penalty: 'ridge' })
})

test('what would leave a role empty, or is the response, is not offered', () => {
  const alone = { ...recipe, columns: { response: 'Sales', predictors: ['TV'] } }
  expect(ways('too-many-levels', { column: 'TV' }, alone)).toEqual([])
  expect(ways('constant-column', {}, recipe, { column: 'Sales' })).toEqual([])
})

test('missing values: the step Clean is added before', () => {
  const bare = { ...recipe, steps: recipe.steps.slice(1) }
  expect(ways('missing-values', { column: 'TV' }, bare)[0].recipe.steps.map(({ kind }) => kind)).toEqual([
    'clean',
    'regression'
  ])
  expect(ways('missing-values', { column: 'TV' })).toEqual([])
})

test('nothing failed, nothing to do', () => {
  expect(waysOut({ failed: null, recipe })).toEqual([])
})
