import { expose, proxy, wrap, type Remote } from 'comlink'
import { tableFromIPC } from 'apache-arrow'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { AnalysisApi } from '@core/protocol/analysis.ts'
import type { DeviceReport } from '@core/protocol/device.ts'
import type { OpenedTable } from '@core/protocol/ingest.ts'
import type { Outcome } from '@core/outcome.ts'
import type { GroupByModel, KMeansModel } from '@core/result/models.ts'
import type { Result } from '@core/result/types.ts'
import { summarise } from '@core/table/summarise.ts'
import type { TableData } from '@core/table/types.ts'
import { analysisApi, type AnalysisOptions } from '../../../workers/analysis/analysis-api.ts'
import type { Choice, DeviceSource } from '../../../workers/analysis/devices.ts'
import { steps } from '../../../workers/analysis/steps/index.ts'
import type { StepRunner } from '../../../workers/analysis/types.ts'
import { DeviceLost } from '../../../workers/device/types.ts'
import { encodeBatches } from '../../../workers/ingest/arrow/encode-batches.ts'
import { plainDevice, plainKernels } from '../steps/plain-device.ts'
import { corpus } from '../../corpus/corpus.ts'
import { column, readTable, recipeOf, tableOf } from './tables.ts'

const orders = corpus('data', 'd6-crm', 'rfm_orders', 'rfm_data_orders.csv')

const ports: MessagePort[] = []
afterEach(() => ports.splice(0).forEach((port) => port.close()))

const report = (kind: DeviceReport['kind'], reason: DeviceReport['reason']): DeviceReport => ({
  kind,
  reason,
  chosen: reason === 'chosen'
})
const cpu = (): Choice => ({ device: plainDevice(), reports: [report('cpu', 'chosen')] })
const source: DeviceSource = {
  chooseDevice: () => Promise.resolve(cpu()),
  nextDevice: () => Promise.resolve(cpu()),
  hostKernels: () => Promise.resolve(plainKernels)
}

/** The API as the page has it: over a message channel, through Comlink. */
function connected(options: Partial<AnalysisOptions> = {}): Remote<AnalysisApi> {
  const { port1, port2 } = new MessageChannel()
  ports.push(port1, port2)
  expose(analysisApi({ devices: source, ...options }), port1)
  return wrap<AnalysisApi>(port2)
}

function opened(table: TableData, perBatch = 50): OpenedTable {
  const columns = summarise(table.columns)
  return { summary: { ...table.summary, columns }, batches: encodeBatches(table.columns, table.rows, perBatch) }
}

const n = 120
const table = tableOf(
  {
    spend: Array.from({ length: n }, (_, i) => (i % 3) * 10 + Math.sin(i)),
    visits: Array.from({ length: n }, (_, i) => (i % 3) * -5 + Math.cos(i)),
    region: Array.from({ length: n }, (_, i) => (i % 10 ? ['north', 'south', '=2+3'][i % 3] : null)),
    joined: column(
      Array.from({ length: n }, (_, i) => new Date(Date.UTC(2024, 0, 1 + i)).toISOString()),
      'date'
    )
  },
  {}
)
const recipe = recipeOf(
  [
    { kind: 'clean' },
    { kind: 'encode' },
    { kind: 'standardise' },
    { kind: 'pca' },
    { kind: 'kmeans', params: { k: 3 } }
  ],
  { features: ['spend', 'visits'] }
)

function value<T>(outcome: unknown): T {
  const known = outcome as Outcome<T>
  if (!known.ok) throw new Error(JSON.stringify(known.failure))
  return known.value
}
const failure = (outcome: unknown) => (outcome as { failure?: object }).failure
const nothing = proxy(() => undefined)

