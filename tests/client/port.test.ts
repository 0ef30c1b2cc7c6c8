import { afterEach, describe, expect, test } from 'vitest'
import { Refusal } from '@core/outcome.ts'
import { Port, restartWorkers, type PortOptions } from '../../src/client/port.ts'
import { FakeLocks, FakeWorker } from './fake-worker.ts'

interface Api {
  echo(value: number): Promise<number>
  hang(): Promise<number>
  cancel(): Promise<void>
  bug(): Promise<number>
}

const never = () => new Promise<number>(() => undefined)
const ports: Port<Api>[] = []

afterEach(() => {
  for (const port of ports.splice(0)) port.close()
})

/** A port whose nth worker answers as the nth set of methods says; the last set serves all that follow. */
function portOver(methods: Partial<Api>[], options: PortOptions = {}) {
  const workers: FakeWorker[] = []
  const begin = () => {
    const worker = new FakeWorker({
      echo: (value: number) => value,
      ...methods[Math.min(workers.length, methods.length - 1)]
    })
    workers.push(worker)
    return Promise.resolve(worker.endpoint)
  }
  const port = new Port<Api>(begin, { pingMs: 5, silenceMs: 60, graceMs: 20, ...options })
  ports.push(port)
  return { port, workers }
}

const hangs = { hang: never }
const answers = { hang: () => Promise.resolve(7) }
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    (value) => value,
    (error: unknown) => (error instanceof Refusal ? error.failure.code : error)
  )
