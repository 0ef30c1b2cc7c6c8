import { describe, expect, test } from 'vitest'
import type { RegressionModel, ThresholdModel } from '@core/regression/types.ts'
import type { Result } from '@core/result/types.ts'
import { customerAnalysis } from '../../src/domains/customer-analysis/domain.ts'
import { plantedChurn, plantedSpend } from '../../src/domains/customer-analysis/sample.ts'
import type { FiguresData, IntervalsData, PanelsData, ScatterData } from '../../src/views/kinds.ts'
import {
  expectLinked,
  expectWhole,
  inputOf,
  languages,
  run,
  sampleTable,
  sceneAt,
  viewsOf,
  wordsOf
} from './regressions.ts'

const table = await sampleTable(customerAnalysis.sample.rows)
const results: Record<string, Result> = {}
for (const recipe of ['linear', 'logistic', 'anova']) results[recipe] = await run(table, recipe)
const few = await sampleTable(900)
const segments = await run(few, 'segments')
const model = (recipe: string) => results[recipe].models.regression as RegressionModel
const of = (recipe: string) => inputOf(results[recipe], table)
const texts = (recipe: string) => customerAnalysis.findings(of(recipe)).map((one) => one.text)

const expected: Record<string, string[]> = {
  linear: [
    'coefficients',
    'residuals',
    'qq',
    'terms',
    'fitted',
    'scale-location',
    'leverage',
    'effects',
    'added-variable'
  ],
  logistic: ['coefficients', 'roc', 'calibration', 'terms', 'gain', 'cost', 'effects', 'leverage'],
  anova: ['groups', 'residuals', 'qq']
}

describe.each(Object.keys(expected))('recipe %s on the sample', (recipe) => {
  test('builds every view that belongs to it, each under its own id', () => {
    const views = viewsOf(of(recipe))
    const ids = views.map((view) => view.id)
    expect(ids).toEqual(expect.arrayContaining(expected[recipe]))
    expect(new Set(ids).size).toBe(ids.length)
    for (const view of views) {
      const declared = customerAnalysis.views.find((one) => one.id === view.id)
      expect(declared?.kind, view.id).toBe(view.kind)
      expect(sceneAt(view, of(recipe)).table.rows.length, view.id).toBeGreaterThan(0)
    }
  })

  test.each(Object.entries(languages))('says all of it in words of %s', (_, t) => {
    expectWhole(wordsOf(inputOf(results[recipe], table, t)))
  })

  test('orders its findings, and every finding and check leads to a view that is there', () => {
    expectLinked(of(recipe))
    expect(customerAnalysis.checks?.(of(recipe)).length).toBeGreaterThan(1)
  })

  test('brushes scatters by columns that the frame has, with the values it has', () => {
    const { frames } = results[recipe]
    for (const view of viewsOf(of(recipe)).filter((one) => one.kind === 'scatter')) {
      const { x, y, columns, named = [] } = view.data as ScatterData
      expect(x, view.id).toHaveLength(frames.rows.n)
      expect(y, view.id).toHaveLength(frames.rows.n)
      ;[x, y].forEach((values, at) => {
        const column = columns[at]
        if (column !== null) expect(frames.rows.columns[column], `${view.id}: ${column}`).toEqual(values)
      })
      for (const { row } of named) expect(row, view.id).toBeLessThan(frames.rows.n)
    }
  })

  test('has actions with sizes and an expectation within its interval', () => {
    const { actions } = customerAnalysis.actions(of(recipe))
    expect(actions.length).toBeGreaterThan(1)
    for (const {
      size,
      expected: { value, low, high },
      target
    } of actions) {
      expect(size, target).toBeGreaterThan(0)
      expect(size, target).toBeLessThanOrEqual(table.rows)
      expect(low, target).toBeLessThanOrEqual(value)
      expect(high, target).toBeGreaterThanOrEqual(value)
    }
  })
})

