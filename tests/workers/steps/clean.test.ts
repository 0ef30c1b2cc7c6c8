import { describe, expect, test } from 'vitest'
import type { CleanModel } from '@core/result/models.ts'
import type { Column } from '@core/table/types.ts'
import { random } from '@core/stats/random.ts'
import { groupRows } from '../../../workers/analysis/grouping/group-rows.ts'
import { corpus, describeCorpus } from '../../corpus/corpus.ts'
import { listed, ran, refusal } from '../analysis/run-steps.ts'
import { column, readTable, tableOf } from '../analysis/tables.ts'

const clean = async (columns: Parameters<typeof tableOf>[0], features: string[], params = {}, kinds = {}) => {
  const result = await ran(tableOf(columns, kinds), [{ kind: 'clean', params }], { features })
  return { result, model: result.models.clean as CleanModel }
}

describe('clean with missing values', () => {
  const columns = { a: [1, null, 3, 8], c: ['x', 'y', null, 'x'], b: [1, 2, 3, 4] }

  test('drop leaves out rows with a missing feature, and only features count', async () => {
    const { result, model } = await clean(columns, ['a', 'b'])
    expect([...result.rows!]).toEqual([0, 2, 3])
    expect(model).toMatchObject({ rowsIn: 4, rowsOut: 3 })
  })

  test.each<[string, number, string]>([
    ['mean', 4, 'mean'],
    ['median', 3, 'median'],
    ['mode', 1, 'mode']
  ])('%s sets numbers to %d, categories to the commonest level', async (missing, value) => {
    const { result, model } = await clean(columns, ['a', 'c', 'b'], { missing })
    expect(listed(result, 'clean.a')).toEqual([1, value, 3, 8])
    expect(listed(result, 'clean.c')).toEqual(['x', 'y', 'x', 'x'])
    expect(result.columns['clean.b']).toBeUndefined()
    expect(model.missing).toEqual([
      { column: 'a', rows: 1, done: missing, value },
      { column: 'c', rows: 1, done: 'mode', value: 'x' },
      { column: 'b', rows: 0, done: missing, value: expect.any(Number) as number }
    ])
  })

  test('constant sets numbers to a number and categories to its text; a text for numbers is refused', async () => {
    const { result } = await clean(columns, ['a', 'c'], { missing: 'constant', constant: -1 })
    expect(listed(result, 'clean.a')).toEqual([1, -1, 3, 8])
    expect(listed(result, 'clean.c')).toEqual(['x', 'y', '-1', 'x'])
    const failure = await refusal(clean(columns, ['a'], { missing: 'constant', constant: 'none' }))
    expect(failure).toMatchObject({ code: 'not-numeric', column: 'a' })
  })

  test('fails no-rows naming the column that is missing most', async () => {
    const failure = await refusal(clean({ a: [1, 2, null, null, null], b: [null, null, 3, 4, 5] }, ['a', 'b']))
    expect(failure).toMatchObject({ code: 'no-rows', column: 'a', step: 'clean', values: { rows: 3, of: 5 } })
  })

  test('fails all-missing where a named column has nothing to take a mean of', async () => {
    const params = { missing: 'mean', named: ['a'] }
    const failure = await refusal(clean({ a: [null, null], b: [1, 2] }, ['a', 'b'], params, { a: 'number' }))
    expect(failure).toMatchObject({ code: 'all-missing', column: 'a' })
  })
})

describe('clean with duplicates', () => {
  const columns = { a: [1, 1, null, null, 0, -0], b: ['x', 'x', 'y', 'y', null, null] }

  test('drops rows that agree in all columns, keeping the first; missing agrees with missing', async () => {
    const { result, model } = await clean(columns, [])
    expect([...result.rows!]).toEqual([0, 2, 4])
    expect(model.duplicates).toBe(3)
  })

  test('keep keeps them, a key drops by its columns alone', async () => {
    expect((await clean(columns, [], { duplicates: 'keep' })).model.rowsOut).toBe(6)
    const byKey = await clean({ id: [1, 2, 1], v: [5, 6, 7] }, [], { duplicateKey: ['id'] })
    expect([...byKey.result.rows!]).toEqual([0, 1])
    expect(await refusal(clean(columns, [], { duplicateKey: ['z'] }))).toMatchObject({ code: 'unknown-column' })
  })

  test('groupRows(columns) agrees with a map of the rows as text, on 20 random tables', () => {
    for (let seed = 0; seed < 20; seed++) {
      const rng = random(seed)
      const draw = (levels: number) =>
        column(
          Array.from({ length: 500 }, () => (rng() < 0.1 ? null : Math.floor(rng() * levels))),
          'number'
        )
      const columns: Column[] = [
        draw(4),
        draw(9),
        column(Array.from({ length: 500 }, () => 'abc'[Math.floor(rng() * 3)]))
      ]
      const work = groupRows(columns, 500)
      let next = work.next()
      while (!next.done) next = work.next()
      const known = new Map<string, number>()
      const expected = Array.from({ length: 500 }, (_, row) => {
        const text = columns.map((one) => ('codes' in one ? one.codes[row] : one.values[row])).join('|')
        if (!known.has(text)) known.set(text, known.size)
        return known.get(text)
      })
      expect([...next.value.of]).toEqual(expected)
    }
  })
})

