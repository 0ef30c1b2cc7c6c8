import { transfer, wrap, type Endpoint, type Remote } from 'comlink'
import { Refusal } from '@core/outcome.ts'
import type { Supervised } from '@core/protocol/heartbeat.ts'
import { Heartbeat, type HeartbeatOptions } from './heartbeat.ts'

/** A worker as a port needs it. */
export type Startable = Endpoint & { terminate(): void }

/** One piece of work for a worker. */
export interface Job<Api, T> {
  /** Sends it; called again on a new worker where the first one died. `deaths` says how many died of it so far. */
  send(api: Remote<Api>, deaths: number): Promise<T>
  /** Asks the worker to give it up; the job then settles by itself. Left out: a cancel just stops waiting for it. */
  cancel?(api: Remote<Api>): unknown
  signal?: AbortSignal | undefined
  /** Only the newest job of a key is wanted: older ones settle `cancelled`. */
  key?: string
  /** One at a time, in the order asked; others go beside it. */
  alone?: boolean
}

export interface PortOptions extends Partial<HeartbeatOptions> {
  /** From the wish to cancel to the end of the worker. */
  graceMs?: number
  /** How often a job is sent again after the worker died of it. */
  repeats?: number
}

interface Pending {
  job: Job<never, unknown>
  resolve(value: unknown): void
  reject(error: unknown): void
  /** Which sending is waited for; an answer to an earlier one is not heard. 0 while it waits for its turn. */
  sending: number
  deaths: number
  cancelling: boolean
  release(): void
}

const open = new Set<{ restart(): void }>()

/** Ends and starts again every worker that runs now, so that they stand under a policy added since. Their jobs are sent again. */
export function restartWorkers(): void {
  for (const port of open) port.restart()
}

/**
 * The page's end of one worker: it owns the queue, notices the worker's death and settles everything that was pending.
 *
 * - A worker that ends in whatever way (terminated, closed, out of heap, an error or rejection that nobody caught) is
 *   started again and the jobs it held are sent again, `repeats` times each; then they fail `worker-died` (`reason`).
 * - A cancel is asked for first; a worker that has not settled the job after `graceMs` is ended and started again.
 *   Either way the job fails `cancelled`.
 * - No job has a time limit: see Heartbeat for how a busy worker is told from a dead one.
 * - An error thrown in the worker is a bug and is thrown here as it came.
 */
export class Port<Api> {
  private readonly begin: () => Promise<Startable>
  private readonly options: Required<Omit<PortOptions, 'locks'>> & { locks?: LockManager }
  private readonly pending = new Set<Pending>()
  private readonly graces = new Set<ReturnType<typeof setTimeout>>()
  private worker: Startable | undefined
  private api: Promise<Remote<Api>> | undefined
  private heartbeat: Heartbeat | undefined
  private sendings = 0
  private closed = false
  /** Raised with every worker started: what was told to an earlier one is unknown to this one. */
  generation = 0

  constructor(begin: () => Promise<Startable>, options: PortOptions = {}) {
    this.begin = begin
    const locks: LockManager | undefined = globalThis.navigator?.locks
    this.options = { graceMs: 150, repeats: 2, pingMs: 1000, silenceMs: 20_000, ...(locks && { locks }), ...options }
    open.add(this)
  }

