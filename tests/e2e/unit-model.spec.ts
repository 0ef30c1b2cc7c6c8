import { readFileSync } from 'node:fs'
import { corpus } from '../corpus/corpus.ts'
import { expect, openPage, test, type WithBenchtop } from './support/fixtures.ts'

// The unit model: orders → customers → segments → a table of its own, that any recipe can start from.
const orders = corpus('data/d6-crm/rfm_orders/rfm_data_orders.csv')

test('orders → aggregate → standardise → PCA → k-means → views → a table of customers that is kept', async ({
  page
}) => {
  test.skip(!orders, 'BENCHTOP_CORPUS is not set: rfm_orders is not at hand')
  await openPage(page, 'device=simd')
  const text = readFileSync(orders!, 'utf8')
  const seen = await page.evaluate(async (csv) => {
    const { benchtop } = globalThis as WithBenchtop
    const table = await benchtop.open(new File([csv], 'rfm_data_orders.csv'))
    const made = await benchtop.recipe('data-mining', table.id, { columns: { features: ['revenue'] } })
    const step = (kind: string, params = {}, on?: string) => ({ id: kind, kind, params, ...(on && { on }) })
    const measures = [
      { name: 'orders', fn: 'count' },
      { name: 'spend', fn: 'sum', column: 'revenue' },
      { name: 'mean order', fn: 'mean', column: 'revenue' },
      { name: 'days since', fn: 'recency', column: 'order_date', asOf: '2006-12-31' }
    ]
    const recipe = {
      ...made,
      steps: [
        step('aggregate', { by: ['customer_id'], unit: 'customers', measures }),
        step('standardise', {}, 'customers'),
        step('pca', {}, 'customers'),
        step('kmeans', { k: 4 }, 'customers'),
        step('kmeans-quality', { bootstraps: 3 }, 'customers'),
        step('profile', {}, 'customers')
      ]
    }
    const result = await benchtop.run(recipe)
    const { customers } = result.frames
    const views = benchtop.views(result).map(({ id }) => id)
    const svg = (await benchtop.render(result, 'segments', 'svg')) as string
    const kept = await benchtop.keep(result, 'customers', 'customers of 2006')
    await benchtop.saved(kept.id)
    const [first] = await benchtop.preview(kept.id, { limit: 1 })
    const again = await benchtop.run(await benchtop.recipe('data-mining', kept.id, { params: { kmeans: { k: 3 } } }))
    return {
      orders: table.rows,
      unit: customers.unit,
      n: customers.n,
      keys: customers.key!.length,
      spend: (customers.columns.spend as Float64Array).reduce((a, b) => a + b, 0),
      sizes: (result.models.kmeans as unknown as { sizes: number[] }).sizes,
      views,
      svg: svg.slice(0, 4),
      kept: {
        rows: kept.rows,
        names: kept.columns.map(({ name }) => name),
        from: kept.source.derivedFrom?.table === table.id
      },
      first,
      again: (again.models.kmeans as unknown as { sizes: number[] }).sizes,
      tables: (await benchtop.tables()).map(({ name }) => name)
    }
  }, text)
  // 4,906 orders of 995 customers, 401,420 of revenue: counted with awk in the file itself.
  const rows = text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','))
  const customers = new Set(rows.map(([customer]) => customer)).size
  const revenue = rows.reduce((sum, cells) => sum + Number(cells[2]), 0)
  expect(seen.orders).toBe(rows.length)
  expect([seen.n, seen.keys, seen.kept.rows]).toEqual([customers, customers, customers])
  expect(seen.unit).toBe('customers')
  expect(seen.spend).toBe(revenue)
  expect(seen.sizes.reduce((a, b) => a + b, 0)).toBe(customers)
  expect(seen.sizes).toEqual(seen.sizes.toSorted((a, b) => b - a))
  expect(seen.views).toEqual(expect.arrayContaining(['segments', 'silhouette', 'profile', 'sizes', 'scree']))
  expect(seen.svg).toBe('<svg')
  expect(seen.kept.names).toEqual(expect.arrayContaining(['customer_id', 'orders', 'spend', 'days since', 'segment']))
  expect(seen.kept.from).toBe(true)
  expect(seen.first).toMatchObject({ customer_id: rows[0][0] })
  expect(seen.again.reduce((a, b) => a + b, 0)).toBeGreaterThan(0)
  expect(seen.tables[0]).toBe('customers of 2006')
})
