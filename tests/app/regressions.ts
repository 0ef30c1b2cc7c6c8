import type { DesignPredictor, RegressionModel } from '@core/regression/types.ts'
import type { Recipe } from '@core/recipe/types.ts'
import type { Result } from '@core/result/types.ts'
import type { Domain, Role } from '../../src/domains/types.ts'
import { resultOf } from './fakes.ts'

/** Sales = 1 + 2·TV + 3·(size = big), of two rows; only what is needed to predict. */
export function model(): RegressionModel {
  const predictors: DesignPredictor[] = [
    { column: 'TV', kind: 'number', min: 0, max: 10, mean: 5, median: 5, deviation: 2 },
    { column: 'size', kind: 'category', levels: ['big', 'small'], counts: [1, 1], base: 'small', mostCommon: 'big' }
  ]
  const estimates = { '(Intercept)': 1, TV: 2, 'size=big': 3 }
  const zeros = [0, 0, 0]
  return {
    family: 'gaussian',
    response: 'Sales',
    responseTransform: 'none',
    confidence: 0.95,
    design: {
      intercept: true,
      terms: [
        { name: '(Intercept)', factors: [] },
        { name: 'TV', factors: [{ column: 'TV' }] },
        { name: 'size=big', factors: [{ column: 'size', level: 'big' }] }
      ],
      predictors
    },
    terms: Object.entries(estimates).map(([name, estimate]) => ({ name, estimate })),
    covariance: [zeros, zeros, zeros],
    dfResidual: 10,
    residualStandardError: 0
  } as unknown as RegressionModel
}

export const recipe: Recipe = {
  format: 1,
  domain: 'customers',
  recipe: 'linear',
  table: 'shop',
  columns: { response: 'Sales', predictors: ['TV', 'Radio', 'size'] },
  seed: 42,
  steps: [
    { id: 'clean', kind: 'clean', params: {} },
    { id: 'regression', kind: 'regression', params: {} }
  ]
}

/** A result of it over rows 0 and 2 of the table. */
export function fitted(): Result {
  const result = resultOf(recipe, { regression: model() })
  const columns = Object.assign(Object.create(null) as Result['columns'], {
    fitted: Float64Array.of(8, 5),
    residual: Float64Array.of(0.5, -0.5),
    'clean.TV': Float64Array.of(2, 2)
  })
  return { ...result, columns, frames: { rows: { ...result.frames.rows, columns } } }
}

const role = (id: string, more: Partial<Role> = {}): Role => ({
  id,
  title: 'data-mining.role.label',
  kinds: ['number'],
  match: () => [],
  ...more
})

/** Enough of a domain for what maps columns to roles: a response that stands alone, and any number as a predictor. */
export const domain = {
  id: 'customers',
  roles: [
    role('response', {
      alone: true,
      onlyToFit: true,
      match: ({ columns }, about) =>
        columns
          .filter((one) => (about?.recipe === 'logistic' ? one.distinct === 2 : one.kind === 'number'))
          .slice(-1)
          .map((one) => one.name),
      suits: (column, id) => (id === 'logistic' ? column.distinct === 2 : column.kind === 'number')
    }),
    role('predictors', {
      several: true,
      match: ({ columns }) => columns.filter((one) => one.kind === 'number').map((one) => one.name)
    })
  ],
  recipes: ['linear', 'logistic'].map((id) => ({
    id,
    title: 'data-mining.role.label',
    roles: ['response', 'predictors'],
    steps: () => recipe.steps
  }))
} as unknown as Domain