test('roles: the sample explains spend by what describes an account, and leaving where two values are asked for', () => {
  const { columns } = results.linear.provenance.recipe
  expect(columns.response).toBe('spend_a_year')
  expect(columns.predictors).toEqual([
    'region',
    'channel',
    'member',
    'tenure_years',
    'visits_a_month',
    'mails_opened',
    'discount',
    'service_contacts'
  ])
  expect(results.logistic.provenance.recipe.columns.response).toBe('churned')
  expect(results.anova.provenance.recipe.columns.predictors).toEqual(
    expect.arrayContaining(['channel', 'region', 'member'])
  )
})

/** The estimate of a planted term: `channel=app` is planted against web, the model's base is the first level. */
function estimated(of: RegressionModel, name: string): { estimate: number; low: number; high: number } {
  return of.terms.find((term) => term.name === name)!
}

test.each([42, 7, 2026])('the intervals (HC3) of seed %i hold the planted coefficients of spend', async (seed) => {
  const planted = await sampleTable(4812, seed)
  const result = await run(
    planted,
    'linear',
    {},
    { regression: { errors: 'HC3', bases: { channel: 'web' }, confidence: 0.999 } }
  )
  const found = result.models.regression as RegressionModel
  for (const [name, truth] of Object.entries(plantedSpend)) {
    const { low, high } = estimated(found, name)
    expect(low, name).toBeLessThan(truth)
    expect(high, name).toBeGreaterThan(truth)
  }
  const region = found.terms.find((term) => term.name.startsWith('region='))!
  expect(region.low * region.high).toBeLessThan(0)
  expect(found.breuschPagan.p).toBeLessThan(1e-6)
})

test.each([42, 7, 2026])('the intervals of seed %i hold the planted log-odds of leaving', async (seed) => {
  const planted = await sampleTable(4812, seed)
  const result = await run(planted, 'logistic', {}, { regression: { confidence: 0.999 } })
  const found = result.models.regression as RegressionModel
  expect(found.positive).toBe('true')
  for (const [name, truth] of Object.entries(plantedChurn).filter(([one]) => one !== '(Intercept)')) {
    const { low, high } = estimated(found, name)
    expect(low, name).toBeLessThan(truth)
    expect(high, name).toBeGreaterThan(truth)
  }
})

test('findings: a member’s spend and a visit’s are told in € with their intervals, region as not clear', () => {
  const { format } = languages.en
  const said = texts('linear')
  for (const name of ['member', 'visits_a_month']) {
    const { estimate, low, high } = estimated(model('linear'), name)
    const [text] = said.filter((one) => one.toLowerCase().includes(name.replaceAll('_', ' ')))
    for (const value of [estimate, low, high]) expect(text).toContain(format.num(value))
    expect(text).toContain('€')
  }
  expect(said.some((one) => /region/i.test(one) && /no clear|not clear/.test(one))).toBe(true)
})

test('findings: the spread is warned of, and HC3 named as the way out', () => {
  expect(texts('linear').some((one) => one.includes('Breusch') && one.includes('HC3'))).toBe(true)
  const spread = customerAnalysis.checks!(of('linear')).find((one) => one.text.includes('Breusch'))
  expect(spread?.state).toBe('warn')
})

test('findings: the variance explained stands beside that of rows the model has not seen', () => {
  const { r2, cv } = model('linear')
  const percent = (value: number) => languages.en.format.percent(value, 1)
  expect(texts('linear').some((one) => one.includes(percent(r2)) && one.includes(percent(cv.r2!)))).toBe(true)
})

test('findings of classes: odds, points of probability, AUC out of fold, and what the threshold costs', () => {
  const said = texts('logistic')
  const { format } = languages.en
  const { cv } = model('logistic')
  const contacts = model('logistic').terms.find((term) => term.name === 'service_contacts')!
  const [text] = said.filter((one) => one.toLowerCase().includes('service contacts'))
  expect(text).toContain(format.num(contacts.oddsRatio!))
  expect(text).toContain(format.num(contacts.marginalEffect!.estimate * 100))
  expect(said.some((one) => one.includes(format.num(cv.auc!)))).toBe(true)
  const { cost, baseline } = results.logistic.models.threshold as ThresholdModel
  expect(said.some((one) => one.includes(format.num(cost)) && one.includes(format.num(baseline.cost)))).toBe(true)
})

