import { expect, test } from 'vitest'
import { listed, ran, refusal } from '../analysis/run-steps.ts'
import { tableOf } from '../analysis/tables.ts'

const table = tableOf({ age: [20, 35, null, 50], region: ['north', 'south', 'north', null] })

test('filter keeps the rows for which its formula is true, and says how many it left out', async () => {
  const result = await ran(table, [{ kind: 'filter', params: { where: 'age > 30 or region = "north"' } }])
  expect([...result.rows!]).toEqual([0, 1, 2, 3])
  const one = await ran(table, [{ kind: 'filter', params: { where: 'age > 30' } }])
  expect([...one.rows!]).toEqual([1, 3])
  expect(one.provenance).toMatchObject({ rowsUsed: 2, dropped: [{ reason: 'filter', rows: 2 }] })
  expect((await ran(table, [{ kind: 'filter' }])).rows).toHaveLength(4)
})

test('filter keeps rows named one by one: rows of the table, whatever was filtered before', async () => {
  const steps = [
    { kind: 'filter', params: { where: 'age > 30' } },
    { id: 'chosen', kind: 'filter', params: { rows: [0, 3] } }
  ]
  expect([...(await ran(table, steps)).rows!]).toEqual([3])
})

test('filter fails no-rows where none is left, and refuses what is no condition', async () => {
  expect(await refusal(ran(table, [{ kind: 'filter', params: { where: 'age > 99' } }]))).toMatchObject({
    code: 'no-rows',
    step: 'filter',
    values: { where: 'age > 99', of: 4 }
  })
  expect(await refusal(ran(table, [{ kind: 'filter', params: { where: 'age + 1' } }]))).toMatchObject({
    code: 'formula-kinds'
  })
  expect(await refusal(ran(table, [{ kind: 'filter', params: { rows: [-1] } }]))).toMatchObject({
    code: 'bad-parameter'
  })
})

test('derive adds a column that later steps and formulas read', async () => {
  const steps = [
    { kind: 'derive', params: { name: 'decade', formula: 'bucket(age, 10)' } },
    { id: 'again', kind: 'derive', params: { name: 'half', formula: 'decade / 2' } }
  ]
  const result = await ran(table, steps, { features: ['age'] })
  expect(listed(result, 'decade')).toEqual([20, 30, null, 50])
  expect(listed(result, 'half')).toEqual([10, 15, null, 25])
  expect(result.models.derive).toEqual({ name: 'decade', formula: 'bucket(age, 10)', kind: 'integer', missing: 1 })
})

test('derive makes a feature for the steps after it, unless told not to', async () => {
  const steps = (feature: boolean) => [
    { kind: 'derive', params: { name: 'double', formula: 'age * 2', feature } },
    { kind: 'clean' },
    { kind: 'standardise' }
  ]
  const columns = async (feature: boolean) =>
    ((await ran(table, steps(feature), { features: ['age'] })).models.standardise as { columns: string[] }).columns
  expect(await columns(true)).toEqual(['age', 'double'])
  expect(await columns(false)).toEqual(['age'])
})

test('derive fails name-taken, bad-name and as formulas do, naming its step', async () => {
  const derive = (name: string, formula: string) => refusal(ran(table, [{ kind: 'derive', params: { name, formula } }]))
  expect(await derive('age', '1')).toMatchObject({ code: 'name-taken', step: 'derive' })
  expect(await derive(' ', '1')).toMatchObject({ code: 'bad-name' })
  expect(await derive('x', 'agee')).toMatchObject({ code: 'formula-unknown', values: { nearest: 'age' } })
})
