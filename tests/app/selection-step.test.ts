import { expect, test } from 'vitest'
import { formulaRows } from '@core/formula/formula.ts'
import type { Step } from '@core/recipe/types.ts'
import type { Clause } from '@core/result/selection.ts'
import type { Result } from '@core/result/types.ts'
import type { Column, Kind } from '@core/table/types.ts'
import { clausesFormula } from '../../src/app/services/clauses-formula.ts'
import { selectionRecipe, selectionStep } from '../../src/app/services/selection-step.ts'
import { column, resultOf } from './fakes.ts'

const data = new Map<string, Column>([
  ['spend ]x[', { kind: 'number', values: Float64Array.of(-2, 0.5, NaN, 1e21) }],
  ['say', { kind: 'category', codes: Int32Array.of(0, 1, -1, 0), dictionary: ['a "b"', 'c'] }]
])
const kindOf = ({ column: name }: Clause): Kind | undefined => data.get(name)?.kind
const rowsOf = (...clauses: Clause[]) =>
  Array.from(
    formulaRows(clausesFormula(clauses, kindOf)!, { n: 4, column: (name) => data.get(name), names: () => data.keys() })
  )

test.each<[string, Clause[], number[]]>([
  ['an interval', [{ column: 'spend ]x[', low: -2, high: 0.5 }], [0, 1]],
  ['an interval without an upper bound', [{ column: 'spend ]x[', low: 0.5, high: Infinity }], [1, 3]],
  ['an interval without bounds', [{ column: 'spend ]x[', low: -Infinity, high: Infinity }], [0, 1, 3]],
  ['values', [{ column: 'say', values: ['a "b"'] }], [0, 3]],
  ['values and missing', [{ column: 'say', values: ['c', null] }], [1, 2]],
  ['missing', [{ column: 'spend ]x[', values: [null] }], [2]],
  ['numbers', [{ column: 'spend ]x[', values: [1e21, -2] }], [0, 3]],
  [
    'several',
    [
      { column: 'spend ]x[', low: -9, high: 9 },
      { column: 'say', values: ['a "b"', null] }
    ],
    [0]
  ]
])('clausesFormula(%s) leaves the rows the clauses select', (_what, clauses, rows) => {
  expect(rowsOf(...clauses)).toEqual(rows)
})

test.each<[string, Clause[], Kind | undefined]>([
  ['no clause', [], 'number'],
  ['a column that is not there', [{ column: 'pca.1', low: 0, high: 1 }], undefined],
  ['an interval of dates', [{ column: 'on', low: 0, high: 1 }], 'date'],
  ['truth values', [{ column: 'ok', values: [1] }], 'boolean'],
  ['no value', [{ column: 'say', values: [] }], 'category']
])('clausesFormula(%s) is null', (_what, clauses, kind) => {
  expect(clausesFormula(clauses, () => kind)).toBeNull()
})

const step = (kind: string, params = {}, on?: string): Step => ({ id: kind, kind, params, ...(on && { on }) })
const table = [column('customer', 'id'), column('revenue'), column('shop', 'category')]
const recipe = { format: 1 as const, domain: 'd', recipe: 'r', table: 't', columns: {}, seed: 1 }
const selected = { mask: Uint8Array.of(0, 1), count: 1 }
const chosen = (...clauses: Clause[]) => ({ selection: { from: 'v', clauses }, selected })

const ofRows = resultOf({ ...recipe, steps: [step('clean'), step('kmeans')] })
const aggregate = step('aggregate', {
  by: ['customer'],
  unit: 'customers',
  measures: [{ fn: 'count', name: 'orders' }]
})
const ofCustomers: Result = {
  ...resultOf({ ...recipe, steps: [aggregate, step('clean', {}, 'customers'), step('kmeans', {}, 'customers')] }),
  frames: {
    rows: { unit: 'rows', n: 9, rows: Uint32Array.from({ length: 9 }, (_, i) => i), columns: {} },
    customers: { unit: 'customers', n: 2, columns: { segment: Int32Array.of(0, 1), orders: Float64Array.of(3, 4) } }
  }
}

test('selectionStep(clauses on the table’s columns) filters by a formula before all others', () => {
  const made = selectionStep(ofRows, chosen({ column: 'shop', of: 'table', values: ['North'] }), table)
  expect(made).toEqual({ at: 0, step: { id: 'filter', kind: 'filter', params: { where: '[shop] in ("North")' } } })
})

test('selectionStep(clauses on columns that the analysis made) filters by the table’s rows', () => {
  const clauses: Clause[] = [
    { column: 'segment', values: [1] },
    { column: 'revenue', of: 'table', low: 0, high: 1 }
  ]
  expect(selectionStep(ofRows, chosen(...clauses), table)).toMatchObject({ at: 0, step: { params: { rows: [2] } } })
})

test('selectionStep(units of another frame) filters them after they were made, by a formula over their columns', () => {
  const made = selectionStep(ofCustomers, chosen({ column: 'orders', low: 4, high: 9 }), table)
  expect(made).toEqual({
    at: 1,
    step: { id: 'filter', kind: 'filter', on: 'customers', params: { where: '[orders] >= 4 and [orders] <= 9' } }
  })
})

test('selectionStep(units of another frame) filters by position after the last step that left some out', () => {
  const made = selectionStep(ofCustomers, chosen({ column: 'segment', values: [1] }), table)
  expect(made).toMatchObject({ at: 2, step: { on: 'customers', params: { rows: [1] } } })
})

test('selectionRecipe(result, selection) makes the selected units and nothing after them', () => {
  expect(selectionRecipe(ofRows, chosen()).steps).toEqual([step('filter', { rows: [2] })])
  expect(selectionRecipe(ofCustomers, chosen()).steps.map(({ kind, on }) => [kind, on])).toEqual([
    ['aggregate', undefined],
    ['clean', 'customers'],
    ['filter', 'customers']
  ])
})
