import { expect, test } from 'vitest'
import { formulaRows } from '@core/formula/formula.ts'
import type { Column, ColumnSummary, Kind } from '@core/table/types.ts'
import { operatorsFor, quotedName, testOf } from '../../../src/app/table/filter-test.ts'

const column = (name: string, kind: Kind): ColumnSummary => ({
  name,
  kind,
  missing: 0,
  examples: [],
  misfits: 0,
  evidence: { fitting: 0, of: 0 }
})

test('operators fit the kind of the column', () => {
  expect(operatorsFor(column('a', 'category'))).not.toContain('at-least')
  expect(operatorsFor(column('a', 'category'))).toContain('contains')
  expect(operatorsFor(column('a', 'number'))).toContain('at-most')
  expect(operatorsFor(column('a', 'boolean'))).toEqual(['is', 'is-not', 'missing', 'not-missing'])
})

test('a typed number is read with a decimal comma and a typographic minus; what is none gives no test', () => {
  expect(testOf(column('a', 'number'), 'is', '−1,5')).toEqual({
    where: [{ column: 'a', of: 'table', low: -1.5, high: -1.5 }],
    not: false
  })
  expect(testOf(column('a', 'number'), 'is', 'many')).toBeNull()
  expect(testOf(column('a', 'number'), 'is', '')).toBeNull()
})

test('a day means all of it', () => {
  const day = Date.UTC(2025, 0, 31)
  expect(testOf(column('at', 'datetime'), 'at-most', '2025-01-31')).toEqual({
    where: [{ column: 'at', of: 'table', low: -Number.MAX_VALUE, high: day + 86_399_999 }]
  })
})

test('is missing and its opposite', () => {
  const where = [{ column: 'a', of: 'table', values: [null] }]
  expect(testOf(column('a', 'text'), 'missing', '')).toEqual({ where, not: false })
  expect(testOf(column('a', 'text'), 'not-missing', '')).toEqual({ where, not: true })
})

test('a formula built for a column of any name finds its rows', () => {
  for (const name of ['plain', 'two words', 'a]b', '__proto__', 'and', '收入', '100%']) {
    const data = new Map<string, Column>([
      [name, { kind: 'text', codes: Int32Array.of(0, 1), dictionary: ['say "hi"', 'no'] }]
    ])
    const built = testOf(column(name, 'text'), 'contains', '"hi"') as { where: string }
    const reader = { n: 2, column: (wanted: string) => data.get(wanted), names: () => data.keys() }
    expect(formulaRows(built.where, reader), `${name}: ${quotedName(name)}`).toEqual(Uint32Array.of(0))
  }
})