describe('clean with outliers', () => {
  const columns = { a: [1, 2, 3, 4, 5, 100], b: [1, 2, 1, 2, 1, 2] }

  // numpy: quartiles of a are 2.25 and 4.75; fences −1.5 and 8.5.
  test('winsorise pulls values in to Tukey’s fences', async () => {
    const { result, model } = await clean(columns, ['a', 'b'], { outliers: 'winsorise' })
    expect(listed(result, 'clean.a')).toEqual([1, 2, 3, 4, 5, 8.5])
    expect(model.outliers[0]).toEqual({ column: 'a', rows: 1, done: 'winsorise', low: -1.5, high: 8.5 })
  })

  test('mark adds a column, drop leaves the rows out', async () => {
    const marked = await clean(columns, ['a', 'b'], { outliers: 'mark' })
    expect(listed(marked.result, 'outlier')).toEqual([0, 0, 0, 0, 0, 1])
    const dropped = await clean(columns, ['a', 'b'], { outliers: 'drop' })
    expect([...dropped.result.rows!]).toEqual([0, 1, 2, 3, 4])
    expect(dropped.result.provenance.dropped).toEqual([{ reason: 'outliers', rows: 1 }])
  })

  test('z-score measures in deviations from the mean, with the limit given', async () => {
    const params = { outliers: 'drop', outlierMethod: 'z-score', outlierLimit: 2 }
    expect([...(await clean(columns, ['a', 'b'], params)).result.rows!]).toEqual([0, 1, 2, 3, 4])
    expect((await clean(columns, ['a', 'b'], { ...params, outlierLimit: 3 })).model.rowsOut).toBe(6)
  })
})

describe('clean sets aside', () => {
  const n = 40
  const some = Array.from({ length: n }, (_, i) => (i * 7) % 11)
  const columns = {
    some,
    same: some.map(() => 5),
    number: some.map((_, i) => 1000 + i),
    name: some.map((_, i) => `customer ${i}`),
    nothing: some.map(() => null)
  }
  const kinds = { number: 'integer', nothing: 'number' } as const
  const features = Object.keys(columns)

  test('constant, id-like and empty features, and says why', async () => {
    const { model, result } = await clean(columns, features, {}, kinds)
    expect(model.setAside).toEqual([
      { column: 'same', reason: 'constant' },
      { column: 'number', reason: 'id-like' },
      { column: 'name', reason: 'id-like' },
      { column: 'nothing', reason: 'all-missing' }
    ])
    expect(result.provenance.rowsUsed).toBe(n)
  })

  test('never one the caller named', async () => {
    const { model } = await clean(columns, features, { named: ['same', 'number', 'name'] }, kinds)
    expect(model.setAside.map((one) => one.column)).toEqual(['nothing'])
  })

  test('and fails no-features where nothing is left', async () => {
    expect(await refusal(clean({ same: [1, 1, 1] }, ['same']))).toMatchObject({ code: 'no-features' })
  })
})

test('clean fitted before fills with the values of then, and sets aside the same', async () => {
  const first = await clean({ a: [1, null, 3], b: [2, 5, 9], c: [1, 1, 1] }, ['a', 'b', 'c'], { missing: 'mean' })
  const next = tableOf({ a: [null, 100], b: [null, 7], c: [3, 4] })
  const step = { kind: 'clean', params: { missing: 'mean' } }
  const applied = await ran(next, [step], { features: ['a', 'b', 'c'] }, first.result.models)
  expect(listed(applied, 'clean.a')).toEqual([2, 100])
  expect(listed(applied, 'clean.b')).toEqual([16 / 3, 7])
  expect((applied.models.clean as CleanModel).setAside).toEqual([{ column: 'c', reason: 'constant' }])
})

test('clean(table of no rows) gives no rows', async () => {
  const { model } = await clean({ a: [], b: [] }, ['a', 'b'], {}, { a: 'number', b: 'number' })
  expect(model).toMatchObject({ rowsIn: 0, rowsOut: 0 })
})

describeCorpus('clean on real files', () => {
  // reference/d1_analysis.json, pandas: duplicated().
  test('finds the 86 exact duplicates of tmall_cosmetics and the one of iris', async () => {
    const tmall = readTable(corpus('data', 'd1-analysis', 'tmall_cosmetics', 'cosmetic.csv')!)
    const result = await ran(tmall, [{ kind: 'clean' }])
    expect(result.models.clean).toMatchObject({ rowsIn: 27598, rowsOut: 27512, duplicates: 86 })
    const iris = readTable(corpus('data', 'd1-analysis', 'iris', 'iris.csv')!)
    expect((await ran(iris, [{ kind: 'clean' }])).models.clean).toMatchObject({ duplicates: 1 })
  })
})
