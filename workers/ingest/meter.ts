import { Refusal } from '@core/outcome.ts'
import type { OnProgress } from '@core/progress.ts'
import { pause } from '../analysis/pause.ts'
import type { ByteSource } from './source/byte-source.ts'

/** Tells how far the reading of sources is, at most ten times a second, gives way to messages, and ends it when cancelled. */
export class Meter {
  cancelled = false
  private started = performance.now()
  private told = -Infinity
  private before = 0
  private source: ByteSource | null = null
  private readonly of: number
  private readonly onProgress: OnProgress

  constructor(of: number, onProgress: OnProgress) {
    this.of = of
    this.onProgress = onProgress
  }

  follow(source: ByteSource): void {
    this.before += this.source?.taken ?? 0
    this.source = source
  }

  restart(): void {
    this.before = 0
    this.source = null
    this.started = performance.now()
  }

  /** Gives way to the event loop; fails `cancelled` where that brought a cancel. */
  async breathe(): Promise<void> {
    await pause()
    if (this.cancelled) throw new Refusal('cancelled')
    const now = performance.now()
    if (now - this.told < 100) return
    this.told = now
    const done = Math.min(this.of, this.before + (this.source?.taken ?? 0))
    const seconds = (now - this.started) / 1000
    const rate = seconds > 0.2 && done > 0 ? done / seconds : 0
    this.onProgress({
      stage: 'reading',
      done,
      of: this.of,
      ...(rate ? { rate, remainingMs: ((this.of - done) / rate) * 1000 } : {})
    })
  }
}
