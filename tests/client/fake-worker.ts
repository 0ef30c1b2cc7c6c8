import { expose } from 'comlink'
import { answerHeartbeat } from '../../workers/heartbeat.ts'
import type { Startable } from '../../src/client/port.ts'

/** A worker over a message channel: it can be ended, end itself, die of an error, and fall silent. */
export class FakeWorker {
  readonly endpoint: Startable
  ended = false
  private readonly inside: MessagePort
  private heartbeatPort: MessagePort | undefined
  private readonly errors = new Set<(event: unknown) => void>()

  constructor(api: object) {
    const { port1, port2 } = new MessageChannel()
    this.inside = port2
    expose({ ...api, heartbeat: (port: MessagePort) => this.takeHeartbeat(port) }, port2)
    port1.start()
    this.endpoint = {
      postMessage: (message, transfer) => port1.postMessage(message, transfer ?? []),
      addEventListener: (type, listener) => {
        if (type === 'error') this.errors.add(listener as (event: unknown) => void)
        else port1.addEventListener(type, listener as EventListener)
      },
      removeEventListener: (type, listener) => port1.removeEventListener(type, listener as EventListener),
      terminate: () => this.close()
    }
  }

  /** What `self.close()` and a heap that runs out do: no event, no answer any more. */
  close(): void {
    this.ended = true
    this.inside.close()
    this.heartbeatPort?.close()
  }

  /** An error that reaches the page as an event of the worker. */
  fail(message: string): void {
    for (const listener of this.errors) listener({ message })
  }

  /** A rejection that nobody handled in the worker. */
  rejectUnhandled(message: string): void {
    this.heartbeatPort?.postMessage({ uncaught: message })
  }

  private takeHeartbeat(port: MessagePort) {
    this.heartbeatPort = port
    answerHeartbeat(port)
  }
}

/** Locks of one process, as the browser keeps them: enough for one holder and those who wait for it. */
export class FakeLocks {
  private readonly waiting = new Map<string, (() => void)[]>()

  hold(name: string): void {
    this.waiting.set(name, [])
  }

  release(name: string): void {
    const waiting = this.waiting.get(name) ?? []
    this.waiting.delete(name)
    for (const grant of waiting) grant()
  }

  request(name: string, { signal }: { signal: AbortSignal }): Promise<void> {
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error))
      const queue = this.waiting.get(name)
      if (queue) queue.push(resolve)
      else resolve()
    })
  }

  get names(): string[] {
    return [...this.waiting.keys()]
  }
}
