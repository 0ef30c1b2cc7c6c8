import type { Ping, Pong } from '@core/protocol/heartbeat.ts'

export interface HeartbeatOptions {
  /** Between two pings. */
  pingMs: number
  /** A worker without a lock that is silent for so long is taken for dead. */
  silenceMs: number
  locks?: LockManager
}

/**
 * Watches one worker over a port of its own; `onDeath` is called once, with what is known of the cause.
 *
 * Where there are Web Locks the worker holds one for life, and only its release means death: a worker busy in a long
 * kernel is silent but keeps its lock, however long it takes. Without locks, silence for `silenceMs` means death;
 * silence is counted by pings that went unanswered while this page was awake, so that a sleeping machine or a
 * throttled tab kills nothing.
 */
export class Heartbeat {
  /** To be handed to the worker. */
  readonly port: MessagePort
  private readonly channel = new MessageChannel()
  private readonly onDeath: (reason: string) => void
  private readonly options: HeartbeatOptions
  private readonly timer: ReturnType<typeof setInterval>
  private readonly waiting = new AbortController()
  private readonly lock = `benchtop:worker:${crypto.randomUUID()}`
  private locked = false
  private sent = 0
  private answered = 0
  private silence = 0
  private lastTick = performance.now()

  constructor(onDeath: (reason: string) => void, options: HeartbeatOptions) {
    this.onDeath = onDeath
    this.options = options
    this.port = this.channel.port2
    this.channel.port1.onmessage = ({ data }: MessageEvent<Pong>) => this.hear(data)
    this.timer = setInterval(() => this.tick(), options.pingMs)
    this.say({ ping: ++this.sent, ...(options.locks && { lock: this.lock }) })
  }

  /** Ends the watch; `onDeath` is not called any more. */
  stop(): void {
    clearInterval(this.timer)
    this.waiting.abort()
    this.channel.port1.close()
  }

  private say(ping: Ping) {
    this.channel.port1.postMessage(ping)
  }

  private hear({ ping, locked, uncaught }: Pong) {
    if (ping !== undefined) this.answered = Math.max(this.answered, ping)
    this.silence = 0
    if (uncaught !== undefined) this.die(uncaught)
    else if (locked) void this.awaitRelease()
  }

  private async awaitRelease() {
    this.locked = true
    try {
      await this.options.locks?.request(this.lock, { signal: this.waiting.signal }, () => undefined)
      if (!this.waiting.signal.aborted) this.die('it ended')
    } catch {
      // The watch was stopped while it waited for the lock.
    }
  }

  private tick() {
    const now = performance.now()
    // A tick that comes late says that this page slept, not that the worker did.
    const awake = Math.min(now - this.lastTick, 2 * this.options.pingMs)
    this.lastTick = now
    if (this.answered < this.sent) this.silence += awake
    else this.say({ ping: ++this.sent })
    if (!this.locked && this.silence > this.options.silenceMs) this.die('it did not answer')
  }

  private die(reason: string) {
    this.stop()
    this.onDeath(reason)
  }
}
