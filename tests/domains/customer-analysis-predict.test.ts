import { expect, test } from 'vitest'
import { predict } from '@core/regression/predict.ts'
import type { RegressionModel } from '@core/regression/types.ts'
import { customerAnalysis } from '../../src/domains/customer-analysis/domain.ts'
import type { FindingsInput } from '../../src/domains/types.ts'
import { expectWhole, inputOf, languages, run, sampleTable } from './regressions.ts'

const table = await sampleTable(1500)
const linear = await run(table, 'linear')
const logistic = await run(table, 'logistic')
const { fields, of } = customerAnalysis.predict!
const usual = (input: FindingsInput) => Object.fromEntries(fields(input)!.map((field) => [field.column, field.value]))
const account = {
  region: 'North',
  channel: 'app',
  member: 1,
  tenure_years: 5,
  visits_a_month: 4,
  mails_opened: 40,
  discount: 20,
  service_contacts: 1
}

test.each(Object.entries(languages))(
  'the form has a field for each predictor, filled with a usual value, in %s',
  (_, t) => {
    const input = inputOf(linear, table, t)
    const made = fields(input)!
    expect(made.map((field) => field.column).toSorted()).toEqual(
      [linear.provenance.recipe.columns.predictors].flat().toSorted()
    )
    for (const field of made)
      if (field.kind === 'choice') expect(field.options).toContain(field.value)
      else {
        expect(field.value).toBeGreaterThanOrEqual(field.min)
        expect(field.value).toBeLessThanOrEqual(field.max)
      }
  }
)

test.each(Object.entries(languages))('parts add up to the value, and stand in € beside it, in %s', (_, t) => {
  const input = inputOf(linear, table, t)
  const model = linear.models.regression as RegressionModel
  const yes = t.language === 'en' ? 'yes' : '是'
  const told = of(input, { ...account, member: yes })
  const { fit, low, high, predictedLow, predictedHigh } = predict(model, account)
  expect(told.parts.reduce((sum, part) => sum + part.value, 0)).toBeCloseTo(fit, 8)
  expect(told.value).toContain('€')
  expect(told.value).toContain(t.format.num(fit))
  const words = told.intervals.join(' ')
  for (const bound of [low, high, predictedLow!, predictedHigh!]) expect(words).toContain(t.format.num(bound))
  expect(told.warnings).toEqual([])
})

test('parts of a class add up to the log-odds of the probability that is told', () => {
  const input = inputOf(logistic, table)
  const told = of(input, usual(input))
  const sum = told.parts.reduce((total, part) => total + part.value, 0)
  expect(told.value.replace(/[^\d.]/g, '')).toBe(
    languages.en.format.percent(1 / (1 + Math.exp(-sum)), 1).replace(/[^\d.]/g, '')
  )
  expect(told.title).toContain('churned')
})

test('values beyond what the model has seen, and levels it has not, are warned of by name', () => {
  const input = inputOf(linear, table)
  const far = of(input, { ...usual(input), discount: 400 })
  expect(far.warnings.join(' ')).toMatch(/discount/i)
  const unseen = of(input, { ...usual(input), channel: 'phone' })
  expect(unseen.warnings.join(' ')).toMatch(/channel/i)
  for (const told of [far, unseen]) {
    const words = [told.title, told.value, ...told.intervals, ...told.warnings, ...told.parts.map((part) => part.text)]
    expectWhole(words.map((text) => ['prediction', text]))
  }
})

test('a response in logarithms is predicted in its own unit', async () => {
  const result = await run(table, 'linear', {}, { regression: { responseTransform: 'log1p' } })
  const told = of(inputOf(result, table), account)
  const { fit } = predict(result.models.regression as RegressionModel, account)
  expect(told.value).toContain('€')
  expect(told.value).toContain(languages.en.format.num(Math.expm1(fit)))
})

test('analysis of variance and segments predict no single unit', async () => {
  expect(fields(inputOf(await run(table, 'anova'), table))).toBeNull()
})
