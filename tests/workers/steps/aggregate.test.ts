import { describe, expect, test } from 'vitest'
import type { AggregateModel, GroupByModel } from '@core/result/models.ts'
import { corpus, describeCorpus } from '../../corpus/corpus.ts'
import { listed, ran, refusal } from '../analysis/run-steps.ts'
import { column, readTable, tableOf } from '../analysis/tables.ts'

const orders = tableOf({
  customer: ['ann', 'bo', 'ann', null, 'ann', 'bo'],
  on: column(['2024-01-01', '2024-01-05', '2024-01-11', '2024-01-02', null, '2024-01-03'], 'date'),
  amount: [10, 20, 30, 99, null, 5],
  channel: ['web', 'shop', 'web', 'web', 'shop', null],
  paid: [true, false, true, true, null, true]
})
const byCustomer = (params: object = {}) =>
  ran(orders, [{ kind: 'aggregate', params: { by: ['customer'], unit: 'customers', ...params } }])

describe('aggregate', () => {
  test('opens a frame of the new unit with its key, leaving out rows without one', async () => {
    const result = await byCustomer()
    const { customers } = result.frames
    expect(customers).toMatchObject({ unit: 'customers', n: 2, key: ['ann', 'bo'], rows: undefined })
    expect(result.models.aggregate as AggregateModel).toMatchObject({ groups: 2, rows: 5 })
    expect(result.provenance.dropped).toEqual([{ reason: 'no-key', rows: 1 }])
  })

  test('measures counts, sums and means of numbers, recency, first and last of dates by default', async () => {
    const result = await byCustomer()
    const { columns } = result.frames.customers
    expect(Object.keys(columns)).toEqual([
      'customer',
      'count',
      'on_recency',
      'on_first',
      'on_last',
      'amount_sum',
      'amount_mean',
      'paid_mean'
    ])
    expect(listed(result, 'count', 'customers')).toEqual([3, 2])
    expect(listed(result, 'amount_sum', 'customers')).toEqual([40, 25])
    expect(listed(result, 'on_recency', 'customers')).toEqual([0, 6])
    expect(listed(result, 'on_first', 'customers')).toEqual([Date.UTC(2024, 0, 1), Date.UTC(2024, 0, 3)])
    expect(listed(result, 'paid_mean', 'customers')).toEqual([1, 0.5])
  })

  test.each<[object, unknown[]]>([
    [{ fn: 'median', column: 'amount' }, [20, 12.5]],
    [{ fn: 'min', column: 'amount' }, [10, 5]],
    [{ fn: 'max', column: 'amount' }, [30, 20]],
    [{ fn: 'count', column: 'amount' }, [2, 2]],
    [{ fn: 'distinct', column: 'channel' }, [2, 1]],
    [{ fn: 'mode', column: 'channel' }, ['web', 'shop']],
    [{ fn: 'first', column: 'channel' }, ['web', 'shop']],
    [{ fn: 'last', column: 'channel' }, ['shop', 'shop']],
    [{ fn: 'last', column: 'amount' }, [30, 5]],
    [{ fn: 'span', column: 'on' }, [10, 2]],
    [{ fn: 'share', column: 'channel', value: 'web' }, [2 / 3, 0]],
    [{ fn: 'share', column: 'paid', value: true }, [1, 0.5]],
    [{ fn: 'sum', column: 'amount', where: 'channel = "web"' }, [40, 0]],
    [{ fn: 'mean', column: 'amount', where: 'channel = "web"' }, [20, null]],
    [{ fn: 'count', where: 'amount > 10' }, [1, 1]]
  ])('%j gives %j', async (measure, expected) => {
    const result = await byCustomer({ measures: [{ name: 'it', ...measure }] })
    expect(listed(result, 'it', 'customers')).toEqual(expected)
  })

  test('counts recency up to the day given', async () => {
    const result = await byCustomer({ asOf: '2024-01-21', measures: [{ fn: 'recency', column: 'on' }] })
    expect(listed(result, 'on_recency', 'customers')).toEqual([10, 16])
  })

  test('groups by several columns, with joined keys', async () => {
    const params = { by: ['customer', 'channel'], unit: 'visits', measures: [{ fn: 'count' }] }
    const result = await ran(orders, [{ kind: 'aggregate', params }])
    expect(result.frames.visits.key).toEqual(['ann · web', 'bo · shop', 'ann · shop'])
    expect(listed(result, 'count', 'visits')).toEqual([2, 1, 1])
  })

  test('sums as many rows as there are: totals are kept', async () => {
    const amounts = Array.from({ length: 1000 }, (_, i) => (i % 17) / 10)
    const table = tableOf({ key: amounts.map((_, i) => `k${String(i % 13)}`), v: amounts })
    const result = await ran(table, [
      { kind: 'aggregate', params: { by: ['key'], measures: [{ fn: 'sum', column: 'v' }] } }
    ])
    const total = (listed(result, 'v_sum', 'groups') as number[]).reduce((a, b) => a + b)
    expect(total).toBeCloseTo(
      amounts.reduce((a, b) => a + b),
      9
    )
  })

  test.each([
    [{ by: [] }, { code: 'no-keys' }],
    [{ by: ['nobody'] }, { code: 'unknown-column', column: 'nobody' }],
    [{ measures: [{ fn: 'sum', column: 'channel' }] }, { code: 'not-numeric', column: 'channel' }],
    [{ measures: [{ fn: 'recency', column: 'amount' }] }, { code: 'not-numeric', column: 'amount' }],
    [{ measures: [{ fn: 'count' }, { fn: 'count' }] }, { code: 'name-taken', values: { name: 'count' } }],
    [{ measures: [{ fn: 'magic', column: 'amount' }] }, { code: 'bad-parameter' }],
    [{ measures: [{ fn: 'sum' }] }, { code: 'bad-parameter' }],
    [{ measures: [{ fn: 'count', where: 'amount >' }] }, { code: 'formula-syntax' }]
  ])('refuses %j', async (params, failure) => {
    expect(await refusal(byCustomer(params))).toMatchObject({ ...failure, step: 'aggregate' })
  })
})

