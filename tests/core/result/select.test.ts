import { expect, test } from 'vitest'
import { selectedRows } from '@core/result/select.ts'
import { transferables } from '@core/result/transferables.ts'
import type { FrameColumn, Result } from '@core/result/types.ts'

const columns: Record<string, FrameColumn> = {
  x: Float64Array.of(0, 1, 2, NaN),
  segment: Int32Array.of(0, 1, 0, 1),
  name: ['a', null, 'b', 'a']
}
const frame = { n: 4 }
const of = (name: string) => (Object.hasOwn(columns, name) ? columns[name] : undefined)
const selected = (clauses: Parameters<typeof selectedRows>[2], rows?: Uint32Array) => {
  const { mask, count } = selectedRows(frame, of, clauses, rows)
  return [[...mask].join(''), count]
}

test('selectedRows(frame, clauses) takes rows that pass all clauses, bounds included', () => {
  expect(selected([])).toEqual(['1111', 4])
  expect(selected([{ column: 'x', low: 1, high: 2 }])).toEqual(['0110', 2])
  expect(
    selected([
      { column: 'x', low: 0, high: 2 },
      { column: 'segment', values: [0] }
    ])
  ).toEqual(['1010', 2])
})

test('selectedRows takes missing values by null alone: NaN is in no interval', () => {
  expect(selected([{ column: 'x', low: -Infinity, high: Infinity }])).toEqual(['1110', 3])
  expect(selected([{ column: 'x', values: [null] }])).toEqual(['0001', 1])
  expect(selected([{ column: 'name', values: ['a', null] }])).toEqual(['1101', 3])
})

test('selectedRows takes only the rows named, and none by a column that is not there', () => {
  expect(selected([{ column: 'segment', values: [1] }], Uint32Array.of(0, 1))).toEqual(['0100', 1])
  expect(selected([], Uint32Array.of())).toEqual(['0000', 0])
  expect(selected([{ column: 'constructor', values: [1] }])).toEqual(['0000', 0])
})

test('transferables(result) names each buffer once', () => {
  const rows = Uint32Array.of(0, 1)
  const shared = new Float64Array(2)
  const frames = { rows: { unit: 'rows', n: 2, rows, columns: { a: shared, b: shared, c: ['x', 'y'] } } }
  const result = { frames, rows, columns: frames.rows.columns, models: {}, provenance: {} } as unknown as Result
  expect(transferables(result)).toEqual([rows.buffer, shared.buffer])
})
