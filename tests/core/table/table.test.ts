import { describe, expect, it } from 'vitest'
import { warningCodes, type Column } from '@core/table/types.ts'
import { duplicateRows } from '@core/table/duplicate-rows.ts'
import { overrule } from '@core/table/overrule.ts'
import { previewCells } from '@core/table/preview-cells.ts'
import { summarise, summariseColumn } from '@core/table/summarise.ts'
import { en } from '@messages/en/index.ts'
import { zhCN } from '@messages/zh-CN/index.ts'

describe('summarise', () => {
  it('gives range, moments, type 7 quartiles and bins from min to max', () => {
    const [x] = summarise(new Map([['x', { kind: 'number', values: Float64Array.of(1, 2, 3, 4, 10, NaN) }]]))
    expect(x).toMatchObject({ missing: 1, distinct: 5, min: 1, max: 10, mean: 4, quartiles: [2, 3, 4] })
    expect(x.deviation).toBeCloseTo(Math.sqrt(50 / 4), 14)
    if (x.distribution?.type !== 'bins') throw new Error('no bins')
    expect(x.distribution.edges).toHaveLength(26)
    expect([x.distribution.edges[0], x.distribution.edges.at(-1)]).toEqual([1, 10])
    expect(x.distribution.counts.reduce((a, b) => a + b)).toBe(5)
  })

  it('counts the commonest values of a category, and no distinct above 100,000', () => {
    const column: Column = { kind: 'category', codes: Int32Array.of(0, 1, 1, -1), dictionary: ['a', 'b', 'unused'] }
    expect(summariseColumn('x', column)).toMatchObject({
      missing: 1,
      distinct: 2,
      distribution: {
        type: 'values',
        values: [
          { value: 'b', count: 2 },
          { value: 'a', count: 1 }
        ],
        others: 0
      }
    })
    const many = { kind: 'number' as const, values: Float64Array.from({ length: 100_001 }, (_, i) => i) }
    expect(summariseColumn('x', many).distinct).toBeUndefined()
  })

  it('stands no rows, no values and one value', () => {
    expect(summariseColumn('x', { kind: 'number', values: new Float64Array(0) })).toMatchObject({
      missing: 0,
      distinct: 0
    })
    expect(summariseColumn('x', { kind: 'number', values: Float64Array.of(NaN) }).mean).toBeUndefined()
    const one = summariseColumn('x', { kind: 'number', values: Float64Array.of(5) })
    expect(one.deviation).toBeUndefined()
    expect(one.distribution).toEqual({ type: 'bins', edges: [5, 6], counts: [1] })
  })
})

describe('overrule', () => {
  const make = (column: Column) => ({ column, summary: summariseColumn('x', column) })
  const to = (column: Column, kind: Column['kind']) => overrule(make(column).column, make(column).summary, kind)

  it('reads texts anew, and counts what does not fit', () => {
    const texts: Column = { kind: 'category', codes: Int32Array.of(0, 1, 2, -1), dictionary: ['007', '€ 5', 'x'] }
    const { column, summary } = to(texts, 'integer')
    expect(column).toEqual({ kind: 'integer', values: Float64Array.of(7, 5, NaN, NaN) })
    expect(summary).toMatchObject({ kind: 'integer', misfits: 1, missing: 2, evidence: { overruled: true } })
    expect(summary.firstMisfits).toEqual([{ row: 2, line: 0, text: 'x' }])
  })

  it('turns numbers into texts in full, dates by ISO 8601, and back', () => {
    const real: Column = { kind: 'number', values: Float64Array.of(0.1, NaN, 1e21, 0.1) }
    const text = to(real, 'category').column
    expect(text).toEqual({ kind: 'category', codes: Int32Array.of(0, -1, 1, 0), dictionary: ['0.1', '1e+21'] })
    expect(to(text, 'number').column).toEqual(real)
    const day: Column = { kind: 'date', values: Float64Array.of(86_400_000, NaN) }
    expect(to(day, 'text').column).toMatchObject({ dictionary: ['1970-01-02'] })
    expect(to(to(day, 'text').column, 'date').column).toEqual(day)
    expect(to({ kind: 'datetime', values: Float64Array.of(86_400_001) }, 'date').column.kind).toBe('date')
    expect(to({ kind: 'integer', values: Float64Array.of(0, 1, 2) }, 'boolean').summary.misfits).toBe(1)
    expect(to({ kind: 'integer', values: Float64Array.of(0, 1) }, 'number').column.kind).toBe('number')
    expect(to({ kind: 'number', values: Float64Array.of(1, 2.5) }, 'integer').summary.misfits).toBe(1)
  })
})

describe('previewCells', () => {
  it('gives null where missing, booleans as such, dates in ms', () => {
    const columns = new Map<string, Column>([
      ['__proto__', { kind: 'boolean', values: Float64Array.of(1, NaN) }],
      ['s', { kind: 'text', codes: Int32Array.of(-1, 0), dictionary: ['x'] }],
      ['d', { kind: 'date', values: Float64Array.of(5, 6) }]
    ])
    expect(Object.entries(previewCells(columns, [1, 0]))).toEqual([
      ['__proto__', [null, true]],
      ['s', ['x', null]],
      ['d', [6, 5]]
    ])
  })
})

describe('duplicateRows', () => {
  it('counts rows that are the same as an earlier one, missing like missing', () => {
    const columns = new Map<string, Column>([
      ['x', { kind: 'number', values: Float64Array.of(1, NaN, 1, NaN, 0, -0) }],
      ['s', { kind: 'text', codes: Int32Array.of(0, -1, 0, -1, 1, 1), dictionary: ['a', 'b'] }]
    ])
    expect(duplicateRows(columns, 6)).toEqual({ count: 3, first: [2, 3, 5] })
    expect(duplicateRows(new Map(), 3).count).toBe(0)
  })
})

it.each(warningCodes)('the warning %s has words in both languages', (code) => {
  expect(Object.keys(en)).toContain(`warning.${code}`)
  expect(Object.keys(zhCN)).toContain(`warning.${code}`)
})
