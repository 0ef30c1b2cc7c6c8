import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { summarise } from '@core/table/summarise.ts'
import type { KMeansModel } from '@core/result/models.ts'
import type { Result } from '@core/result/types.ts'
import { adjustedRand } from '@core/stats/adjusted-rand.ts'
import type { Kind, TableData } from '@core/table/types.ts'
import { catalogue } from '@messages/index.ts'
import { translate } from '@messages/translate.ts'
import type { DistributionsData } from '../../src/views/kinds.ts'
import { dataMining } from '../../src/domains/data-mining/domain.ts'
import { runRecipe } from '../../workers/analysis/run-recipe.ts'
import { steps } from '../../workers/analysis/steps/index.ts'
import { hostKernels } from '../../workers/device/host.ts'
import { column, recipeOf, tableOf } from '../workers/analysis/tables.ts'
import { devicesToTest } from '../workers/device/devices.ts'

const kinds: Record<string, Kind> = { customer_id: 'id', joined: 'date' }
const numbers = ['orders_12m', 'spend_12m', 'avg_basket', 'discount_pct', 'days_since', 'returns_pct']
const [{ device }] = await devicesToTest()
const kernels = await hostKernels()
const t = { en: translate('en', await catalogue('en')), 'zh-CN': translate('zh-CN', await catalogue('zh-CN')) }

/** The sample as the page reads it, with the planted truth beside. */
function sampleTable(rows: number, seed: number): { table: TableData; truth: string[] } {
  const { parts } = dataMining.sample.make({ rows, seed, withTruth: true })
  const [head, ...lines] = Papa.parse<string[]>([...parts].join('').trim()).data
  const at = (name: string) => lines.map((cells) => cells[head.indexOf(name)])
  const columns = Object.fromEntries(
    head
      .filter((name) => name !== 'truth')
      .map((name) => [
        name,
        column(
          at(name).map((cell) => (cell === 'n/a' ? null : numbers.includes(name) ? Number(cell) : cell)),
          kinds[name]
        )
      ])
  )
  const table = tableOf(columns)
  table.summary.columns = summarise(table.columns)
  return { table, truth: at('truth') }
}

async function run(
  table: TableData,
  recipeId: string,
  params: Record<string, Record<string, unknown>> = {},
  given?: Record<string, string | string[]>
): Promise<Result> {
  const template = dataMining.recipes.find((one) => one.id === recipeId)!
  const matched = Object.entries(rolesOf(table)).filter(([role]) => template.roles.includes(role))
  const columns = given ?? Object.fromEntries(matched)
  const asked = [
    ...template.steps(table.summary, columns),
    ...(template.onRequest ?? []).filter((step) => params[step.id])
  ]
  const recipe = recipeOf(
    asked.map((step) => ({ ...step, params: { ...step.params, ...params[step.id] } })),
    columns,
    42
  )
  return (await runRecipe(table, { ...recipe, domain: 'data-mining', recipe: recipeId }, { steps, device, kernels }))
    .result
}

function rolesOf(table: TableData): Record<string, string | string[]> {
  const found = dataMining.roles.map((role) => [role.id, role.match(table.summary)] as const)
  return Object.fromEntries(
    found.filter(([, names]) => names.length).map(([id, names]) => [id, id === 'label' ? names[0] : [...names]])
  )
}

/** Adjusted Rand index of groups against the planted segments, over the rows in use. */
function agreement(groups: ArrayLike<number>, truth: string[], rows: Uint32Array): number {
  const names = [...new Set(truth)]
  return adjustedRand(
    Int32Array.from(rows, (row) => names.indexOf(truth[row])),
    Int32Array.from(groups)
  )
}

const { table, truth } = sampleTable(1500, dataMining.sample.seed)

test('roles: features are numbers that describe; ids, dates and labels are not', () => {
  expect(rolesOf(table).features).toEqual(numbers)
  const rows = Array.from({ length: 40 }, (_, i) => i)
  const iris = tableOf({
    id: column(
      rows.map((i) => `f${i}`),
      'id'
    ),
    sepal: rows.map((i) => i * 0.1),
    petal: rows.map((i) => (i * 7) % 11),
    species: rows.map((i) => ['x', 'y', 'z'][i % 3])
  })
  iris.summary.columns = summarise(iris.columns)
  expect(rolesOf(iris)).toMatchObject({ features: ['sepal', 'petal'], label: 'species', keys: ['species'] })
})

