import { expect, test } from 'vitest'
import type { RegressionModel } from '@core/regression/types.ts'
import { summarise } from '@core/table/summarise.ts'
import { normal, random } from '@core/stats/random.ts'
import type { TableData } from '@core/table/types.ts'
import { customerAnalysis } from '../../src/domains/customer-analysis/domain.ts'
import { column, tableOf } from '../workers/analysis/tables.ts'
import { expectLinked, expectWhole, inputOf, languages, run, sampleTable, viewsOf, wordsOf } from './regressions.ts'

const table = await sampleTable(1200)

/** Settings that change what a model has: terms that are no columns, no intervals, no intercept. */
const settings: [name: string, recipe: string, params: Record<string, unknown>][] = [
  [
    'powers and an interaction',
    'linear',
    { terms: ['tenure_years', 'tenure_years^2', 'member:visits_a_month', 'channel'] }
  ],
  ['a logarithm of a predictor', 'linear', { terms: ['log1p(tenure_years)', 'log(visits_a_month)', 'channel'] }],
  ['a response in logarithms', 'linear', { responseTransform: 'log1p', errors: 'HC3' }],
  ['ridge by cross-validation', 'linear', { penalty: 'ridge' }],
  ['no intercept', 'linear', { intercept: false }],
  ['one predictor alone', 'linear', { terms: ['region'] }],
  [
    'logistic with a power and an interaction',
    'logistic',
    { terms: ['discount', 'discount^2', 'member:visits_a_month'] }
  ],
  ['logistic ridge', 'logistic', { penalty: 'ridge', lambda: 10 }]
]

test.each(settings)('%s: all of it is in words of both languages, and leads to views', async (_, recipe, params) => {
  const result = await run(table, recipe, {}, { regression: params })
  expectLinked(inputOf(result, table))
  for (const t of Object.values(languages)) expectWhole(wordsOf(inputOf(result, table, t)))
})

const rng = random('models of a domain')
const rows = Array.from({ length: 160 }, (_, i) => i)
const described = (columns: Parameters<typeof tableOf>[0], kinds?: Parameters<typeof tableOf>[1]): TableData => {
  const made = tableOf(columns, kinds)
  made.summary.columns = summarise(made.columns)
  return made
}
const findings = async (of: TableData, recipe: string, params: Record<string, unknown> = {}) => {
  const result = await run(of, recipe, {}, { regression: params })
  for (const t of Object.values(languages)) expectWhole(wordsOf(inputOf(result, of, t)))
  return { result, said: customerAnalysis.findings(inputOf(result, of)).map((one) => one.text) }
}

test('a predictor that is the response in another unit is told as leaking', async () => {
  const spend = rows.map(() => 100 + 20 * normal(rng))
  const of = described({
    spend_cents: spend.map((one) => 100 * one + 0.01 * normal(rng)),
    visits: rows.map(() => 3 + normal(rng)),
    spend
  })
  const { said } = await findings(of, 'linear')
  expect(said[0]).toMatch(/spend cents/i)
})

test('predictors that say the same are named with their variance inflation', async () => {
  const a = rows.map(() => normal(rng))
  const of = described({
    a,
    nearly_a: a.map((one) => one + 0.05 * normal(rng)),
    sales: a.map((one) => one + normal(rng))
  })
  const { said, result } = await findings(of, 'linear')
  const { vif } = (result.models.regression as RegressionModel).terms.find((term) => term.name === 'a')!
  expect(vif).toBeGreaterThan(10)
  expect(said.some((one) => /nearly a/i.test(one) && one.includes(languages.en.format.num(vif!)))).toBe(true)
})

test('a level that settles the class wholly is named, and drawn without an interval', async () => {
  const plan = rows.map((i) => ['basic', 'plus', 'trial'][i % 3])
  const visits = rows.map(() => 3 + normal(rng))
  const of = described({
    plan,
    visits,
    churned: column(
      rows.map((i) => plan[i] === 'trial' || rng() < 0.35),
      'boolean'
    )
  })
  const { said, result } = await findings(of, 'logistic')
  expect(said.some((one) => one.includes('trial'))).toBe(true)
  expect(customerAnalysis.checks!(inputOf(result, of)).some((one) => one.state === 'bad')).toBe(true)
  expect(viewsOf(inputOf(result, of)).map((view) => view.id)).toContain('coefficients')
})

test('too few rows for the terms are warned of with both counts', async () => {
  const few = rows.slice(0, 24)
  const of = described({
    ...Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [name, few.map(() => normal(rng))])),
    sales: few.map(() => normal(rng))
  })
  const { said } = await findings(of, 'linear')
  expect(said.some((one) => one.includes('24') && one.includes('5'))).toBe(true)
})

test('neighbouring rows that err alike are warned of', async () => {
  let drift = 0
  const of = described({
    a: rows.map(() => normal(rng)),
    sales: rows.map(() => (drift = 0.95 * drift + normal(rng)))
  })
  const { said } = await findings(of, 'linear')
  expect(said.some((one) => one.includes('Durbin'))).toBe(true)
})
