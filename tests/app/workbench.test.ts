import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Refusal } from '@core/outcome.ts'
import type { OnProgress } from '@core/progress.ts'
import type { Recipe } from '@core/recipe/types.ts'
import type { Result } from '@core/result/types.ts'
import { recipeToJson } from '@core/recipe/recipe-json.ts'
import { Workbench } from '../../src/app/workbench.svelte.ts'
import { firstLine } from '../../src/app/domain/step-words.ts'
import { t } from '../../src/app/i18n.svelte.ts'
import { column, fakeDeps, resultOf, summary } from './fakes.ts'

const shop = summary('shop', [
  column('customer_id', 'id', { distinct: 100 }),
  column('age', 'integer'),
  column('spend'),
  column('region', 'category', { distinct: 4 })
])
const other = summary('other', [column('age', 'integer'), column('spend')])
const small = summary('small', [column('x')])

/** Runs that settle when the test says so, in the order they were asked for. */
interface Held {
  recipe: Recipe
  signal: AbortSignal
  done(more?: Partial<Result>): void
  fail(error: unknown): void
}

function heldRuns(deps: ReturnType<typeof fakeDeps>): Held[] {
  const held: Held[] = []
  deps.analysis.run = (recipe, { signal }) =>
    new Promise((resolve, reject) => {
      signal!.addEventListener('abort', () => reject(new Refusal('cancelled')))
      held.push({
        recipe,
        signal: signal!,
        done: (more = {}) => resolve({ ...resultOf(recipe), ...more }),
        fail: reject
      })
    })
  return held
}

function open(tables = [shop, other, small]) {
  const deps = fakeDeps(tables)
  const bench = new Workbench(
    () => deps,
    () => Promise.resolve(undefined)
  )
  return { deps, bench }
}

/** A workbench that shows the segments of `shop`. */
async function shown() {
  const { deps, bench } = open()
  await bench.openDomain('data-mining', 'shop')
  return { deps, bench }
}

const kOf = (recipe: Recipe | null | undefined) => recipe?.steps.find((step) => step.kind === 'kmeans')?.params.k
const codes = (bench: Workbench) => bench.notes.map(({ code }) => code)

test('what a step finds first is told while the run goes on, and gone with its end', async () => {
  const { deps, bench } = await shown()
  let told: OnProgress | undefined
  let done: (() => void) | undefined
  deps.analysis.run = (recipe, { onProgress }) =>
    new Promise((resolve) => {
      told = onProgress
      done = () => resolve(resultOf(recipe))
    })
  const run = bench.run()
  await vi.waitFor(() => expect(told).toBeDefined())
  const model = { silhouette: { mean: 0.41, exact: false, error: 0.01 } }
  told!({ stage: 'kmeans-quality', done: 2, of: 10, preview: { step: 'kmeans-quality', model } })
  told!({ stage: 'kmeans-quality', done: 3, of: 10 })
  expect(bench.firsts.get('kmeans-quality')).toBe(model)
  const step = { id: 'kmeans-quality', kind: 'kmeans-quality', params: {} }
  expect(firstLine(step, model, t)).toBe('so far: silhouette 0.41 ± 0.01, sampled')
  done!()
  await run
  expect(bench.firsts.size).toBe(0)
})

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

test('openDomain(domain, table) shows a first run where nothing was kept', async () => {
  const { bench } = await shown()
  expect(bench.table?.id).toBe('shop')
  expect(bench.recipe?.steps.map(({ kind }) => kind)).toContain('kmeans')
  expect(bench.result?.provenance.recipe).toEqual(bench.recipe)
  expect([bench.current, bench.running, bench.job, bench.notes]).toEqual([true, false, null, []])
})

test('openDomain(domain, table) shows the kept result at once, without a run', async () => {
  const first = await shown()
  const { deps, bench } = open()
  deps.store.latestResult = () => Promise.resolve(first.bench.result)
  deps.store.lastRecipe = () => Promise.resolve(first.bench.recipe)
  await bench.openDomain('data-mining', 'shop')
  expect(bench.result).toBe(first.bench.result)
  expect(deps.log.filter((line) => line.startsWith('run'))).toEqual([])
})

