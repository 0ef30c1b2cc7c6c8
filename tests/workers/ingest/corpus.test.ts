import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { corpus, describeCorpus } from '../../corpus/corpus.ts'
import { columnOf, fileOf, open } from './open.ts'

interface Reference {
  tmall_cosmetics: {
    rows: number
    missing: Record<string, number>
    exact_duplicate_rows: number
    distinct_ids: number
    shops: number
    price_quantiles: Record<string, number>
  }
  meal_orders_gbk: {
    info_rows: number
    info_missing: Record<string, number>
    detail_rows: number
    detail_missing: Record<string, number>
  }
  mall_customers: { describe: Record<string, Record<string, number>> }
}

const at = (...path: string[]) => corpus(...path)!
const reference = () => JSON.parse(readFileSync(at('reference', 'd1_analysis.json'), 'utf8')) as Reference
const missing = (opened: Awaited<ReturnType<typeof open>>) =>
  Object.fromEntries(opened.summary.columns.map((column) => [column.name, column.missing]))
const kindsOf = (opened: Awaited<ReturnType<typeof open>>) =>
  Object.fromEntries(opened.summary.columns.map((column) => [column.name, column.kind]))

describeCorpus('open on the data sets', () => {
  it('reads mall_customers, to pandas’ describe', async () => {
    const table = await open(fileOf(at('data', 'd1-analysis', 'mall_customers', 'Mall_Customers.csv')))
    expect(table.summary.rows).toBe(200)
    expect(kindsOf(table)).toEqual({
      CustomerID: 'id',
      Genre: 'category',
      Age: 'integer',
      'Annual_Income(k$)': 'integer',
      'Spending_Score(1-100)': 'integer'
    })
    for (const name of ['Age', 'Annual_Income(k$)', 'Spending_Score(1-100)']) {
      const told = reference().mall_customers.describe[name]
      const column = columnOf(table, name)
      expect(column.mean).toBeCloseTo(told.mean, 12)
      expect(column.deviation).toBeCloseTo(told.std, 11)
      expect([column.min, ...column.quartiles!, column.max]).toEqual([
        told.min,
        told['25%'],
        told['50%'],
        told['75%'],
        told.max
      ])
    }
  })

  it('reads tmall_cosmetics with its missing cells and same rows', async () => {
    const table = await open(fileOf(at('data', 'd1-analysis', 'tmall_cosmetics', 'cosmetic.csv')))
    const told = reference().tmall_cosmetics
    expect(table.summary.rows).toBe(told.rows)
    expect(missing(table)).toEqual(told.missing)
    expect(table.summary.warnings.find((one) => one.code === 'duplicate-rows')?.count).toBe(told.exact_duplicate_rows)
    expect(columnOf(table, 'id').distinct).toBe(told.distinct_ids)
    expect(columnOf(table, '店名')).toMatchObject({ kind: 'category', distinct: told.shops })
    expect(columnOf(table, 'title').kind).toBe('text')
    expect(columnOf(table, 'update_time')).toMatchObject({
      kind: 'date',
      min: Date.UTC(2016, 10, 5),
      max: Date.UTC(2016, 10, 14)
    })
    expect(columnOf(table, 'price').quartiles).toEqual([99, 205, 390])
  })

  it.each(['gbk', undefined])('reads meal_orders with encoding %s', async (encoding) => {
    const told = reference().meal_orders_gbk
    const path = at('data', 'd1-analysis', 'meal_orders_gbk', 'meal_order_info.csv')
    const info = await open(fileOf(path), encoding ? { encoding } : {})
    expect(info.summary.rows).toBe(told.info_rows)
    expect(missing(info)).toEqual(told.info_missing)
    expect(columnOf(info, 'use_start_time')).toMatchObject({
      kind: 'datetime',
      min: Date.UTC(2016, 7, 1, 11, 5),
      max: Date.UTC(2016, 7, 31, 21, 41)
    })
    expect(columnOf(info, 'name').distinct).toBe(649)
    const detail = await open(fileOf(at('data', 'd1-analysis', 'meal_orders_gbk', 'meal_order_detail.csv')))
    expect(detail.summary.rows).toBe(told.detail_rows)
    expect(missing(detail)).toEqual(told.detail_missing)
  })

  it('reads facebook_metrics (semicolons), wine and rfm_orders', async () => {
    const facebook = await open(fileOf(at('data', 'd4-social', 'facebook_metrics', 'dataset_Facebook.csv')))
    expect(facebook.summary).toMatchObject({ rows: 500, source: { delimiter: ';', header: 1 } })
    expect(facebook.summary.columns).toHaveLength(18)
    expect(missing(facebook)).toMatchObject({ Paid: 1, like: 1, share: 4 })
    const wine = await open(fileOf(at('data', 'd1-analysis', 'wine', 'wine.csv')))
    expect(wine.summary.rows).toBe(178)
    expect(wine.summary.columns).toHaveLength(14)
    expect(new Set(Object.values(kindsOf(wine)))).toEqual(new Set(['number', 'integer']))
    const orders = await open(fileOf(at('data', 'd6-crm', 'rfm_orders', 'rfm_data_orders.csv')))
    expect(orders.summary.rows).toBe(4906)
    expect(kindsOf(orders)).toMatchObject({ customer_id: 'id', order_date: 'date', revenue: 'integer' })
    expect(columnOf(orders, 'customer_id').distinct).toBe(995)
  })

  it.each(['Lottery', 'Lew', 'Mavro', 'Michelso', 'NumAcc1', 'NumAcc2'])(
    'summarises NIST %s to 13 digits',
    async (name) => {
      const certified = JSON.parse(
        readFileSync(at('data', 'd1-analysis', 'nist_strd_univariate', 'certified.json'), 'utf8')
      ) as Record<string, { mean: number; sd: number; n: number }>
      const table = await open(fileOf(at('data', 'd1-analysis', 'nist_strd_univariate', `${name}.csv`)))
      const column = table.summary.columns[0]
      const digits = (found: number, told: number) => -Math.log10(Math.abs(found - told) / Math.abs(told) || 1e-16)
      expect(table.summary.rows).toBe(certified[name].n)
      expect(digits(column.mean!, certified[name].mean)).toBeGreaterThanOrEqual(13)
      expect(digits(column.deviation!, certified[name].sd)).toBeGreaterThanOrEqual(13)
    }
  )

  it('reads csv-spectrum', async () => {
    const folder = at('conformance', 'csv-spectrum')
    for (const file of readdirSync(`${folder}/csvs`)) {
      const told = JSON.parse(readFileSync(`${folder}/json/${file.replace('.csv', '.json')}`, 'utf8')) as Record<
        string,
        string
      >[]
      const header = true
      const table = await open(fileOf(`${folder}/csvs/${file}`), { header })
      const names = table.summary.columns.map((column) => column.name)
      expect(table.cells.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ''])))).toEqual(told)
    }
  })
})