test('roles: a measurement called y or target is a feature, not a label', () => {
  const table = tableOf({ y: [2.0018, 2.0017, 2.0019, 2.0018], target: [3, 9, 27, 81] }, { target: 'integer' })
  table.summary.columns = summarise(table.columns)
  expect(rolesOf(table)).toMatchObject({ features: ['y', 'target'] })
  expect(rolesOf(table).label).toBeUndefined()
})

test('roles: categories join the features where there are fewer than two numbers', () => {
  const few = tableOf({ age: [30, 40, 50, 60], region: ['N', 'S', 'N', 'S'] })
  few.summary.columns = summarise(few.columns)
  expect(rolesOf(few).features).toEqual(['age', 'region'])
})

test.each([42, 7, 2026])(
  'the sample of seed %i gives its planted segments back at an adjusted Rand index of .7 to .95',
  async (seed) => {
    const planted = sampleTable(4000, seed)
    const result = await run(planted.table, 'segments', {
      'kmeans-quality': { bootstraps: 0 },
      pca: { parallel: false }
    })
    const found = agreement(result.columns.segment as Int32Array, planted.truth, result.rows!)
    expect(found).toBeGreaterThan(0.7)
    expect(found).toBeLessThan(0.95)
  }
)

test('no single column of the sample, and no majority, gives its segments back', async () => {
  for (const name of numbers) {
    const result = await run(
      table,
      'segments',
      { 'kmeans-quality': { bootstraps: 0 }, pca: { parallel: false, components: 1 } },
      { features: [name] }
    )
    expect(agreement(result.columns.segment as Int32Array, truth, result.rows!), name).toBeLessThan(0.5)
  }
  const all = Uint32Array.from(truth, (_, row) => row)
  expect(agreement(new Int32Array(truth.length), truth, all)).toBeCloseTo(0, 10)
})

test.each(['en', 'zh-CN'] as const)('findings of the segments say share, size and figures in %s', async (language) => {
  const result = await run(table, 'segments', { 'choose-k': { from: 2, to: 4, bootstraps: 0 } })
  const { sizes } = result.models.kmeans as KMeansModel
  const found = dataMining.findings({ result, table: table.summary, t: t[language] })
  expect(found.map((one) => one.importance)).toEqual(found.map((one) => one.importance).toSorted((a, b) => b - a))
  for (const [segment, size] of sizes.entries()) {
    const words = t[language].format.int(size)
    expect(
      found.some(({ text }) => text.includes(`${segment + 1}`) && text.includes(words)),
      `segment ${segment + 1}, ${words} rows`
    ).toBe(true)
  }
  for (const { text, view } of found) {
    expect(text).not.toMatch(/NaN|undefined|null|data-mining\./)
    if (view) expect(dataMining.views.map((one) => one.id)).toContain(view)
  }
})

test('every view of the segments is built from their result, in words of both languages', async () => {
  const result = await run(table, 'segments', { 'choose-k': { from: 2, to: 4, bootstraps: 0 } })
  for (const translated of Object.values(t)) {
    const built = dataMining.views.flatMap((view) => view.build({ result, table: table.summary, t: translated }) ?? [])
    expect(built.map((view) => view.id).sort()).toEqual([
      'biplot',
      'choose-k',
      'correlation',
      'distributions',
      'effects',
      'parallel',
      'profile',
      'scree',
      'segments',
      'silhouette',
      'sizes'
    ])
    for (const view of built) expect(`${view.title} ${view.description}`).not.toMatch(/NaN|undefined|data-mining\./)
  }
})