const values = (result: { models: Record<string, object> }, measure: string) => {
  const model = result.models['group-by'] as GroupByModel
  return Object.fromEntries(model.groups.map(({ key, values }) => [Object.values(key)[0], values[measure]]))
}

describe('group-by', () => {
  test('takes keys and measures from the roles: means of numbers, one-hot shares of categories', async () => {
    const result = await ran(orders, [{ kind: 'group-by' }], { keys: 'customer', measures: ['amount', 'channel'] })
    const model = result.models['group-by'] as GroupByModel
    expect(model).toMatchObject({ keys: ['customer'], measures: ['amount', 'channel=web', 'channel=shop'] })
    expect(model.groups.map(({ key, count }) => [key.customer, count])).toEqual([
      ['ann', 3],
      ['bo', 2],
      [null, 1]
    ])
    expect(values(result, 'channel=web').ann).toBeCloseTo(2 / 3, 12)
  })

  test('takes two keys, and refuses three or none', async () => {
    const keys = ['customer', 'channel']
    const { groups } = (await ran(orders, [{ kind: 'group-by' }], { keys })).models['group-by'] as GroupByModel
    expect(groups[0]).toMatchObject({ key: { customer: 'ann', channel: 'web' }, count: 2 })
    expect(groups.reduce((sum, one) => sum + one.count, 0)).toBe(6)
    expect(await refusal(ran(orders, [{ kind: 'group-by' }], {}))).toMatchObject({ code: 'no-keys' })
    expect(await refusal(ran(orders, [{ kind: 'group-by' }], { keys: [...keys, 'paid'] }))).toMatchObject({
      code: 'bad-parameter'
    })
  })
})