test('coefficients: sorted by size, the unclear hollow, levels lead to their rows', () => {
  const { rows, reference } = viewsOf(of('linear')).find((one) => one.id === 'coefficients')!.data as IntervalsData
  expect(reference).toBe(0)
  const sizes = rows.map((row) => Math.abs(row.value))
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
  for (const { label, clear, low, high } of rows) expect(clear, label).toBe(low > 0 || high < 0)
  expect(rows.find((row) => /region/i.test(row.label))?.clear).toBe(false)
  const odds = viewsOf(of('logistic')).find((one) => one.id === 'coefficients')!.data as IntervalsData
  expect([odds.reference, odds.log]).toEqual([1, true])
})

test('terms: a row for each coefficient, with figures as wide as the page', () => {
  for (const recipe of ['linear', 'logistic']) {
    const { head, rows, raw } = viewsOf(of(recipe)).find((one) => one.id === 'terms')!.data as FiguresData
    expect(rows).toHaveLength(model(recipe).terms.length)
    for (const one of [...rows.map(({ cells }) => cells), ...raw]) expect(one).toHaveLength(head.length)
  }
  expect(customerAnalysis.views.find((one) => one.id === 'terms')?.wide).toBe(true)
})

test('roc and cost: the line stands at the threshold in use', () => {
  const { threshold, confusion } = results.logistic.models.threshold as ThresholdModel
  const data = (id: string) => viewsOf(of('logistic')).find((one) => one.id === id)!.data as PanelsData
  expect(data('cost').handle?.x).toBe(threshold)
  expect(data('roc').handle?.x).toBeCloseTo(
    confusion.falsePositive / (confusion.falsePositive + confusion.trueNegative),
    12
  )
})

test('actions of classes: groups by probability hold all rows that were called, and expect as many as were seen', () => {
  const { actions } = customerAnalysis.actions(of('logistic'))
  const { rows, calibration } = model('logistic').cv
  expect(actions.reduce((sum, one) => sum + one.size, 0)).toBe(rows)
  const seen = calibration!.reduce((sum, one) => sum + one.observed * one.rows, 0)
  expect(actions.reduce((sum, one) => sum + one.expected.value, 0)).toBeCloseTo(seen, 6)
})

test('segments: their views stand with no model’s view in their way, and the residual is told in the response’s words', () => {
  const input = inputOf(segments, few)
  const ids = viewsOf(input).map((view) => view.id)
  expect(ids).toEqual(expect.arrayContaining(['segments', 'silhouette', 'profile', 'distributions', 'sizes']))
  expect(new Set(ids).size).toBe(ids.length)
  expectLinked(input)
  for (const t of Object.values(languages)) expectWhole(wordsOf(inputOf(segments, few, t)))
  const said = customerAnalysis.findings(input).map((one) => one.text)
  expect(said.some((one) => one.includes('spend a year') && one.includes('€'))).toBe(true)
  expect(customerAnalysis.groups?.(input)?.rows.reduce((sum, one) => sum + one.size, 0)).toBe(segments.rows!.length)
})

test('segments: customers by numbers and the residual; a gap to what is expected is told only where it is clear', () => {
  const { columns } = segments.provenance.recipe
  expect(columns.predictors).toEqual(['tenure_years', 'visits_a_month', 'mails_opened', 'discount', 'service_contacts'])
  const said = customerAnalysis.findings(inputOf(segments, few)).map((one) => one.text)
  const gaps = said.filter((text) => text.includes('what the model expects'))
  expect(gaps.length).toBeGreaterThan(0)
  for (const text of gaps)
    expect(text).toMatch(/^No segment|€.[\d,.]+ \([\d,.]+ to [\d,.]+\) of spend a year (above|below)/)
})