test('distributions are in the data’s own units, also where a feature was transformed before it was standardised', async () => {
  const template = dataMining.recipes[0]
  const columns = { features: ['spend_12m', 'days_since'] }
  const asked = template.steps(table.summary, columns).filter((step) => step.kind !== 'kmeans-quality')
  asked.splice(2, 0, { id: 'transform', kind: 'transform', params: { method: 'yeo-johnson' } })
  const recipe = { ...recipeOf(asked, columns), domain: 'data-mining', recipe: 'segments' }
  const { result } = await runRecipe(table, recipe, { steps, device, kernels })
  const view = dataMining.views
    .find((one) => one.id === 'distributions')!
    .build({ result, table: table.summary, t: t.en })
  const { features } = view!.data as DistributionsData
  for (const { values, edges, counts, center = 0, scale = 1, of } of features) {
    expect(of).toBe('table')
    const found = counts.map(() => 0)
    // A hair inside the edges: undoing the transform rounds.
    for (const value of values as Float64Array)
      found[
        Math.max(
          0,
          edges.findLastIndex((edge, bin) => bin < counts.length && edge <= value * scale + center + 1e-6)
        )
      ]++
    expect(found.reduce((sum, count, bin) => sum + Math.abs(count - counts[bin]), 0)).toBeLessThan(0.01 * table.rows)
  }
})

test('segments of customers are told in customers, not in rows', async () => {
  const orders = Array.from({ length: 400 }, (_, i) => i)
  const shop = tableOf({
    customer: orders.map((i) => `c${i % 90}`),
    amount: orders.map((i) => ((i % 90) % 3) * 40 + (i % 7))
  })
  shop.summary.columns = summarise(shop.columns)
  const step = (kind: string, params = {}, on?: string) => ({ id: kind, kind, params, ...(on && { on }) })
  const asked = [
    step('aggregate', { by: ['customer'], unit: 'customers' }),
    step('standardise', {}, 'customers'),
    step('pca', {}, 'customers'),
    step('kmeans', { k: 3 }, 'customers'),
    step('profile', {}, 'customers')
  ]
  const recipe = { ...recipeOf(asked, { features: ['amount'] }), domain: 'data-mining', recipe: 'segments' }
  const { result } = await runRecipe(shop, recipe, { steps, device, kernels })
  const input = { result, table: shop.summary, t: t.en }
  const segments = dataMining.findings(input).filter(({ text }) => /^Segment \d \(\d/.test(text))
  expect(segments).toHaveLength(3)
  for (const { text } of segments) expect(text).toMatch(/%, \d+ customers\)/)
  expect(dataMining.views.find((view) => view.id === 'segments')!.build(input)!.description).toContain(
    'All 90 customers'
  )
})

test('actions: one a segment, with its size and the mean of spend within its interval', async () => {
  const result = await run(table, 'segments')
  const { actions } = dataMining.actions({ result, table: table.summary, t: t.en })
  expect(actions.map((one) => one.size)).toEqual((result.models.kmeans as KMeansModel).sizes)
  for (const { expected, action, reason } of actions) {
    expect(expected.unit).toBe('spend 12m')
    expect(expected.low).toBeLessThan(expected.value)
    expect(expected.high).toBeGreaterThan(expected.value)
    expect(action.length * reason.length).toBeGreaterThan(0)
  }
})

test('left out: duplicates, missing spend and columns not used are told with their numbers', async () => {
  const result = await run(table, 'segments')
  const told = dataMining.leftOut({ result, table: table.summary, t: t.en }).join(' ')
  expect(told).toMatch(/rows that occur twice, dropped/)
  expect(told).toMatch(/rows? with spend_12m missing, dropped/)
  expect(told).toMatch(/Not used: .*region/)
})

test('group-by: bars for one key, a map for two, with the extremes in words', async () => {
  const one = await run(table, 'group-by', {}, { keys: ['region'], measures: ['spend_12m'] })
  const two = await run(table, 'group-by', {}, { keys: ['region', 'channel'], measures: ['spend_12m'] })
  const built = (result: Result) =>
    dataMining.views.flatMap((view) => view.build({ result, table: table.summary, t: t.en }) ?? [])
  expect(built(one).map((view) => view.kind)).toEqual(['bars'])
  expect(built(two).map((view) => view.kind)).toEqual(['heat-map'])
  expect(dataMining.findings({ result: one, table: table.summary, t: t.en })[0].text).toMatch(
    /highest for .+ and lowest for .+/
  )
})
