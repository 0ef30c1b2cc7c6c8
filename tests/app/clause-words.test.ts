import { expect, test } from 'vitest'
import { clauseWords } from '../../src/app/domain/clause-words.ts'
import { t } from './fakes.ts'

test('clauseWords(interval) gives two digits of its width, with a true minus', () => {
  expect(clauseWords({ column: 'pca.1', low: -0.0589, high: 3.2312 }, t)).toBe('PC 1 −0.1 to 3.2')
  expect(clauseWords({ column: 'clean.spend_12m', low: 1200.4, high: 5100.2 }, t)).toBe('spend 12m 1,200 to 5,100')
})

test('clauseWords(open interval) names the one bound', () => {
  expect(clauseWords({ column: 'x', low: -Infinity, high: 4 }, t)).toBe('x up to 4')
})

test('clauseWords(values) numbers segments from 1 and says missing', () => {
  expect(clauseWords({ column: 'segment', values: [0, 2] }, t)).toBe('segment 1, 3')
  expect(clauseWords({ column: 'region', of: 'table', values: ['North', null] }, t)).toBe('region North, missing')
})
