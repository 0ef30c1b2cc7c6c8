import { Refusal } from '@core/outcome.ts'
import { sealPolicy } from '@core/policy.ts'
import type { OnProgress } from '@core/progress.ts'
import { restartWorkers } from '../../client/port.ts'
import { workerTexts } from '../../client/worker-texts.ts'
import { chunkLoaders } from './chunks.ts'
import { offlineCopy } from './register.ts'
import { selfTest, type Channel, type SelfTest } from './self-test.ts'

export type SealState = 'open' | 'sealing' | 'sealed' | 'failed'

export interface SealReport {
  sealed: boolean
  channels: Channel[]
  untested: string[]
}

export interface SealOptions {
  /** Called with each change; the report once there is one. */
  onState?(state: SealState, report: SealReport | null): void
  /** Stages `offline`, `chunks` (counted) and `proof`, each with a message under `privacy.sealing.`. */
  onProgress?: OnProgress
  /** What must be loaded before nothing can be any more; by default all that the build consists of. */
  loaders?: () => (() => Promise<unknown>)[]
  offline?: () => Promise<void>
  test?: () => Promise<SelfTest>
  /** Puts the policy into force. */
  enforce?: () => void
  /** Starts running workers again, under the policy. */
  restart?: () => void
}

/** A host that never finishes the offline copy must not keep the page from being sealed. */
const offlineLimitMs = 30_000

/**
 * Seals the page for as long as it lives: all that is left is loaded, a second and stricter policy is added (it cannot be
 * taken back), running workers are started again under it, and a self-test tries every channel.
 */
export class Seal {
  state: SealState = 'open'
  report: SealReport | null = null
  /** Milliseconds after the page began to load; null before. */
  sealedAt: number | null = null
  private readonly options: Required<Omit<SealOptions, 'onState' | 'onProgress'>> & SealOptions
  private running: Promise<SealReport> | undefined
  private enforced = false

  constructor(options: SealOptions = {}) {
    this.options = {
      loaders: () => [...workerTexts, ...chunkLoaders()],
      offline: offlineCopy,
      test: selfTest,
      enforce: addPolicy,
      restart: restartWorkers,
      ...options
    }
  }

  /** Seals and proves it, once; later calls give the same report, or try again where it failed. */
  seal(): Promise<SealReport> {
    this.running ??= this.sealOnce().catch((error: unknown) => {
      this.running = undefined
      this.become('failed', this.report)
      throw error
    })
    return this.running
  }

  /** Seals, and fails `not-sealed` (`open`: names of the channels not shown to be shut) where that cannot be proved. */
  async demand(): Promise<void> {
    // The dev server's page loads its modules one by one and cannot be sealed.
    if (import.meta.env?.DEV) return
    const { sealed, channels } = await this.seal()
    if (!sealed)
      throw new Refusal('not-sealed', { open: channels.filter((one) => !one.blocked).map((one) => one.name) })
  }

  /** Seals where it is not yet, and tries every channel again. */
  async prove(): Promise<SealReport> {
    if (!this.enforced || this.state === 'sealing') return this.seal()
    this.running = this.proof()
    return this.running
  }

  private async sealOnce(): Promise<SealReport> {
    this.become('sealing', null)
    if (!this.enforced) {
      this.tell('offline', 0, 0)
      await Promise.race([this.options.offline(), new Promise((resolve) => setTimeout(resolve, offlineLimitMs))])
      await this.loadAll()
      this.options.enforce()
      this.enforced = true
      this.sealedAt = performance.now()
      this.options.restart()
    }
    return this.proof()
  }

  private async loadAll(): Promise<void> {
    const loaders = this.options.loaders()
    let done = 0
    this.tell('chunks', done, loaders.length)
    await Promise.all(
      loaders.map(async (load) => {
        await load()
        this.tell('chunks', ++done, loaders.length)
      })
    )
  }

  private async proof(): Promise<SealReport> {
    this.tell('proof', 0, 0)
    const { channels, untested } = await this.options.test()
    const sealed = channels.length > 0 && channels.every((channel) => channel.blocked)
    this.report = { sealed, channels, untested }
    // A proof that failed can be tried again: a machine may have been too slow to send word.
    if (!sealed) this.running = undefined
    this.become(sealed ? 'sealed' : 'failed', this.report)
    return this.report
  }

  private become(state: SealState, report: SealReport | null) {
    this.state = state
    this.options.onState?.(state, report)
  }

  private tell(stage: string, done: number, of: number) {
    this.options.onProgress?.({ stage, done, of })
  }
}

function addPolicy(): void {
  const meta = document.createElement('meta')
  meta.httpEquiv = 'Content-Security-Policy'
  meta.content = sealPolicy
  document.head.append(meta)
}