describeCorpus('group-by on real files', () => {
  // reference/d1_analysis.json, pandas: groupby().mean().
  test('agrees with pandas on iris by species and mall customers by genre', async () => {
    const iris = readTable(corpus('data', 'd1-analysis', 'iris', 'iris.csv')!)
    const measures = ['sepal_length_cm', 'petal_width_cm']
    const bySpecies = await ran(iris, [{ kind: 'group-by' }], { keys: ['species'], measures })
    expect(values(bySpecies, 'sepal_length_cm').virginica).toBeCloseTo(6.588, 12)
    expect(values(bySpecies, 'petal_width_cm').versicolor).toBeCloseTo(1.326, 12)
    const mall = readTable(corpus('data', 'd1-analysis', 'mall_customers', 'Mall_Customers.csv')!)
    const byGenre = await ran(mall, [{ kind: 'group-by' }], {
      keys: 'Genre',
      measures: ['Age', 'Spending_Score(1-100)']
    })
    expect(values(byGenre, 'Age').Female).toBeCloseTo(38.098214285714285, 12)
    expect(values(byGenre, 'Spending_Score(1-100)').Male).toBeCloseTo(48.51136363636363, 12)
  })

  test('agrees with pandas on tmall_cosmetics after its duplicates are dropped: sums and means by shop', async () => {
    const tmall = readTable(corpus('data', 'd1-analysis', 'tmall_cosmetics', 'cosmetic.csv')!)
    const measures = [
      { column: 'sale_count', fn: 'sum' },
      { column: 'price', fn: 'mean' }
    ]
    const result = await ran(tmall, [{ kind: 'clean' }, { kind: 'group-by', params: { measures } }], { keys: '店名' })
    expect(values(result, 'sale_count_sum')).toMatchObject({
      相宜本草: 65462947,
      美宝莲: 39358088,
      SKII: 0,
      娇兰: 181628
    })
    expect(values(result, 'price_mean').佰草集).toBeCloseTo(289.8231713780919, 9)
    expect((result.models['group-by'] as GroupByModel).groups).toHaveLength(22)
  })
})

describeCorpus('the unit model: orders → customers', () => {
  // reference/d6_crm.json, pandas: groupby(customer_id), as of 2006-12-31.
  test('aggregate of rfm_orders agrees with pandas on recency, frequency and revenue', async () => {
    const table = readTable(corpus('data', 'd6-crm', 'rfm_orders', 'rfm_data_orders.csv')!, { order_date: 'date' })
    const params = { by: ['customer_id'], unit: 'customers', asOf: '2006-12-31' }
    const result = await ran(table, [{ kind: 'aggregate', params }])
    const { customers } = result.frames
    expect(customers.n).toBe(995)
    const revenue = listed(result, 'revenue_sum', 'customers') as number[]
    expect(revenue.reduce((a, b) => a + b)).toBe(464158)
    const of = (name: string) => customers.key!.indexOf(name)
    for (const [name, rec, n, amt] of [
      ["Abbey O'Reilly", 205, 6, 472],
      ['Aden Murphy', 98, 7, 596],
      ['Admiral Senger', 132, 5, 448]
    ] as const)
      expect(
        ['order_date_recency', 'count', 'revenue_sum'].map((one) => listed(result, one, 'customers')[of(name)])
      ).toEqual([rec, n, amt])
  })

  test('customers go through standardise, PCA and k-means like any rows', async () => {
    const table = readTable(corpus('data', 'd6-crm', 'rfm_orders', 'rfm_data_orders.csv')!, { order_date: 'date' })
    const on = 'customers'
    const result = await ran(table, [
      { kind: 'aggregate', params: { by: ['customer_id'], unit: on } },
      { kind: 'clean', on },
      { kind: 'encode', on },
      { kind: 'standardise', on },
      { kind: 'pca', on },
      { kind: 'kmeans', on, params: { k: 4 } }
    ])
    const { customers, rows } = result.frames
    expect(customers.columns.segment).toHaveLength(995)
    expect(customers.columns['pca.1']).toHaveLength(995)
    expect(rows.n).toBe(4906)
    expect(rows.columns.segment).toBeUndefined()
    expect((result.models.standardise as { columns: string[] }).columns).toEqual([
      'count',
      'order_date_recency',
      'revenue_sum',
      'revenue_mean'
    ])
  })
})
