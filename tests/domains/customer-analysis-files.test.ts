import { expect, test } from 'vitest'
import type { RegressionModel } from '@core/regression/types.ts'
import type { TableData } from '@core/table/types.ts'
import { customerAnalysis } from '../../src/domains/customer-analysis/domain.ts'
import { corpus, describeCorpus } from '../corpus/corpus.ts'
import { fileOf } from '../workers/ingest/open.ts'
import {
  expectLinked,
  expectWhole,
  inputOf,
  languages,
  proposed,
  run,
  tableFrom,
  viewsOf,
  wordsOf
} from './regressions.ts'

const file = (...path: string[]): Promise<TableData> => tableFrom(fileOf(corpus('data', ...path)!))

/** Recipes that a file has columns for, and what is explained in each. */
const files: [name: string, table: () => Promise<TableData>, responses: Record<string, string>][] = [
  [
    'advertising',
    () => file('d2-regression', 'advertising', 'Advertising.csv'),
    { linear: 'Sales', segments: 'Sales' }
  ],
  [
    'duncan',
    () => file('d2-regression', 'duncan', 'Duncan.csv'),
    { linear: 'prestige', anova: 'prestige', segments: 'prestige' }
  ],
  [
    'telco churn',
    () => file('d6-crm', 'telco_churn', 'Telco-Customer-Churn.csv'),
    { linear: 'MonthlyCharges', logistic: 'Churn', anova: 'MonthlyCharges', segments: 'MonthlyCharges' }
  ]
]

describeCorpus('regressions of files', () => {
  test.each(files)(
    '%s: every recipe runs as proposed, and all of it is in words of both languages',
    async (_, load, of) => {
      const table = await load()
      for (const [recipe, response] of Object.entries(of)) {
        const result = await run(table, recipe)
        expect(result.provenance.recipe.columns.response, recipe).toBe(response)
        expectLinked(inputOf(result, table))
        for (const t of Object.values(languages)) expectWhole(wordsOf(inputOf(result, table, t)))
      }
    }
  )

  test('advertising: the number of the row is no predictor, and there is nothing of two values to explain', async () => {
    const table = await file('d2-regression', 'advertising', 'Advertising.csv')
    expect(proposed(table, 'linear').columns.predictors).toEqual(['TV', 'Radio', 'Newspaper'])
    expect(() => proposed(table, 'logistic')).toThrow('missing-role')
  })

  test('advertising: TV and radio are told as in An Introduction to Statistical Learning, newspaper as not clear', async () => {
    const table = await file('d2-regression', 'advertising', 'Advertising.csv')
    const result = await run(table, 'linear')
    const { terms } = result.models.regression as RegressionModel
    // Source: James, Witten, Hastie, Tibshirani, table 3.4, three decimal places.
    expect(terms.map((term) => Number(term.estimate.toFixed(3)))).toEqual([2.939, 0.046, 0.189, -0.001])
    const said = customerAnalysis.findings(inputOf(result, table)).map((one) => one.text)
    expect(said.some((one) => /Newspaper/.test(one) && /no clear|not clear/.test(one))).toBe(true)
    expect(said.some((one) => /Radio/.test(one) && one.includes('1.89'))).toBe(true)
  })

  test('duncan: the minister is named as the row that moves the model, and so is what is collinear', async () => {
    const table = await file('d2-regression', 'duncan', 'Duncan.csv')
    const result = await run(table, 'linear')
    const input = inputOf(result, table)
    const said = customerAnalysis.findings(input)
    // Row 6 is the minister. Source: Fox, Applied Regression Analysis, 11.
    expect(said.find((one) => one.view === 'leverage')?.text).toMatch(/Row 6\b/)
    expect(said.some((one) => /type: prof/i.test(one.text) && one.text.includes('5.56'))).toBe(true)
    const row = customerAnalysis.checks!(input).find((one) => one.view === 'leverage')
    expect([row?.state, /row 6\b/.test(row?.text ?? '')]).toEqual(['warn', true])
  })

  test('telco churn: terms that others determine are left out by name, and churn explains no charges', async () => {
    const table = await file('d6-crm', 'telco_churn', 'Telco-Customer-Churn.csv')
    const result = await run(table, 'logistic')
    const { aliased, cv } = result.models.regression as RegressionModel
    expect(aliased.map((one) => one.term)).toContain('OnlineBackup=No internet service')
    const out = customerAnalysis.leftOut(inputOf(result, table)).join(' ')
    for (const { term } of aliased) expect(out).toContain(term)
    expect(cv.auc).toBeGreaterThan(0.84)
    expect(proposed(table, 'linear').columns.predictors).not.toContain('Churn')
    expect(viewsOf(inputOf(result, table)).map((view) => view.id)).toEqual(expect.arrayContaining(['roc', 'cost']))
  })
})
