import { Refusal } from '@core/outcome.ts'
import type { Paced } from '@core/paced.ts'
import type { OnProgress } from '@core/progress.ts'
import { pause } from '../analysis/pause.ts'
import type { ByteSource } from './source/byte-source.ts'

const patience = 25

/**
 * Tells how far an opening is, stage by stage, at most ten times a second in each, gives way to messages, and ends it when cancelled.
 *
 * Stages: `reading` (bytes of the sources), `typing` (columns), `encoding` (rows).
 */
export class Meter {
  cancelled = false
  private stage = 'reading'
  private of: number
  private done = 0
  private rated = true
  private started = performance.now()
  private told = -Infinity
  private before = 0
  private source: ByteSource | null = null
  private readonly bytes: number
  private readonly onProgress: OnProgress

  constructor(bytes: number, onProgress: OnProgress) {
    this.of = this.bytes = bytes
    this.onProgress = onProgress
  }

  follow(source: ByteSource): void {
    this.before += this.source?.taken ?? 0
    this.source = source
  }

  restart(): void {
    this.before = 0
    this.begin('reading', this.bytes)
  }

  /** A new stage of so many units. Without `rated` no speed is told: one unit is not like another. */
  begin(stage: string, of: number, { rated = true } = {}): void {
    Object.assign(this, { stage, of, rated, done: 0, source: null, told: -Infinity, started: performance.now() })
  }

  /** So many units of the stage are done. */
  reach(done: number): void {
    this.done = done
  }

  /** Gives way to the event loop; fails `cancelled` where that brought a cancel. */
  async breathe(): Promise<void> {
    await pause()
    if (this.cancelled) throw new Refusal('cancelled')
    const now = performance.now()
    if (now - this.told < 100) return
    this.told = now
    const { stage, of } = this
    const done = this.source ? Math.min(of, this.before + this.source.taken) : this.done
    const seconds = (now - this.started) / 1000
    const rate = this.rated && seconds > 0.2 && done > 0 ? done / seconds : 0
    this.onProgress({ stage, done, of, ...(rate ? { rate, remainingMs: ((of - done) / rate) * 1000 } : {}) })
  }

  /** The result of long work, giving way every few milliseconds of it. */
  async pace<T>(work: Paced<T>): Promise<T> {
    try {
      for (;;) {
        const until = performance.now() + patience
        do {
          const { done, value } = work.next()
          if (done) return value
        } while (performance.now() < until)
        await this.breathe()
      }
    } finally {
      work.return(undefined as T)
    }
  }
}
