import { afterEach, describe, expect, test } from 'vitest'
import type { AnalysisApi } from '@core/protocol/analysis.ts'
import { deviceKinds, type DeviceReport } from '@core/protocol/device.ts'
import type { OpenedTable } from '@core/protocol/ingest.ts'
import { AnalysisClient, type AnalysisOptions } from '../../src/client/analysis.ts'
import { recipe, result, table } from '../store/samples.ts'
import { FakeWorker } from './fake-worker.ts'

const ok = <T>(value: T) => Promise.resolve({ ok: true as const, value })
const never = () => new Promise<never>(() => undefined)
const clients: AnalysisClient[] = []

afterEach(() => {
  for (const client of clients.splice(0)) client.close()
})

/** A worker that writes down what it is asked, with a device and a memory of its own. */
function analysisWorker(log: string[], methods: object) {
  const adopted = new Set<string>()
  let reports: DeviceReport[] = []
  const api: Partial<AnalysisApi> = {
    start: ({ force }) => {
      log.push(`start ${force ?? 'any'}`)
      reports = reportsOf(force ?? 'webgpu')
      return ok(reports)
    },
    devices: () => Promise.resolve(reports),
    adopt: ({ summary }: OpenedTable) => {
      adopted.add(summary.id)
      log.push(`adopt ${summary.id}`)
      return ok(undefined)
    },
    forget: (id) => Promise.resolve(void adopted.delete(id)),
    preview: (id) => (adopted.has(id) ? ok({ rows: Uint32Array.of(0), columns: { a: [1] } }) : refused()),
    run: ({ table: id }) => {
      log.push(`run ${id}`)
      if (!adopted.has(id)) return refused()
      const made = result({ hash: `of ${id}`, table: id })
      made.provenance.device = reports.find((report) => report.chosen)?.kind ?? made.provenance.device
      return ok(made)
    },
    keep: (hash, frame) => {
      log.push(`keep ${hash} ${frame}`)
      return ok(table('kept'))
    },
    cancel: () => Promise.resolve()
  }
  return new FakeWorker({ ...api, ...methods })
}

const reportsOf = (chosen: string, lost?: string) =>
  deviceKinds.map((kind): DeviceReport => ({
    kind,
    chosen: kind === chosen,
    reason: kind === chosen ? 'chosen' : kind === lost ? 'lost' : 'not-needed'
  }))

const refused = () => Promise.resolve({ ok: false as const, failure: { code: 'no-table' as const, values: {} } })

function clientOver(methods: object[], options: AnalysisOptions = {}) {
  const workers: FakeWorker[] = []
  const logs: string[][] = []
  const start = () => {
    const log: string[] = []
    const worker = analysisWorker(log, methods[workers.length] ?? {})
    workers.push(worker)
    logs.push(log)
    return Promise.resolve(worker.endpoint)
  }
  const port = { pingMs: 5, silenceMs: 1e9, graceMs: 20 }
  const client = new AnalysisClient(() => Promise.resolve({ default: '' }), { start, port, ...options })
  clients.push(client)
  return { client, workers, logs }
}

