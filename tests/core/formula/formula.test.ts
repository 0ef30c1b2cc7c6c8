import { describe, expect, test } from 'vitest'
import { formulaColumn, formulaRows, formulaType } from '@core/formula/formula.ts'
import { formulaFunctions } from '@core/formula/functions.ts'
import { Refusal, type Failure } from '@core/outcome.ts'
import type { Column } from '@core/table/types.ts'
import { column } from '../../workers/analysis/tables.ts'

const columns = new Map<string, Column>([
  ['a', column([1, 2, null, -4])],
  ['b', column([10, 0, 3, 4])],
  ['yes', column([true, false, null, true])],
  ['name', column(['Ann Lee', 'Bo', null, '李 小龙'])],
  ['Annual_Income(k$)', column([1, 2, 3, 4])],
  ['__proto__', column([5, 6, 7, 8])],
  ['day', column(['2024-01-31', '2024-02-29', null, '2023-12-31T18:30:00Z'], 'date')],
  ['end', column(['2024-03-01', '2025-02-28', '2024-01-01', '2024-01-01'], 'date')]
])
const reader = { n: 4, column: (name: string) => columns.get(name), names: () => columns.keys() }

function value(formula: string, row = 0): string | number | null {
  const found = formulaColumn(formula, reader)
  if ('codes' in found) return found.codes[row] < 0 ? null : found.dictionary[found.codes[row]]
  return Number.isNaN(found.values[row]) ? null : found.values[row]
}
const all = (formula: string) => [0, 1, 2, 3].map((row) => value(formula, row))

function refused(formula: string): Failure | undefined {
  try {
    formulaColumn(formula, reader)
  } catch (error) {
    if (error instanceof Refusal) return error.failure
    throw error
  }
}