test('the newest run wins: an older one is given up, and what it still gives is not shown', async () => {
  const { deps, bench } = await shown()
  const held = heldRuns(deps)
  const before = bench.result
  bench.addStep('transform')
  await vi.waitFor(() => expect(held).toHaveLength(1))
  bench.addStep('choose-k')
  await vi.waitFor(() => expect(held).toHaveLength(2))
  expect(held[0].signal.aborted).toBe(true)
  held[0].done()
  await Promise.resolve()
  expect(bench.result).toBe(before)
  held[1].done()
  await vi.waitFor(() => expect(bench.running).toBe(false))
  expect(bench.result?.provenance.recipe).toBe(held[1].recipe)
  expect(bench.notes).toEqual([])
})

test('a run that fails keeps the old result, and tells of it with its step until the next change', async () => {
  const { deps, bench } = await shown()
  const held = heldRuns(deps)
  const before = bench.result
  bench.addStep('transform')
  await vi.waitFor(() => expect(held).toHaveLength(1))
  held[0].fail(new Refusal('k-too-large', { k: 9, rows: 3 }, { step: 'kmeans' }))
  await vi.waitFor(() => expect(bench.failed?.step).toBe('kmeans'))
  expect(bench.result).toBe(before)
  expect([bench.current, bench.running, codes(bench)]).toEqual([false, false, ['k-too-large']])
  bench.undo()
  expect([bench.failed, bench.notes, bench.current]).toEqual([null, [], true])
})

test('cancel() gives up the run without a note; the last result stays', async () => {
  const { deps, bench } = await shown()
  const held = heldRuns(deps)
  const before = bench.result
  bench.addStep('transform')
  await vi.waitFor(() => expect(held).toHaveLength(1))
  expect(bench.running).toBe(true)
  bench.cancel()
  await vi.waitFor(() => expect(bench.job).toBeNull())
  expect([bench.running, bench.result, bench.notes, held[0].signal.aborted]).toEqual([false, before, [], true])
})

test('a parameter is run after it rests, once, from its step on', async () => {
  const { deps, bench } = await shown()
  const held = heldRuns(deps)
  for (const k of [4, 3, 2]) bench.setParam('kmeans', 'k', k)
  expect(kOf(bench.recipe)).toBe(2)
  expect([...bench.stale]).toEqual(['kmeans', 'kmeans-quality', 'profile'])
  await vi.advanceTimersByTimeAsync(249)
  expect(held).toHaveLength(0)
  await vi.advanceTimersByTimeAsync(1)
  await vi.waitFor(() => expect(held).toHaveLength(1))
  expect(kOf(held[0].recipe)).toBe(2)
  held[0].done()
  await vi.waitFor(() => expect(bench.current).toBe(true))
  expect(bench.stale.size).toBe(0)
})

test('undo() and redo() go through every change, and run what they bring back', async () => {
  const { bench } = await shown()
  const first = bench.recipe
  expect([bench.canUndo, bench.canRedo]).toEqual([false, false])
  bench.removeStep('profile')
  bench.moveStep('clean', 1)
  const last = bench.recipe
  bench.undo()
  bench.undo()
  expect(bench.recipe).toBe(first)
  expect([bench.canUndo, bench.canRedo]).toEqual([false, true])
  bench.redo()
  bench.redo()
  expect(bench.recipe).toBe(last)
  await vi.waitFor(() => expect(bench.result?.provenance.recipe).toBe(last))
})

test('select(clauses on the frame) is worked out over its rows; select(null) clears it', async () => {
  const { bench } = await shown()
  await bench.select({ from: 'a view', clauses: [{ column: 'segment', values: [1] }] })
  expect(bench.selected).toEqual({ mask: Uint8Array.of(0, 1), count: 1 })
  expect(bench.selectedRows).toEqual(Uint32Array.of(2))
  await bench.select(null)
  expect([bench.selected, bench.selectedRows]).toEqual([null, null])
})

test('select(clauses on the table) asks the worker for its rows, and keeps those that the result used', async () => {
  const { deps, bench } = await shown()
  const asked = vi.spyOn(deps.analysis, 'matching').mockResolvedValue(Uint32Array.of(0, 1))
  const onTable = { column: 'region', of: 'table' as const, values: ['North'] }
  await bench.select({ from: 'a view', clauses: [onTable, { column: 'segment', values: [0, 1] }] })
  expect(asked).toHaveBeenCalledWith('shop', [onTable])
  expect(bench.selectedRows).toEqual(Uint32Array.of(0))
})

