import { expect, test } from 'vitest'
import { mapRoles } from '../../src/app/services/map-roles.ts'
import { templateSteps } from '../../src/app/services/recipe.ts'
import { say } from '../../src/app/services/say.ts'
import { keptRoles, withMapping } from '../../src/app/workbench/mapping.ts'
import { column, summary, t } from './fakes.ts'
import { domain, recipe } from './regressions.ts'

const table = summary('shop', [
  column('TV'),
  column('Radio'),
  column('Sales'),
  column('size', 'category', { distinct: 3 }),
  column('left', 'boolean', { distinct: 2 })
])
const [linear, logistic] = domain.recipes
const [response, predictors] = domain.roles
const regression = (steps: readonly { kind: string; params: object }[]) =>
  steps.find(({ kind }) => kind === 'regression')?.params

test('mapRoles(…) proposes no column for a role that stands alone in another', () => {
  expect(mapRoles(domain, linear, table, {})).toEqual({ response: 'Sales', predictors: ['TV', 'Radio'] })
  expect(mapRoles(domain, linear, table, { response: 'TV' })).toEqual({
    response: 'TV',
    predictors: ['Radio', 'Sales']
  })
})

test('mapRoles(…) asks the domain for columns that the recipe needs', () => {
  expect(mapRoles(domain, logistic, table, {}).response).toBe('left')
  const without = summary('shop', table.columns.slice(0, 4))
  expect(() => mapRoles(domain, logistic, without, {})).toThrow('missing-role')
})

test('missing-role is told with what the domain says such a column must be', () => {
  const needy = {
    ...domain,
    roles: [{ ...response, need: () => 'data-mining.question' as const }, predictors]
  }
  try {
    mapRoles(needy, logistic, summary('shop', [column('TV')]), {})
    expect.unreachable()
  } catch (error) {
    const { message, hint } = say(error, t) as Error & { hint: string }
    expect(message).toContain(t('data-mining.role.label'))
    expect(hint).toContain(t('data-mining.question'))
  }
})

test('a regression on proposed predictors leaves out what others determine; on named ones it refuses', () => {
  const columns = { response: 'Sales', predictors: ['TV', 'Radio'] }
  expect(regression(templateSteps(linear, table, columns, []))).toEqual({ collinear: 'leave-out' })
  expect(regression(templateSteps(linear, table, columns, ['Sales']))).toEqual({ collinear: 'leave-out' })
  expect(regression(templateSteps(linear, table, columns, ['Sales', 'TV']))).toEqual({})
})

test('withMapping(predictors) goes back to refusing the first time the reader chooses them, and only then', () => {
  const steps = recipe.steps.map((step) =>
    step.kind === 'regression' ? { ...step, params: { collinear: 'leave-out' } } : step
  )
  const first = withMapping({ ...recipe, steps }, domain, predictors, ['TV', 'left'])
  expect(regression(first.steps)).toEqual({})
  expect(first.steps[0].params.named).toEqual(['left'])
  const asked = { ...first, steps: first.steps.map((step) => (step.kind === 'regression' ? steps[1] : step)) }
  expect(regression(withMapping(asked, domain, predictors, ['TV', 'left', 'Radio']).steps)).toEqual({
    collinear: 'leave-out'
  })
})

test('withMapping(response) takes its column from the predictors', () => {
  const made = withMapping(recipe, domain, response, ['TV'])
  expect(made.columns).toEqual({ response: 'TV', predictors: ['Radio', 'size'] })
})

test('keptRoles(…) keeps the columns the reader chose that would do for the other recipe', () => {
  const chosen = withMapping(withMapping(recipe, domain, response, ['TV']), domain, predictors, ['Radio', 'Sales'])
  expect(keptRoles(chosen, 'logistic', domain, table)).toEqual({ predictors: ['Radio', 'Sales'] })
  expect(keptRoles(chosen, 'linear', domain, table)).toEqual({})
  expect(keptRoles(recipe, 'logistic', domain, table)).toEqual({})
})