describe('the analysis API over a message channel', () => {
  test('adopts a table from its Arrow batches and previews it, page by page', async () => {
    const api = connected()
    expect(await api.has('table')).toBe(false)
    value(await api.adopt(opened(table)))
    value(await api.adopt(opened(table)))
    expect(await api.has('table')).toBe(true)
    const page = value<{ rows: Uint32Array; columns: Record<string, unknown[]> }>(
      await api.preview('table', { offset: 59, limit: 2, columns: ['region', 'joined'] })
    )
    expect([...page.rows]).toEqual([59, 60])
    expect(page.columns.region).toEqual(['=2+3', null])
    expect(page.columns.joined).toEqual([Date.UTC(2024, 0, 60), Date.UTC(2024, 0, 61)])
    const chosen = value<{ rows: Uint32Array }>(
      await api.preview('table', { rows: Uint32Array.of(7, 3, 5), offset: 1 })
    )
    expect([...chosen.rows]).toEqual([3, 5])
    await api.forget('table')
    expect(failure(await api.preview('table', {}))).toMatchObject({ code: 'no-table' })
  })

  test('finds rows by a formula and by clauses', async () => {
    const api = connected()
    await api.adopt(opened(table))
    const rows = value<Uint32Array>(await api.matching('table', 'region = "north" and spend > 0.5'))
    const clauses = [
      { column: 'region', values: ['north'] },
      { column: 'spend', low: 0.5, high: 1e9 }
    ]
    expect(rows.length).toBeGreaterThan(5)
    expect(value<Uint32Array>(await api.matching('table', clauses))).toEqual(rows)
    const missing = value<Uint32Array>(await api.matching('table', [{ column: 'region', values: [null] }]))
    expect(missing).toHaveLength(12)
    expect(failure(await api.matching('table', 'spend >'))).toMatchObject({ code: 'formula-syntax' })
    expect(failure(await api.matching('table', [{ column: 'nope', values: [] }]))).toMatchObject({
      code: 'unknown-column'
    })
  })

  test('runs a recipe, tells how far it is, and hands the result over', async () => {
    const api = connected()
    expect(value<DeviceReport[]>(await api.start({}))).toEqual([report('cpu', 'chosen')])
    await api.adopt(opened(table))
    const seen = vi.fn()
    const result = value<Result>(await api.run(recipe, {}, proxy(seen)))
    expect(result.columns.segment).toHaveLength(n)
    expect(result.columns.segment).toBe(result.frames.rows.columns.segment)
    expect((result.models.kmeans as KMeansModel).sizes).toEqual([40, 40, 40])
    // Progress comes on a port of its own, which keeps no order with the answer.
    await vi.waitFor(() => expect(seen).toHaveBeenCalled())
    const again = value<Result>(await api.run(recipe, {}, nothing))
    expect(again.columns.segment).toEqual(result.columns.segment)
    expect(again.provenance.hash).toBe(result.provenance.hash)
  })

  test('answers cancelled for a run stopped mid-step and for those that wait, and runs again afterwards', async () => {
    let ticked: () => void = () => undefined
    const started = new Promise<void>((resolve) => (ticked = resolve))
    const endless: StepRunner = {
      spec: { kind: 'endless', version: 1, params: [] },
      async *run() {
        for (let done = 0; ; done++) {
          ticked()
          yield { done, of: 0 }
        }
      }
    }
    const api = connected({ steps: [...steps, endless] })
    await api.adopt(opened(table))
    const running = api.run(recipeOf([{ kind: 'endless' }]), {}, nothing)
    const waiting = api.run(recipe, {}, nothing)
    await started
    await api.cancel()
    expect(failure(await running)).toMatchObject({ code: 'cancelled', step: 'endless' })
    expect(failure(await waiting)).toMatchObject({ code: 'cancelled' })
    expect(value<Result>(await api.run(recipe, {}, nothing)).columns.segment).toHaveLength(n)
  })

  test('goes on with the next device when one is lost, and reports it', async () => {
    const lost = {
      ...plainDevice(),
      kind: 'webgl' as const,
      upload: () => Promise.reject(new DeviceLost('webgl', 'gone'))
    }
    const nextDevice = vi.fn(() =>
      Promise.resolve({ ...cpu(), reports: [report('webgl', 'lost'), report('cpu', 'chosen')] })
    )
    const devices: DeviceSource = {
      ...source,
      chooseDevice: () => Promise.resolve({ device: lost, reports: [report('webgl', 'chosen')] }),
      nextDevice
    }
    const api = connected({ devices })
    await api.adopt(opened(table))
    const result = value<Result>(await api.run(recipe, {}, nothing))
    expect(result.provenance.device).toBe('cpu')
    expect(nextDevice).toHaveBeenCalledWith('webgl', [report('webgl', 'chosen')])
    expect(await api.devices()).toEqual([report('webgl', 'lost'), report('cpu', 'chosen')])
  })

  test('keeps a frame as a table that plain Arrow reads and that can be adopted', async () => {
    const api = connected()
    await api.adopt(opened(table))
    const result = value<Result>(await api.run(recipe, {}, nothing))
    const kept = value<OpenedTable>(await api.keep(result.provenance.hash, 'rows', 'with segments'))
    expect(kept.summary).toMatchObject({
      name: 'with segments',
      rows: n,
      source: { derivedFrom: { table: 'table', unit: 'rows' } }
    })
    const names = kept.summary.columns.map((one) => one.name)
    expect(names).toEqual(expect.arrayContaining(['spend', 'region', 'joined', 'pca.1', 'segment']))
    const arrow = tableFromIPC(new Uint8Array(await kept.batches[0].arrayBuffer()))
    expect(Array.from(arrow.getChild('segment')!.toArray() as Float64Array)).toEqual(
      Array.from(result.columns.segment as Int32Array)
    )
    value(await api.adopt(kept))
    const page = value<{ columns: Record<string, unknown[]> }>(await api.preview(kept.summary.id, { limit: 3 }))
    expect(page.columns.region).toEqual([null, 'south', '=2+3'])
    expect(failure(await api.keep('nothing', 'rows', 'x'))).toMatchObject({ code: 'no-result' })
    expect(failure(await api.keep(result.provenance.hash, 'people', 'x'))).toMatchObject({ code: 'unknown-frame' })
  })

  test('keeps a frame whose columns the cache has let go of: it is made again, the same', async () => {
    const api = connected({ cacheBytes: 0 })
    await api.adopt(opened(table))
    const result = value<Result>(await api.run(recipe, {}, nothing))
    await api.run({ ...recipe, seed: 2 }, {}, nothing)
    const kept = value<OpenedTable>(await api.keep(result.provenance.hash, 'rows', 'again'))
    const arrow = tableFromIPC(new Uint8Array(await kept.batches[0].arrayBuffer()))
    expect(Array.from(arrow.getChild('segment')!.toArray() as Float64Array)).toEqual(
      Array.from((result.columns.segment as Int32Array).subarray(0, arrow.numRows))
    )
  })

  test('another content under the same id: runs read it, and nothing made of the old one is kept or used', async () => {
    const api = connected()
    await api.adopt(opened(table))
    const before = value<Result>(await api.run(recipe, {}, nothing))
    const other = tableOf({
      ...Object.fromEntries(table.columns),
      spend: Array.from({ length: n }, (_, i) => (i % 2) * 1000 + Math.sin(i))
    })
    await api.adopt(opened(other))
    const after = value<Result>(await api.run(recipe, {}, nothing))
    expect(after.provenance.hash).not.toBe(before.provenance.hash)
    expect(after.provenance.tableHash).toBe(other.summary.hash)
    expect(after.columns['standardise.spend']).not.toEqual(before.columns['standardise.spend'])
    expect(failure(await api.keep(before.provenance.hash, 'rows', 'old'))).toMatchObject({ code: 'no-result' })
    await api.adopt(opened(table))
    const again = value<Result>(await api.run(recipe, {}, nothing))
    expect(again.columns.segment).toEqual(before.columns.segment)
  })

  test('keeps a unit that a step opened: its key, its measures, its segments; and it runs again as a table', async () => {
    const api = connected()
    await api.adopt(opened(table))
    const on = 'regions'
    const steps = [
      { kind: 'aggregate', params: { by: ['region'], unit: on } },
      { kind: 'clean', on },
      { kind: 'standardise', on },
      { kind: 'kmeans', on, params: { k: 2 } }
    ]
    const result = value<Result>(await api.run(recipeOf(steps), {}, nothing))
    const kept = value<OpenedTable>(await api.keep(result.provenance.hash, on, 'regions'))
    expect(kept.summary).toMatchObject({ rows: 3, source: { derivedFrom: { unit: 'regions' } } })
    expect(kept.summary.columns.map(({ name, kind }) => [name, kind])).toEqual(
      expect.arrayContaining([
        ['region', 'category'],
        ['count', 'integer'],
        ['joined_first', 'date'],
        ['segment', 'integer']
      ])
    )
    value(await api.adopt(kept))
    const next = {
      ...recipeOf([{ kind: 'standardise' }], { features: ['count', 'spend_mean'] }),
      table: kept.summary.id
    }
    expect(value<Result>(await api.run(next, {}, nothing)).rows).toHaveLength(3)
  })

  test.skipIf(!orders)('makes customers of rfm_orders, segments them and keeps them as a table', async () => {
    const api = connected()
    const table = readTable(orders!, { order_date: 'date' })
    value(await api.adopt(opened(table, 2000)))
    const on = 'customers'
    const steps = [
      { kind: 'aggregate', params: { by: ['customer_id'], unit: on, asOf: '2006-12-31' } },
      { kind: 'standardise', on },
      { kind: 'pca', on },
      { kind: 'kmeans', on, params: { k: 4 } }
    ]
    const result = value<Result>(await api.run(recipeOf(steps), {}, nothing))
    expect(result.frames.customers.key).toHaveLength(995)
    const kept = value<OpenedTable>(await api.keep(result.provenance.hash, on, 'customers'))
    value(await api.adopt(kept))
    expect(kept.summary).toMatchObject({ rows: 995, source: { derivedFrom: { unit: 'customers' } } })
    const revenue = kept.summary.columns.find((one) => one.name === 'revenue_sum')!
    expect(revenue.mean! * 995).toBeCloseTo(464158, 6)
    const bySegment = {
      ...recipeOf([{ kind: 'group-by' }], { keys: 'segment', measures: ['revenue_sum'] }),
      table: kept.summary.id
    }
    const groups = value<Result>(await api.run(bySegment, {}, nothing)).models['group-by'] as GroupByModel
    expect(groups.groups.map((one) => one.count)).toEqual((result.models.kmeans as KMeansModel).sizes)
  })

  test('reads a column as another kind: same id, another hash', async () => {
    const api = connected()
    await api.adopt(opened(table))
    const overruled = value<OpenedTable>(await api.overrule('table', 'joined', 'text'))
    expect(overruled.summary.id).toBe('table')
    expect(overruled.summary.hash).not.toBe(table.summary.hash)
    expect(overruled.summary.columns.find((one) => one.name === 'joined')).toMatchObject({
      kind: 'text',
      evidence: { overruled: true }
    })
    value(await api.adopt(overruled))
    const page = value<{ columns: Record<string, unknown[]> }>(await api.preview('table', { limit: 1 }))
    expect(page.columns.joined).toEqual(['2024-01-01'])
    expect(failure(await api.overrule('table', 'nope', 'text'))).toMatchObject({ code: 'unknown-column' })
  })

  test('exports all rows with the new columns beside them, guarded against formulas', async () => {
    const api = connected()
    await api.adopt(opened(table))
    const result = value<Result>(
      await api.run(
        recipeOf([{ kind: 'clean' }, { kind: 'derive', params: { name: 'twice', formula: 'spend * 2' } }], {
          features: ['region']
        }),
        {},
        nothing
      )
    )
    expect(result.rows).toHaveLength(108)
    const blob = value<Blob>(await api.exportCsv('table', { rows: result.rows, columns: result.columns }))
    const lines = (await blob.text()).trim().split('\r\n')
    expect(lines).toHaveLength(n + 1)
    expect(lines[0]).toBe('spend,visits,region,joined,twice')
    expect(lines[1].endsWith(',2024-01-01,')).toBe(true)
    expect(lines[3]).toContain(",'=2+3,")
    const plain = value<Blob>(await api.exportCsv('table', null))
    expect((await plain.text()).split('\r\n')[0]).toBe('spend,visits,region,joined')
  })

  test('correlates one column with the others, strongest first', async () => {
    const api = connected()
    await api.adopt(opened(table))
    const related = value<{ name: string; r: number; n: number }[]>(await api.related('table', 'spend'))
    expect(related.map((one) => one.name)).toEqual(['visits', 'joined'])
    expect(related[0].r).toBeLessThan(-0.9)
    expect(related[0].n).toBe(n)
    expect(failure(await api.related('table', 'region'))).toMatchObject({ code: 'not-numeric' })
  })
})