test('select(…) that the worker refuses keeps the selection before it', async () => {
  const { deps, bench } = await shown()
  await bench.select({ from: 'a view', clauses: [{ column: 'segment', values: [1] }] })
  deps.analysis.matching = () => Promise.reject(new Refusal('unknown-column', { column: 'x', known: [] }))
  await bench.select({ from: 'a view', clauses: [{ column: 'x', of: 'table', values: [1] }] })
  expect([bench.selected?.count, codes(bench)]).toEqual([1, ['unknown-column']])
})

test('a selection outlives a run that has its column, and goes with one that has it not', async () => {
  const { deps, bench } = await shown()
  await bench.select({ from: 'a view', clauses: [{ column: 'segment', values: [1] }] })
  await bench.run()
  expect(bench.selected?.count).toBe(1)
  deps.analysis.run = (recipe) => {
    const { frames, ...result } = resultOf(recipe)
    return Promise.resolve({ ...result, frames: { rows: { ...frames.rows, columns: {} } }, columns: {} })
  }
  await bench.run()
  expect(bench.selection).toBeNull()
})

test('leaving a table cancels its run, and nothing of it comes after', async () => {
  const { deps, bench } = await shown()
  const held = heldRuns(deps)
  bench.addStep('transform')
  await vi.waitFor(() => expect(held).toHaveLength(1))
  await bench.openTable('other')
  expect(held[0].signal.aborted).toBe(true)
  await Promise.resolve()
  expect([bench.tableId, bench.result, bench.recipe, bench.running, bench.notes]).toEqual([
    'other',
    null,
    null,
    false,
    []
  ])
})

test('leaving a table drops a change that has not come to rest', async () => {
  const { deps, bench } = await shown()
  const held = heldRuns(deps)
  bench.setParam('kmeans', 'k', 2)
  await bench.openTable('other')
  await vi.advanceTimersByTimeAsync(1000)
  expect(held).toHaveLength(0)
})

test('importRecipe(file) takes it over on the table that is shown, and can be undone', async () => {
  const { bench } = await shown()
  const before = bench.recipe!
  const read = { ...before, table: 'elsewhere', seed: 7, columns: { features: ['age', 'spend'] } }
  await bench.importRecipe(new Blob([recipeToJson(read)]))
  expect(bench.recipe).toEqual({ ...read, table: 'shop' })
  expect(bench.result?.provenance.recipe.seed).toBe(7)
  bench.undo()
  expect(bench.recipe).toBe(before)
})

test.each([
  ['text that is no JSON', 'not { json', 'not-a-recipe'],
  ['JSON that is no recipe', '[1]', 'not-a-recipe'],
  ['a recipe for columns that are not there', { columns: { features: ['height'] } }, 'not-the-same-columns'],
  ['a step that is unknown', { steps: [{ id: 'fly', kind: 'fly', params: {} }] }, 'unknown-step'],
  ['a domain that is unknown', { domain: 'astrology' }, 'unknown-domain']
])('importRecipe(%s) is refused, and nothing that was there is lost', async (_what, content, code) => {
  const { bench } = await shown()
  const { recipe, result, domain } = bench
  const text = typeof content === 'string' ? content : recipeToJson({ ...recipe!, ...content })
  await bench.importRecipe(new Blob([text]))
  expect(codes(bench)).toEqual([code])
  expect([bench.recipe, bench.result, bench.domain, bench.canUndo]).toEqual([recipe, result, domain, false])
})

test('openFiles(a file that is refused) gives null and a note; table, recipe and result stay', async () => {
  const { deps, bench } = await shown()
  const { recipe, result } = bench
  deps.ingest.open = () => Promise.reject(new Refusal('empty-file', { name: 'empty.csv' }))
  expect(await bench.openFiles([new File([], 'empty.csv')])).toBeNull()
  expect(codes(bench)).toEqual(['empty-file'])
  expect([bench.tableId, bench.recipe, bench.result, bench.job]).toEqual(['shop', recipe, result, null])
})

test('openTable(an id that is none) gives false and a note', async () => {
  const { bench } = open()
  await bench.start()
  expect(await bench.openTable('none')).toBe(false)
  expect([bench.tableId, codes(bench)]).toEqual([null, ['no-table']])
})

test('keepSelection(), renameTable(…, ""), applyTo(a table without the columns) are told and change nothing', async () => {
  const { bench } = await shown()
  const { result } = bench
  expect(await bench.keepSelection()).toBeNull()
  await bench.renameTable('shop', ' ')
  expect(await bench.applyTo('small')).toBe(false)
  expect(codes(bench)).toEqual(['bad-name', 'not-the-same-columns'])
  expect([bench.tableId, bench.result]).toEqual(['shop', result])
})