const started = async (workers: FakeWorker[], count = 1) => {
  while (workers.length < count) await pause(1)
  await pause(5)
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('a worker that ends', () => {
  test('by closing itself is noticed by its silence, started again, and its job repeated', async () => {
    const { port, workers } = portOver([hangs, answers])
    const job = port.ask({ send: (api) => api.hang() })
    await started(workers)
    workers[0].close()
    expect(await job).toBe(7)
    expect(workers).toHaveLength(2)
  })

  test('by an error event has its job repeated at once', async () => {
    const { port, workers } = portOver([hangs, answers], { silenceMs: 1e9 })
    const job = port.ask({ send: (api) => api.hang() })
    await started(workers)
    workers[0].fail('out of heap')
    expect(await job).toBe(7)
  })

  test('by a rejection nobody handled has its job repeated at once', async () => {
    const { port, workers } = portOver([hangs, answers], { silenceMs: 1e9 })
    const job = port.ask({ send: (api) => api.hang() })
    await started(workers)
    workers[0].rejectUnhandled('TypeError: x is undefined')
    expect(await job).toBe(7)
  })

  test('each time fails the job worker-died with the reason, after as many repeats as allowed', async () => {
    const { port, workers } = portOver([hangs], { silenceMs: 1e9, repeats: 2 })
    const deaths: number[] = []
    const job = port.ask({ send: (api, died) => (deaths.push(died), api.hang()) })
    for (let count = 1; count <= 3; count++) {
      await started(workers, count)
      workers[count - 1].fail('out of heap')
    }
    await expect(job).rejects.toMatchObject({ failure: { code: 'worker-died', values: { reason: 'out of heap' } } })
    expect(deaths).toEqual([0, 1, 2])
    expect(await port.ask({ send: (api) => api.echo(3) })).toBe(3)
  })

  test('takes every pending job with it, and each is answered by the next worker', async () => {
    const { port, workers } = portOver([{ ...hangs, echo: never }, answers], { silenceMs: 1e9 })
    const jobs = [port.ask({ send: (api) => api.hang() }), port.ask({ send: (api) => api.echo(1) })]
    await started(workers)
    workers[0].fail('gone')
    expect(await Promise.all(jobs)).toEqual([7, 1])
  })
})

describe('a busy worker', () => {
  test('is not taken for dead while it holds its lock, however long it is silent', async () => {
    const locks = new FakeLocks()
    const { port, workers } = portOver([hangs, answers], { locks: locks as unknown as LockManager, silenceMs: 30 })
    lockedWorkers(locks)
    const job = port.ask({ send: (api) => api.hang() })
    await started(workers)
    await pause(80)
    expect(workers).toHaveLength(1)
    for (const name of locks.names) locks.release(name)
    expect(await job).toBe(7)
    expect(workers).toHaveLength(2)
    lockedWorkers(null)
  })

  test('without locks is waited for while it gives way to the event loop', async () => {
    const slow = { hang: () => pause(150).then(() => 9) }
    const { port, workers } = portOver([slow], { silenceMs: 60 })
    expect(await port.ask({ send: (api) => api.hang() })).toBe(9)
    expect(workers).toHaveLength(1)
  })
})

describe('cancel', () => {
  test('asks first: a job that gives up by itself fails cancelled and the worker lives on', async () => {
    let giveUp = () => undefined as void
    const methods = {
      hang: () => new Promise<number>((resolve) => (giveUp = () => resolve(0))),
      cancel: async () => giveUp()
    }
    const { port, workers } = portOver([methods], { graceMs: 1e6 })
    const abort = new AbortController()
    const job = port.ask({ send: (api) => api.hang(), cancel: (api) => api.cancel(), signal: abort.signal })
    await started(workers)
    abort.abort()
    expect(await codeOf(job)).toBe('cancelled')
    expect(workers).toHaveLength(1)
    expect(workers[0].ended).toBe(false)
  })

  test('ends a worker that does not give up within the grace, and the jobs beside are repeated', async () => {
    const deaf = { ...hangs, echo: never, cancel: () => Promise.resolve() }
    const { port, workers } = portOver([deaf, answers])
    const abort = new AbortController()
    const job = port.ask({ send: (api) => api.hang(), cancel: (api) => api.cancel(), signal: abort.signal })
    const beside = port.ask({ send: (api) => api.echo(5) })
    await started(workers)
    abort.abort()
    expect(await codeOf(job)).toBe('cancelled')
    expect(workers[0].ended).toBe(true)
    expect(await beside).toBe(5)
  })

  test('of two jobs under way at once settles both, and starts the worker again once', async () => {
    const { port, workers } = portOver([{ ...hangs, cancel: () => Promise.resolve() }, answers])
    const abort = new AbortController()
    const job = { send: (api: never) => (api as Api).hang(), cancel: (api: never) => (api as Api).cancel() }
    const jobs = [1, 2].map(() => codeOf(port.ask({ ...job, signal: abort.signal })))
    await started(workers)
    abort.abort()
    expect(await Promise.all(jobs)).toEqual(['cancelled', 'cancelled'])
    expect(await port.ask({ send: (api) => api.echo(1) })).toBe(1)
    expect(workers).toHaveLength(2)
  })

  test('of a job that waits for its turn leaves the running one alone', async () => {
    const { port } = portOver([{ hang: () => pause(30).then(() => 1) }])
    const abort = new AbortController()
    const first = port.ask({ send: (api) => api.hang(), alone: true })
    const second = port.ask({ send: (api) => api.hang(), alone: true, signal: abort.signal })
    abort.abort()
    expect(await codeOf(second)).toBe('cancelled')
    expect(await first).toBe(1)
  })

  test('before the start never sends the job', async () => {
    const { port, workers } = portOver([answers])
    expect(await codeOf(port.ask({ send: (api) => api.hang(), signal: AbortSignal.abort() }))).toBe('cancelled')
    expect(workers).toHaveLength(0)
  })
})

describe('the queue', () => {
  test('the newest job of a key wins: the older one settles cancelled', async () => {
    const { port } = portOver([{ hang: () => pause(20).then(() => 1) }])
    const older = codeOf(port.ask({ send: (api) => api.hang(), key: 'grid' }))
    const newer = codeOf(port.ask({ send: (api) => api.hang(), key: 'grid' }))
    expect(await Promise.all([older, newer])).toEqual(['cancelled', 1])
  })

  test('jobs that want to be alone go one after the other, in the order asked', async () => {
    const { port } = portOver([{}])
    const seen: string[] = []
    const job = (name: string, ms: number) =>
      port.ask({
        alone: true,
        send: async (api) => {
          seen.push(`${name} begins`)
          await pause(ms)
          await api.echo(0)
          seen.push(`${name} ends`)
        }
      })
    await Promise.all([job('a', 20), job('b', 1)])
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
  })

  test('an error thrown in the worker is thrown here as it came, and not repeated', async () => {
    const { port, workers } = portOver([{ bug: () => Promise.reject(new TypeError('x is undefined')) }])
    await expect(port.ask({ send: (api) => api.bug() })).rejects.toThrow('x is undefined')
    expect(workers).toHaveLength(1)
  })

  test('a worker that cannot be started fails the job, and the next job tries again', async () => {
    let tries = 0
    const worker = new FakeWorker({ echo: (value: number) => value })
    const begin = () => (tries++ ? Promise.resolve(worker.endpoint) : Promise.reject(new Error('no chunk')))
    const port = new Port<Api>(begin, { pingMs: 5 })
    ports.push(port)
    await expect(port.ask({ send: (api) => api.echo(1) })).rejects.toThrow('no chunk')
    expect(await port.ask({ send: (api) => api.echo(1) })).toBe(1)
  })

  test('close() settles what is pending as cancelled', async () => {
    const { port, workers } = portOver([hangs])
    const job = codeOf(port.ask({ send: (api) => api.hang() }))
    await started(workers)
    port.close()
    expect(await job).toBe('cancelled')
    expect(workers[0].ended).toBe(true)
  })

  test('restartWorkers() starts running workers again and repeats their jobs, which counts as no death', async () => {
    const { port, workers } = portOver([hangs, answers])
    const deaths: number[] = []
    const job = port.ask({ send: (api, died) => (deaths.push(died), api.hang()) })
    await started(workers)
    restartWorkers()
    expect(await job).toBe(7)
    expect(workers[0].ended).toBe(true)
    expect(deaths).toEqual([0, 0])
  })
})

/** Lets fake workers take the lock they are asked to hold, as a browser's worker does. */
function lockedWorkers(locks: FakeLocks | null) {
  const navigator = locks && {
    locks: {
      request: (name: string, work: () => Promise<void>) => {
        locks.hold(name)
        return work()
      }
    }
  }
  Object.defineProperty(globalThis, 'navigator', { value: navigator ?? undefined, configurable: true })
}