  /** The job's answer. Rejects with a Refusal `cancelled` or `worker-died`, or with the error thrown in the worker. */
  ask<T>(job: Job<Api, T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.closed || job.signal?.aborted) return reject(new Refusal('cancelled'))
      if (job.key !== undefined) for (const other of this.pending) if (other.job.key === job.key) this.cancel(other)
      const abort = () => this.cancel(entry)
      const entry = {
        job,
        resolve,
        reject,
        sending: 0,
        deaths: 0,
        cancelling: false,
        release: () => job.signal?.removeEventListener('abort', abort)
      } as unknown as Pending
      job.signal?.addEventListener('abort', abort)
      this.pending.add(entry)
      this.sendNext()
    })
  }

  /** Ends the worker and starts it again; jobs under way are sent again. */
  restart(): void {
    if (this.worker || this.api) this.end()
    for (const entry of [...this.pending]) {
      entry.sending = 0
      if (entry.cancelling) this.settle(entry, () => entry.reject(new Refusal('cancelled')))
    }
    this.sendNext()
  }

  /** Ends the worker; what is pending fails `cancelled`. */
  close(): void {
    this.closed = true
    open.delete(this)
    this.end()
    for (const entry of this.pending) this.settle(entry, () => entry.reject(new Refusal('cancelled')))
  }

  private sendNext() {
    let alone = false
    for (const entry of this.pending) {
      const waits = entry.job.alone && alone
      alone ||= Boolean(entry.job.alone)
      if (!waits && entry.sending === 0) void this.send(entry)
    }
  }

  private async send(entry: Pending) {
    const sending = (entry.sending = ++this.sendings)
    const current = () => this.pending.has(entry) && entry.sending === sending
    try {
      const api = await this.started()
      if (!current()) return
      const value = await entry.job.send(api as Remote<never>, entry.deaths)
      if (current())
        this.settle(entry, () => (entry.cancelling ? entry.reject(new Refusal('cancelled')) : entry.resolve(value)))
    } catch (error) {
      if (current()) this.settle(entry, () => entry.reject(error))
    }
  }

  private settle(entry: Pending, how: () => void) {
    this.pending.delete(entry)
    entry.release()
    how()
    if (!this.closed) this.sendNext()
  }

  private cancel(entry: Pending) {
    if (!this.pending.has(entry) || entry.cancelling) return
    const { job } = entry
    if (entry.sending === 0 || !job.cancel) return this.settle(entry, () => entry.reject(new Refusal('cancelled')))
    entry.cancelling = true
    void this.api?.then((api) => job.cancel?.(api as Remote<never>)).catch(() => undefined)
    const grace = setTimeout(() => {
      if (!this.pending.has(entry)) return this.graces.delete(grace)
      this.restart()
      this.started().catch(() => undefined) // ready for the next job, which would meet the same error
    }, this.options.graceMs)
    this.graces.add(grace)
  }

  private started(): Promise<Remote<Api>> {
    this.api ??= this.start().catch((error: unknown) => {
      this.api = undefined
      throw error
    })
    return this.api
  }

  private async start(): Promise<Remote<Api>> {
    const generation = ++this.generation
    const worker = await this.begin()
    if (generation !== this.generation || this.closed) {
      worker.terminate()
      throw new Refusal('cancelled')
    }
    this.worker = worker
    const died = (reason: string) => generation === this.generation && this.died(reason)
    worker.addEventListener('error', (event) => died((event as ErrorEvent).message || 'it did not start'))
    const api = wrap<Api>(worker)
    this.heartbeat = new Heartbeat(died, this.options)
    const { port } = this.heartbeat
    void (api as unknown as Remote<Supervised>)
      .heartbeat(transfer(port, [port]))
      .catch((error: unknown) => died(String(error)))
    return api
  }

  private end() {
    this.heartbeat?.stop()
    this.worker?.terminate()
    this.worker = undefined
    this.api = undefined
    this.heartbeat = undefined
    this.generation++
    for (const grace of this.graces) clearTimeout(grace)
    this.graces.clear()
  }

  private died(reason: string) {
    this.end()
    for (const entry of [...this.pending]) {
      const held = entry.sending !== 0
      entry.sending = 0
      if (entry.cancelling) this.settle(entry, () => entry.reject(new Refusal('cancelled')))
      else if (held && ++entry.deaths > this.options.repeats)
        this.settle(entry, () => entry.reject(new Refusal('worker-died', { reason })))
    }
    this.sendNext()
  }
}
