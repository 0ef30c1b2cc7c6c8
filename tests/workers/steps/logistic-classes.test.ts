import { expect, test } from 'vitest'
import { Refusal } from '@core/outcome.ts'
import type { Column } from '@core/table/types.ts'
import { twoClasses } from '../../../workers/analysis/regression/binomial/two-classes.ts'

const texts = (...values: (string | null)[]): Column => {
  const dictionary = [...new Set(values.filter((value) => value !== null))]
  const codes = Int32Array.from(values, (value) => (value === null ? -1 : dictionary.indexOf(value)))
  return { kind: 'category', codes, dictionary }
}
const numbers = (...values: number[]): Column => ({ kind: 'number', values: Float64Array.from(values) })
const booleans = (...values: number[]): Column => ({ kind: 'boolean', values: Float64Array.from(values) })

test.each([
  ['a boolean is positive where it is true', booleans(0, 1), 'true', 'false'],
  ['0 and 1', numbers(0, 1), '1', '0'],
  ['1 says yes, beside 2', numbers(2, 1), '1', '2'],
  ['else the larger number', numbers(10, 9), '10', '9'],
  ['yes, in whatever case', texts('YES', 'zero'), 'YES', 'zero'],
  ['是', texts('否', '是'), '是', '否'],
  ['else the last in order of text', texts('stay', 'leave'), 'stay', 'leave']
])('%s', (_, column, positive, negative) => {
  expect(twoClasses(column, 'y')).toMatchObject({ positive, negative })
})

test('the positive class may be chosen, in another case or notation where that is clear', () => {
  expect(twoClasses(texts('Yes', 'No'), 'y', 'No').positive).toBe('No')
  expect(twoClasses(texts('Yes', 'No'), 'y', 'no').positive).toBe('No')
  expect(twoClasses(numbers(0, 1), 'y', '0.0').positive).toBe('0')
  // Both differ in case alone.
  expect(() => twoClasses(texts('NO', 'No'), 'y', 'no')).toThrow(Refusal)
})

test('rows are 1 where positive, 0 where not, NaN where missing', () => {
  expect([...twoClasses(texts('b', null, 'a'), 'y').values]).toEqual([1, NaN, 0])
  expect([...twoClasses(numbers(5, NaN, 7), 'y', '5').values]).toEqual([1, NaN, 0])
})

test('a column without a value is refused as such', () => {
  expect(() => twoClasses(texts(null, null), 'y')).toThrow('all-missing')
})

test('so is a positive class that does not occur beside the only one that does', () => {
  expect(() => twoClasses(texts('a', 'a'), 'y', 'b')).toThrow('unknown-class')
  expect(() => twoClasses(texts('a', 'a'), 'y')).toThrow('one-class')
})