test('applyTo(table) shows the fitted models there, and remembers the recipe', async () => {
  const { deps, bench } = await shown()
  bench.setMapping('features', ['age', 'spend'])
  await vi.advanceTimersByTimeAsync(250)
  await vi.waitFor(() => expect(bench.current).toBe(true))
  const kept = vi.spyOn(deps.store, 'setLastRecipe')
  expect(await bench.applyTo('other')).toBe(true)
  expect([bench.tableId, bench.recipe?.table, bench.current]).toEqual(['other', 'other', true])
  expect(kept.mock.calls.at(-1)?.[0].table).toBe('other')
})

test('a bug is told as one, and stops nothing', async () => {
  const { deps, bench } = await shown()
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  deps.analysis.run = () => Promise.reject(new TypeError('x is undefined'))
  await bench.run()
  expect(bench.notes).toMatchObject([{ level: 'bad', text: expect.stringContaining('x is undefined') as string }])
  expect(said).toHaveBeenCalledOnce()
  expect(bench.result).not.toBeNull()
})

test('filterToSelection() adds a step that leaves the selected rows, clears the selection, and can be undone', async () => {
  const { bench } = await shown()
  const before = bench.recipe
  await bench.select({ from: 'a view', clauses: [{ column: 'segment', values: [1] }] })
  expect(bench.filterToSelection()).toBe('filter')
  expect(bench.recipe?.steps[0]).toEqual({ id: 'filter', kind: 'filter', params: { rows: [2] } })
  expect(bench.selection).toBeNull()
  await vi.waitFor(() => expect(bench.current).toBe(true))
  bench.undo()
  expect(bench.recipe).toBe(before)
})

test('filterToSelection() does nothing without a selection, or while the result is not of the recipe', async () => {
  const { deps, bench } = await shown()
  expect(bench.filterToSelection()).toBeNull()
  await bench.select({ from: 'a view', clauses: [{ column: 'segment', values: [1] }] })
  heldRuns(deps)
  bench.setSeed(7)
  expect(bench.filterToSelection()).toBeNull()
})

/** A result about customers, who are no rows of the table. */
async function ofCustomers() {
  const { deps, bench } = await shown()
  deps.analysis.run = (recipe) => {
    const { frames, ...result } = resultOf(recipe)
    const columns = { segment: Int32Array.of(0, 1, 1), orders: Float64Array.of(3, 4, 5) }
    return Promise.resolve({ ...result, frames: { ...frames, customers: { unit: 'customers', n: 3, columns } } })
  }
  bench.addStep('aggregate', { by: ['customer_id'], unit: 'customers' })
  await vi.waitFor(() => expect(bench.current).toBe(true))
  return { deps, bench }
}

test('a result about another unit is selected in over its own units; the table’s rows have none of it', async () => {
  const { bench } = await ofCustomers()
  expect(bench.unit).toBe('customers')
  await bench.select({ from: 'a view', clauses: [{ column: 'segment', values: [1] }] })
  expect([bench.selected?.count, bench.selectedRows]).toEqual([2, null])
  await bench.select({ from: 'a view', clauses: [{ column: 'orders', of: 'table', low: 5, high: 9 }] })
  expect(bench.selected).toEqual({ mask: Uint8Array.of(0, 0, 1), count: 1 })
})

test('selectRows(rows, from) beside a result about another unit selects rows, and none of its units', async () => {
  const { bench } = await ofCustomers()
  bench.selectRows(Uint32Array.of(5, 2), 'grid')
  expect([bench.selected, bench.selectedRows]).toEqual([null, Uint32Array.of(2, 5)])
})

test('keepSelection() of another unit makes them again and keeps their frame', async () => {
  const { deps, bench } = await ofCustomers()
  const kept = vi.spyOn(deps.analysis, 'keep')
  const ran = vi.spyOn(deps.analysis, 'run')
  await bench.select({ from: 'a view', clauses: [{ column: 'segment', values: [1] }] })
  expect((await bench.keepSelection())?.name).toBe('shop.csv, selection')
  expect(kept.mock.calls[0][1]).toBe('customers')
  expect(ran.mock.calls[0][0].steps.at(-1)).toMatchObject({ kind: 'filter', on: 'customers', params: { rows: [1, 2] } })
})