describe('a formula', () => {
  test.each<[string, number]>([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['2 ^ 3 ^ 2', 512],
    ['-2 ^ 2', -4],
    ['2 ^ -1', 0.5],
    ['10 - 4 - 3', 3],
    ['8 / 4 / 2', 1],
    ['7 % 3', 1],
    ['-7 % 3', 2],
    ['1.5e3 + .5', 1500.5],
    ['1 + 2 = 3', 1],
    ['not 1 = 2', 1],
    ['not true or true', 1],
    ['true or false and false', 1],
    ['3 > 2 and 2 >= 2 and 1 != 2 and 1 <> 2', 1],
    ['（1 + 2）× 3', 9],
    ['5 in (1, 2, 5)', 1],
    ['"b" in ("a", "c")', 0]
  ])('%s is %d', (formula, expected) => {
    expect(value(formula)).toBe(expected)
  })

  test('reads columns by bare name, in brackets and in backticks', () => {
    expect(all('a * 2')).toEqual([2, 4, null, -8])
    expect(all('[Annual_Income(k$)] + 1')).toEqual([2, 3, 4, 5])
    expect(all('`Annual_Income(k$)`')).toEqual([1, 2, 3, 4])
    expect(all('__proto__')).toEqual([5, 6, 7, 8])
  })

  test('lets missing through, and makes what is not finite missing', () => {
    expect(all('a + b')).toEqual([11, 2, null, 0])
    expect(all('a ^ 0')).toEqual([1, 1, null, 1])
    expect(all('a / b')).toEqual([0.1, null, null, -1])
    expect(all('log(a)')).toEqual([0, Math.log(2), null, null])
    expect(all('a > 1')).toEqual([0, 1, null, 0])
  })

  test('has three-valued logic', () => {
    expect(all('yes and a > 0')).toEqual([1, 0, null, 0])
    expect(all('yes and false')).toEqual([0, 0, 0, 0])
    expect(all('yes or true')).toEqual([1, 1, 1, 1])
    expect(all('not yes')).toEqual([0, 1, null, 0])
    expect(all('yes or missing')).toEqual([1, null, null, 1])
  })

  test('chooses: if, coalesce, is_missing', () => {
    expect(all('if(a > 1, "big", "small")')).toEqual(['small', 'big', null, 'small'])
    expect(all('coalesce(a, b, 0)')).toEqual([1, 2, 3, -4])
    expect(all('coalesce(name, "?")')).toEqual(['Ann Lee', 'Bo', '?', '李 小龙'])
    expect(all('is_missing(name)')).toEqual([0, 0, 1, 0])
    expect(all('if(is_missing(a), missing, a)')).toEqual([1, 2, null, -4])
  })

  test('counts with dates', () => {
    expect(all('year(day)')).toEqual([2024, 2024, null, 2023])
    expect(all('quarter(day)')).toEqual([1, 1, null, 4])
    expect(all('weekday(day)')).toEqual([3, 4, null, 7])
    expect(all('hour(day)')).toEqual([0, 0, null, 18])
    expect(all('end - day')).toEqual([30, 365, null, 5.5 / 24])
    expect(all('days(day, end)')).toEqual([30, 365, null, 5.5 / 24])
    expect(all('months(day, end)')).toEqual([1, 11, null, 0])
    expect(all('years(date("2000-02-29"), day)')).toEqual([23, 24, null, 23])
    expect(all('text(day + 1)')).toEqual(['2024-02-01', '2024-03-01', null, '2024-01-01 18:30:00'])
    expect(all('day >= "2024-02-01"')).toEqual([0, 1, null, 0])
    expect(value('date("2024-02-30")')).toBeNull()
  })

  test('works on texts, by whole characters', () => {
    expect(all('upper(name)')).toEqual(['ANN LEE', 'BO', null, '李 小龙'])
    expect(all('length(name)')).toEqual([7, 2, null, 4])
    expect(all('words(name)')).toEqual([2, 1, null, 2])
    expect(all('left(name, 2)')).toEqual(['An', 'Bo', null, '李 '])
    expect(all('right(name, 2)')).toEqual(['ee', 'Bo', null, '小龙'])
    expect(all('mid(name, 2, 3)')).toEqual(['nn ', 'o', null, ' 小龙'])
    expect(all('split(name, " ", 1)')).toEqual(['Ann', 'Bo', null, '李'])
    expect(all('split(name, " ", -1)')).toEqual(['Lee', 'Bo', null, '小龙'])
    expect(all('split(name, " ", 2)')).toEqual(['Lee', null, null, '小龙'])
    expect(all('replace(name, "n", "m")')).toEqual(['Amm Lee', 'Bo', null, '李 小龙'])
    expect(all('contains(name, "o")')).toEqual([0, 1, null, 0])
    expect(all('concat(name, "-", text(a))')).toEqual(['Ann Lee-1', 'Bo-2', null, '李 小龙--4'])
    expect(value('number(" 12.5 ") + 1')).toBe(13.5)
    expect(value('number("12 kg")')).toBeNull()
    expect(value('"say ""hi"""')).toBe('say "hi"')
  })

  test('rounds as people do, and buckets', () => {
    expect(value('round(1.005, 2)')).toBe(1.01)
    expect(value('round(2.5)')).toBe(3)
    expect(value('round(1234, -2)')).toBe(1200)
    expect(all('bucket(b, 4)')).toEqual([8, 0, 0, 4])
    expect(all('max(a, b)')).toEqual([10, 2, null, 4])
  })

  test.each<[string, number, string]>([
    ['1 +', 4, 'value'],
    ['(1 + 2', 7, ')'],
    ['1 2', 3, 'operator'],
    ['"open', 1, '"'],
    ['a @ b', 3, 'value'],
    ['', 1, 'value'],
    ['max(a,)', 7, 'value']
  ])('%j fails formula-syntax at %d, expecting %s', (formula, position, expected) => {
    expect(refused(formula)).toMatchObject({ code: 'formula-syntax', values: { position, expected } })
  })

  test('fails formula-syntax when it is nested beyond reason, not with a stack overflow', () => {
    expect(refused('('.repeat(5000) + '1' + ')'.repeat(5000))?.code).toBe('formula-syntax')
    expect(refused('-'.repeat(5000) + '1')?.code).toBe('formula-syntax')
  })

  test('fails formula-unknown with the nearest name', () => {
    expect(refused('nmae = "x"')).toMatchObject({
      code: 'formula-unknown',
      values: { what: 'column', name: 'nmae', position: 1, nearest: 'name' }
    })
    expect(refused('1 + sqr(4)')).toMatchObject({
      values: { what: 'function', name: 'sqr', nearest: 'sqrt', position: 5 }
    })
    expect(refused('qqqqq')?.values.nearest).toBeUndefined()
  })

  test.each([
    ['name + 1', { name: '+', expected: 'number', found: 'text' }],
    ['a and yes', { name: 'and', expected: 'boolean', found: 'number' }],
    ['sqrt(name)', { name: 'sqrt', expected: 'number', found: 'text' }],
    ['day + end', { name: '+' }],
    ['a = "1"', { name: '=' }],
    ['day = "soon"', { name: '=' }],
    ['if(yes, 1, "x")', { name: 'if' }],
    ['sqrt()', { what: 'count', found: 0 }],
    ['sqrt(1, 2)', { what: 'count', found: 2 }]
  ])('%s fails formula-kinds', (formula, values) => {
    expect(refused(formula)).toMatchObject({ code: 'formula-kinds', values })
  })

  test('never runs as code: names of the language are columns or unknown', () => {
    for (const name of ['constructor', 'globalThis', 'toString', 'eval'])
      expect(refused(name)).toMatchObject({ code: 'formula-unknown' })
    expect(refused('constructor("x")')?.code).toBe('formula-unknown')
  })
})

