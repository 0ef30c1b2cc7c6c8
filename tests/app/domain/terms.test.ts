import { expect, test } from 'vitest'
import { parseTerms } from '@core/regression/terms.ts'
import { interactionText, shapes, termText } from '../../../src/app/domain/form/term-text.ts'
import { levelsAt } from '../../../src/app/domain/form/levels-at.ts'
import { typedNumber } from '../../../src/app/domain/typed-number.ts'
import { column } from '../fakes.ts'
import { fitted, recipe } from '../regressions.ts'

test('termText(column, shape) is a term as the regression reads it, for every shape', () => {
  const texts = shapes.map((shape) => termText('a b', shape))
  expect(texts.slice(0, 4)).toEqual(['a b', 'log(a b)', 'log1p(a b)', 'a b^2'])
  expect(parseTerms(texts, ['a b'])).toHaveLength(shapes.length)
})

test('interactionText(a, b) is the same whichever comes first', () => {
  expect(interactionText('TV', 'Radio', ['TV', 'Radio'])).toBe('TV:Radio')
  expect(interactionText('Radio', 'TV', ['TV', 'Radio'])).toBe('TV:Radio')
})

test('levelsAt(…) gives the levels the step saw, else those of the summary, in the order of their text', () => {
  const columns = [
    column('size', 'category', { examples: ['big'] }),
    column('region', 'category', {
      distribution: { type: 'values', values: ['West', 'East'].map((value) => ({ value, count: 1 })), others: 0 }
    }),
    column('TV')
  ]
  const found = levelsAt(columns, recipe.steps[1], fitted())
  expect([...found]).toEqual([
    ['size', ['big', 'small']],
    ['region', ['East', 'West']]
  ])
})

test('typedNumber(text) takes a decimal comma and a typeset minus, and nothing that is no number', () => {
  expect(['1.5', ' 2,5 ', '−3', '', 'x', '1e999'].map(typedNumber)).toEqual([1.5, 2.5, -3, null, null, null])
})
