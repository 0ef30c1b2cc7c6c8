import { expect, test } from 'vitest'
import { stepLine } from '../../../src/app/domain/step-words.ts'
import { resultOf, t } from '../fakes.ts'
import { model, recipe } from '../regressions.ts'

const line = (kind: string, one: object) =>
  stepLine({ id: kind, kind, params: {} }, resultOf(recipe, { [kind]: one }), t)

test('a regression is told by its family, its terms and how well it fits', () => {
  const linear = { ...model(), r2: 0.5812, aliased: [], cv: {} }
  expect(line('regression', linear)).toBe('linear, 2 terms, R² 0.581')
  expect(line('regression', { family: 'gaussian', terms: linear.terms })).toBe('linear, 2 terms')
  const logistic = { ...linear, family: 'binomial', aliased: [{}], cv: { auc: 0.8449 }, auc: 0.86 }
  expect(line('regression', logistic)).toBe('logistic, 2 terms, AUC 0.84, 1 left out')
})

test('an analysis of variance is told by its factors, F and p; a threshold by where it stands, and why', () => {
  expect(line('anova', { factors: [{}], f: { value: 12.34, p: 1e-9 } })).toBe('1 factor, F 12.3, p < 0.001')
  expect(line('anova', { factors: [{}, {}], f: { value: 1.5, p: 0.2345 } })).toBe('2 factors, F 1.5, p 0.235')
  expect(line('threshold', { threshold: 0.314, chosen: true, cost: 0.123 })).toBe('0.31, least cost, 0.123 a row')
  expect(line('threshold', { threshold: 0.5, chosen: false, cost: 0.2 })).toBe('0.50, as set, 0.2 a row')
})