test('formulaRows(formula) keeps rows for which it is true, not those for which it is missing', () => {
  expect([...formulaRows('a > 0 or b = 3', reader)]).toEqual([0, 1, 2])
  expect([...formulaRows('not (a > 1)', reader)]).toEqual([0, 3])
  expect([...formulaRows('true', reader)]).toEqual([0, 1, 2, 3])
  expect(() => formulaRows('a + 1', reader)).toThrow(Refusal)
})

test('formulaType(formula, columns) says what it will give, without values', () => {
  const kinds = [...columns].map(([name, { kind }]) => ({ name, kind }))
  expect(formulaType('a + 1', kinds)).toBe('number')
  expect(formulaType('upper(name)', kinds)).toBe('text')
  expect(formulaType('day + 1', kinds)).toBe('date')
  expect(formulaType('a > 1', kinds)).toBe('boolean')
  expect(() => formulaType('name + 1', kinds)).toThrow(Refusal)
})

test('formulaColumn(formula) has a kind that follows its values', () => {
  expect(formulaColumn('a * 2', reader).kind).toBe('integer')
  expect(formulaColumn('a / 2 + 0.1', reader).kind).toBe('number')
  expect(formulaColumn('day', reader).kind).toBe('datetime')
  expect(formulaColumn('end', reader).kind).toBe('date')
  expect(formulaColumn('yes', reader).kind).toBe('boolean')
  expect(formulaColumn('upper(name)', reader).kind).toBe('category')
})

test('every function of the table has its arguments, and takes them', () => {
  const sample = { number: '1', date: 'date("2024-01-31")', text: '"x"', boolean: 'true', any: '1' }
  for (const fn of formulaFunctions) {
    const args = fn.args.map(([, type]) => sample[type]).join(', ')
    expect(refused(`${fn.name}(${args})`), fn.name).toBeUndefined()
  }
  expect(new Set(formulaFunctions.map((fn) => fn.name)).size).toBe(formulaFunctions.length)
})
