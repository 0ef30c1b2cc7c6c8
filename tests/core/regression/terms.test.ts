import { expect, test } from 'vitest'
import { Refusal } from '@core/outcome.ts'
import { parseTerms } from '@core/regression/terms.ts'

const columns = ['a', 'b', 'a:b', 'cost^2', 'log(a)', 'two words']
const factors = (text: string, names = columns) => parseTerms([text], names)[0].factors

function why(texts: string[], names = ['a', 'b']): unknown {
  try {
    parseTerms(texts, names)
  } catch (error) {
    if (error instanceof Refusal) return error.failure.values.why
    throw error
  }
  return 'none'
}

test('parseTerms reads a column, a product, a power and logarithms', () => {
  const names = ['a', 'b', 'two words']
  expect(factors('a', names)).toEqual([{ column: 'a' }])
  expect(factors('a:b', names)).toEqual([{ column: 'a' }, { column: 'b' }])
  expect(factors('a^3', names)).toEqual([{ column: 'a', power: 3 }])
  expect(factors('a^1', names)).toEqual([{ column: 'a' }])
  expect(factors('log(a)', names)).toEqual([{ column: 'a', log: 'log' }])
  expect(factors('log1p(two words)^2:b', names)).toEqual([
    { column: 'two words', log: 'log1p', power: 2 },
    { column: 'b' }
  ])
  expect(factors(' a : b ', names)).toEqual([{ column: 'a' }, { column: 'b' }])
})

test('parseTerms lets a column of exactly that name win', () => {
  expect(factors('a:b')).toEqual([{ column: 'a:b' }])
  expect(factors('cost^2')).toEqual([{ column: 'cost^2' }])
  expect(factors('cost^2^2')).toEqual([{ column: 'cost^2', power: 2 }])
  expect(factors('log(a)')).toEqual([{ column: 'log(a)' }])
  expect(factors('log(log(a))')).toEqual([{ column: 'log(a)', log: 'log' }])
  expect(factors('a:a:b')).toEqual([{ column: 'a' }, { column: 'a:b' }])
})

test('parseTerms fails bad-term: syntax, unknown columns, a term listed twice', () => {
  expect(why(['a:'])).toBe('syntax')
  expect(why(['a^x'])).toBe('syntax')
  expect(why(['a^0'])).toBe('syntax')
  expect(why(['a^21'])).toBe('syntax')
  expect(why(['a*b'])).toBe('syntax')
  expect(why(['exp(a)'])).toBe('syntax')
  expect(why([''])).toBe('syntax')
  expect(why(['c'])).toBe('unknown')
  expect(why(['log(c)'])).toBe('unknown')
  expect(why(['a:c^2'])).toBe('unknown')
  expect(why(['a:b', 'b:a'])).toBe('twice')
  expect(why(['a', 'a'])).toBe('twice')
  expect(why(['a', 'b', 'a:b', 'a^2'])).toBe('none')
})

test('parseTerms takes names of properties for what they are', () => {
  expect(factors('constructor', ['constructor', '__proto__'])).toEqual([{ column: 'constructor' }])
  expect(why(['constructor'])).toBe('unknown')
})
