import { describe, expect, test } from 'vitest'
import type { EncodeModel } from '@core/result/models.ts'
import { listed, ran, refusal } from '../analysis/run-steps.ts'
import { tableOf } from '../analysis/tables.ts'

const columns = {
  region: ['north', 'south', null, 'south', 'west'],
  big: [true, false, null, true, true],
  n: [1, 2, 3, 4, 5]
}
const encode = async (params = {}, features = ['region', 'n']) => {
  const result = await ran(tableOf(columns), [{ kind: 'encode', params }], { features })
  return { result, model: result.models.encode as EncodeModel }
}

describe('encode', () => {
  test('gives a column a level, all of them, and leaves numbers as they are', async () => {
    const { result, model } = await encode()
    expect(listed(result, 'region=north')).toEqual([1, 0, 0, 0, 0])
    expect(listed(result, 'region=south')).toEqual([0, 1, 0, 1, 0])
    expect(model.columns).toEqual([
      {
        column: 'region',
        method: 'one-hot',
        levels: ['north', 'south', 'west'],
        features: ['region=north', 'region=south', 'region=west']
      },
      { column: 'n', method: 'none', levels: [], features: ['n'] }
    ])
  })

  test.each<[object, string[]]>([
    [{ base: 'first' }, ['region=south', 'region=west']],
    [{ base: 'most-common' }, ['region=north', 'region=west']],
    [{ bases: { region: 'west' } }, ['region=north', 'region=south']]
  ])('%j leaves a base out', async (params, features) => {
    expect((await encode(params)).model.columns[0].features).toEqual(features)
  })

  test('refuses a base that is no level', async () => {
    expect(await refusal(encode({ bases: { region: 'east' } }))).toMatchObject({
      code: 'bad-parameter',
      column: 'region',
      values: { value: 'east', options: ['north', 'south', 'west'] }
    })
  })

  test('gives a boolean one column, a share', async () => {
    const { result, model } = await encode({}, ['big'])
    expect(model.columns[0].features).toEqual(['big=true'])
    expect(listed(result, 'big=true')).toEqual([1, 0, 0, 1, 1])
  })

  test('orders levels as given; a level out of the order is missing', async () => {
    const { result, model } = await encode({ orders: { region: ['west', 'north'] } })
    expect(listed(result, 'encode.region')).toEqual([1, null, null, null, 0])
    expect(model.columns[0]).toMatchObject({ method: 'ordinal', unseen: 2, features: ['region'] })
  })

  test('keeps the commonest levels and lumps the rest, and says so', async () => {
    const levels = Array.from({ length: 30 }, (_, i) => `l${String(i % 10)}`).concat('x', 'y', 'z')
    const params = { maxLevels: 10 }
    const result = await ran(tableOf({ c: levels }), [{ kind: 'encode', params }], { features: ['c'] })
    const [plan] = (result.models.encode as EncodeModel).columns
    expect(plan).toMatchObject({ lumped: 3 })
    expect(plan.features).toHaveLength(11)
    expect(listed(result, 'c=other').reduce((sum: number, one) => sum + Number(one), 0)).toBe(3)
  })

  test('one-hot columns of a row sum to 1 where the category is there, to 0 where it is missing', async () => {
    const { result, model } = await encode()
    const sums = columns.region.map((_, row) =>
      model.columns[0].features.reduce((sum, name) => sum + Number(listed(result, name)[row]), 0)
    )
    expect(sums).toEqual([1, 1, 0, 1, 1])
  })

  test('fitted before keeps its levels; new ones are zeros and counted', async () => {
    const fitted = (await encode()).result.models
    const next = tableOf({ region: ['east', 'north'], n: [1, 2] })
    const applied = await ran(next, [{ kind: 'encode' }], { features: ['region', 'n'] }, fitted)
    expect(listed(applied, 'region=north')).toEqual([0, 1])
    expect(listed(applied, 'region=south')).toEqual([0, 0])
    expect((applied.models.encode as EncodeModel).columns[0].unseen).toBe(1)
  })
})
