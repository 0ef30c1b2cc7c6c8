import { describe, expect, it } from 'vitest'
import { atOnce, type Paced } from '@core/paced.ts'
import { countDistinct } from '@core/table/count-distinct.ts'
import { valuesDistribution } from '@core/table/distribution.ts'
import { duplicateRows, pacedDuplicates } from '@core/table/duplicate-rows.ts'
import { inferReading, pacedInference } from '@core/table/infer-reading.ts'
import { daysSince1970, parseDate } from '@core/table/parse-date.ts'
import { pacedReading } from '@core/table/reading.ts'
import { pacedSummary } from '@core/table/summarise.ts'
import type { Column } from '@core/table/types.ts'

const n = 100_000
const texts = Array.from({ length: n }, (_, i) => `some words, number ${i}`)
const tally = { name: 'x', texts, counts: new Uint32Array(n).fill(1) }
const strings = { kind: 'text' as const, codes: Int32Array.from(texts.keys()), dictionary: texts }
const table = new Map<string, Column>([
  ['x', { kind: 'number', values: Float64Array.from({ length: n }, (_, i) => Math.sqrt(i)) }]
])

function rests(work: Paced<unknown>): number {
  let count = 0
  while (!work.next().done) count++
  return count
}

describe('work over a column of 100,000 texts', () => {
  it.each([
    ['inferring its kind', () => pacedInference(tally)],
    ['reading it', () => pacedReading(strings, { kind: 'text' })],
    ['finding rows that are the same', () => pacedDuplicates(table, n)]
  ])('rests at least every 20,000: %s', (_what, work) => {
    expect(rests(work())).toBeGreaterThanOrEqual(n / 20_000)
  })

  it('rests while it is summarised', () => {
    expect(rests(pacedSummary('x', table.get('x')!))).toBeGreaterThan(3)
  })

  it('gives the same in stretches and at once', () => {
    expect(atOnce(pacedInference(tally))).toEqual(inferReading(tally))
  })
})

describe('inferReading', () => {
  it('takes a kind that fits at the very end, and gives one up at 5 % of misfits, wherever they stand', () => {
    const of = (misfits: number[]) => {
      const cells = Array.from({ length: 100 }, (_, i) => (misfits.includes(i) ? `w${i}` : String(i)))
      return inferReading({ name: 'x', texts: cells, counts: new Uint32Array(100).fill(1) })
    }
    expect(of([0, 1, 2, 3, 4])).toMatchObject({ kind: 'integer', fitting: 95, of: 100 })
    expect(of([95, 96, 97, 98, 99])).toMatchObject({ kind: 'integer', fitting: 95 })
    expect(of([0, 20, 40, 60, 80, 99]).kind).not.toBe('integer')
  })

  it('weighs texts by how often they stand', () => {
    const counts = Uint32Array.of(96, 4)
    expect(inferReading({ name: 'x', texts: ['5', 'x'], counts })).toMatchObject({ kind: 'integer', fitting: 96 })
    expect(inferReading({ name: 'x', texts: ['x', '5'], counts }).kind).toBe('category')
  })
})

describe('daysSince1970', () => {
  it('agrees with Date on every day of 800 years and on none that is not', () => {
    for (let year = 1600; year < 2400; year++) {
      for (let month = 1; month <= 12; month++) {
        const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
        expect(daysSince1970(year, month, last)).toBe(Date.UTC(year, month - 1, last) / 86_400_000)
        expect(daysSince1970(year, month, last + 1)).toBeNull()
      }
    }
    expect(parseDate('0001-01-01', 'day-first')?.ms).toBe(Date.parse('0001-01-01T00:00:00Z'))
    expect(daysSince1970(0, 1, 1)).toBeNull()
    expect(daysSince1970(NaN, 1, 1)).toBeNull()
  })
})

describe('countDistinct', () => {
  it('counts as a Set does, −0 as 0, NaN left out, and gives up above the limit', () => {
    const values = Float64Array.from({ length: 5000 }, (_, i) => (i % 7 === 0 ? NaN : Math.floor(i / 3) * 0.1 - 40))
    expect(countDistinct(values, 10_000)).toBe(new Set(values.filter((x) => !Number.isNaN(x))).size)
    expect(countDistinct([0, -0, 1, NaN, 1], 10)).toBe(2)
    expect(countDistinct([1, 2, 3], 3)).toBe(3)
    expect(countDistinct([1, 2, 3, 4], 3)).toBeNull()
    expect(countDistinct([], 3)).toBe(0)
  })
})

describe('valuesDistribution', () => {
  it('orders by count, then by place, and sums the rest', () => {
    const dictionary = Array.from({ length: 30 }, (_, i) => `v${i}`)
    const counts = dictionary.map((_, i) => (i === 29 ? 9 : i === 3 ? 0 : 1 + (i % 2)))
    const told = valuesDistribution({ kind: 'category', codes: new Int32Array(0), dictionary }, counts)
    const order = dictionary.map((value, i) => ({ value, count: counts[i] })).filter((one) => one.count)
    order.sort((a, b) => b.count - a.count)
    expect(told).toEqual({
      type: 'values',
      values: order.slice(0, 20),
      others: order.slice(20).reduce((sum, one) => sum + one.count, 0)
    })
  })
})

describe('duplicateRows', () => {
  it('finds none where a column tells all rows apart, and some where two are missing in it', () => {
    const id = (codes: number[], dictionary: string[]): Column => ({
      kind: 'id',
      codes: Int32Array.from(codes),
      dictionary
    })
    expect(duplicateRows(new Map([['id', id([0, 1, 2], ['a', 'b', 'c'])]]), 3).count).toBe(0)
    expect(duplicateRows(new Map([['id', id([0, -1, 1], ['a', 'b'])]]), 3).count).toBe(0)
    expect(duplicateRows(new Map([['id', id([0, -1, -1], ['a', 'b'])]]), 3).count).toBe(1)
  })
})
