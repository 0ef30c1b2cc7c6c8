import { describe, expect, test } from 'vitest'
import type { OnProgress } from '@core/progress.ts'
import { openFiles } from '../../src/client/ingest.ts'
import { table } from '../store/samples.ts'
import { FakeWorker } from './fake-worker.ts'

const ok = <T>(value: T) => Promise.resolve({ ok: true as const, value })
const never = () => new Promise<never>(() => undefined)
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

function ingestOver(methods: object[]) {
  const workers: FakeWorker[] = []
  const saved: string[] = []
  const start = () => {
    const api = { open: () => ok(table('t')), save: () => (saved.push('t'), ok(undefined)), cancel: () => undefined }
    const worker = new FakeWorker({ ...api, ...methods[workers.length] })
    workers.push(worker)
    return Promise.resolve(worker.endpoint)
  }
  return { workers, saved, options: { start, port: { pingMs: 5, silenceMs: 1e9, graceMs: 20 } } }
}

const file = new Blob(['a,b\n1,2\n'])

describe('openFiles', () => {
  test('gives the table as soon as it is read, saves it behind, then ends the worker', async () => {
    const { workers, saved, options } = ingestOver([{ save: () => pause(20).then(() => ok(undefined)) }])
    const outcome = await openFiles([file], {}, options)
    if (!outcome.ok) throw new Error(outcome.failure.code)
    expect(outcome.value.opened.summary.id).toBe('t')
    expect(workers[0].ended).toBe(false)
    expect(await outcome.value.saved).toEqual({ ok: true, value: undefined })
    expect(workers[0].ended).toBe(true)
    expect(saved).toEqual([])
  })

  test('hands progress on', async () => {
    const open = async (_sources: Blob[], _options: object, report: OnProgress) => {
      await (report({ stage: 'reading', done: 1, of: 2 }) as unknown as Promise<void>)
      return ok(table('t'))
    }
    const { options } = ingestOver([{ open }])
    const seen: number[] = []
    await openFiles([file], {}, { ...options, onProgress: ({ done, of }) => seen.push(done / of) })
    expect(seen).toEqual([0.5])
  })

  test('a refusal of the reader comes as it is, and the worker is ended', async () => {
    const failure = { code: 'empty-file', values: { name: 'x.csv' } }
    const { workers, options } = ingestOver([{ open: () => Promise.resolve({ ok: false, failure }) }])
    expect(await openFiles([file], {}, options)).toEqual({ ok: false, failure })
    expect(workers[0].ended).toBe(true)
  })

  test('a table kept in memory only is not saved', async () => {
    const opened = table('t')
    opened.summary.memoryOnly = true
    const { saved, options } = ingestOver([{ open: () => ok(opened) }])
    const outcome = await openFiles([file], { memoryOnly: true }, options)
    expect(outcome.ok && (await outcome.value.saved)).toEqual({ ok: true, value: undefined })
    expect(saved).toEqual([])
  })

  test('a failure to save comes through saved, and the table stays open', async () => {
    const failure = { code: 'quota-exceeded', values: { needed: 2, available: 1 } }
    const { options } = ingestOver([{ save: () => Promise.resolve({ ok: false, failure }) }])
    const outcome = await openFiles([file], {}, options)
    expect(outcome.ok && (await outcome.value.saved)).toEqual({ ok: false, failure })
  })

  test('a signal ends a reader that does not listen', async () => {
    const { workers, options } = ingestOver([{ open: never }])
    const abort = new AbortController()
    const opening = openFiles([file], {}, { ...options, signal: abort.signal })
    while (!workers.length) await pause(1)
    await pause(10)
    abort.abort()
    expect(await opening).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
    expect(workers[0].ended).toBe(true)
  })

  test('sources that kill the worker twice fail worker-died', async () => {
    const { workers, options } = ingestOver([{ open: never }, { open: never }])
    const opening = openFiles([file], {}, options)
    for (let count = 1; count <= 2; count++) {
      while (workers.length < count) await pause(1)
      await pause(10)
      workers[count - 1].fail('out of heap')
    }
    expect(await opening).toMatchObject({ ok: false, failure: { code: 'worker-died' } })
  })

  test('a bug in the reader is thrown', async () => {
    const { workers, options } = ingestOver([{ open: () => Promise.reject(new TypeError('x is undefined')) }])
    await expect(openFiles([file], {}, options)).rejects.toThrow('x is undefined')
    expect(workers[0].ended).toBe(true)
  })
})