const started = async (workers: FakeWorker[], count: number) => {
  while (workers.length < count) await pause(1)
  await pause(10)
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const outcomeCode = (outcome: { ok: boolean; failure?: { code: string } }) => outcome.failure?.code ?? 'ok'

describe('AnalysisClient', () => {
  test('start() gives the devices, and devices() says them again', async () => {
    const { client } = clientOver([])
    const outcome = await client.start('simd')
    expect(outcome.ok && outcome.value.find((report) => report.chosen)?.kind).toBe('simd')
    expect(client.devices()).toEqual(outcome.ok && outcome.value)
  })

  test('a run whose worker dies is repeated on the same device with its table adopted again', async () => {
    const { client, workers, logs } = clientOver([{ run: never }])
    await client.start()
    await client.adopt(table('t'))
    const run = client.run(recipe('t'))
    await started(workers, 1)
    workers[0].fail('gone')
    expect((await run).ok).toBe(true)
    expect(logs[1]).toEqual(['start webgpu', 'adopt t', 'run t'])
    expect(client.devices().find((report) => report.kind === 'simd')?.reason).toBe('not-needed')
  })

  test('a run whose worker dies twice is repeated on the next device, and devices() says which was lost', async () => {
    const { client, workers, logs } = clientOver([{ run: never }, { run: never }])
    await client.start()
    await client.adopt(table('t'))
    const run = client.run(recipe('t'))
    for (const count of [1, 2]) {
      await started(workers, count)
      workers[count - 1].fail('gone')
    }
    expect((await run).ok).toBe(true)
    expect(logs[2]).toEqual(['start webgl', 'adopt t', 'run t'])
    const [webgpu, webgl] = client.devices()
    expect([webgpu.chosen, webgpu.reason, webgl.chosen, webgl.reason]).toEqual([false, 'lost', true, 'chosen'])
  })

  test('a run that kills every worker fails worker-died, and the table can still be read', async () => {
    const { client, workers } = clientOver([{ run: never }, { run: never }, { run: never }])
    await client.adopt(table('t'))
    const run = client.run(recipe('t'))
    for (const count of [1, 2, 3]) {
      await started(workers, count)
      workers[count - 1].fail('out of heap')
    }
    expect(outcomeCode(await run)).toBe('worker-died')
    expect((await client.preview('t', {})).ok).toBe(true)
  })

  test('a cancelled run fails cancelled though the worker is deaf, and the next run finds its table', async () => {
    const { client, workers } = clientOver([{ run: never }])
    await client.adopt(table('t'))
    const abort = new AbortController()
    const run = client.run(recipe('t'), {}, { signal: abort.signal })
    await started(workers, 1)
    abort.abort()
    expect(outcomeCode(await run)).toBe('cancelled')
    expect((await client.run(recipe('t'))).ok).toBe(true)
  })

  test('a table that was not adopted comes from the store', async () => {
    const { client } = clientOver([], { load: (id) => Promise.resolve(id === 'stored' ? table(id) : null) })
    expect((await client.preview('stored', {})).ok).toBe(true)
    expect(outcomeCode(await client.preview('nowhere', {}))).toBe('no-table')
  })

  test('has(table) is true from adopt to forget', async () => {
    const { client } = clientOver([])
    await client.adopt(table('t'))
    expect(client.has('t')).toBe(true)
    await client.forget('t')
    expect(client.has('t')).toBe(false)
    expect(outcomeCode(await client.preview('t', {}))).toBe('no-table')
  })

  test('keep(result) computes a result again that this worker does not hold, and adopts the table it gives', async () => {
    const { client, logs } = clientOver([])
    await client.adopt(table('t'))
    expect((await client.keep(result({ hash: 'of t', table: 't' }), 'rows', 'Kept')).ok).toBe(true)
    expect(logs[0]).toEqual(['adopt t', 'start any', 'run t', 'keep of t rows', 'adopt kept'])
    await client.keep(result({ hash: 'of t', table: 't' }), 'rows', 'Kept')
    expect(logs[0].filter((line) => line === 'run t')).toHaveLength(1)
    expect(client.has('kept')).toBe(true)
  })

  test('keep(result) computes a result again that the worker has let go of since', async () => {
    const log: string[] = []
    const keep = (hash: string, frame: string) => {
      log.push(`keep ${hash} ${frame}`)
      if (log.length > 1) return ok(table('kept'))
      return Promise.resolve({ ok: false, failure: { code: 'no-result', values: { hash } } })
    }
    const { client, logs } = clientOver([{ keep }])
    await client.adopt(table('t'))
    await client.run(recipe('t'))
    expect((await client.keep(result({ hash: 'of t', table: 't' }), 'rows', 'Kept')).ok).toBe(true)
    expect(log).toEqual(['keep of t rows', 'keep of t rows'])
    expect(logs[0].filter((line) => line === 'run t')).toHaveLength(2)
  })

  test('devices() says which device took the place of one that was lost within a run', async () => {
    const moved = result({ hash: 'h', table: 't' })
    moved.provenance.device = 'simd'
    const { client } = clientOver([
      { run: () => ok(moved), devices: () => Promise.resolve(reportsOf('simd', 'webgpu')) }
    ])
    await client.start()
    await client.adopt(table('t'))
    expect((await client.run(recipe('t'))).ok).toBe(true)
    expect(client.devices()).toEqual(reportsOf('simd', 'webgpu'))
  })

  test('a result comes with bare objects and its columns are those of the frame rows', async () => {
    const { client } = clientOver([])
    await client.adopt(table('t'))
    const outcome = await client.run(recipe('t'))
    if (!outcome.ok) throw new Error(outcome.failure.code)
    expect(Object.getPrototypeOf(outcome.value.models)).toBeNull()
    expect(outcome.value.columns).toBe(outcome.value.frames.rows.columns)
  })
})
