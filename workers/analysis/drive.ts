import { Refusal } from '@core/outcome.ts'
import type { OnProgress } from '@core/progress.ts'
import { pause } from './pause.ts'
import type { Tick } from './types.ts'

/** Longest time between two looks at the event loop, and shortest between two reports, in milliseconds. */
const giveWayAfter = 40
const reportAfter = 100

export interface Drive {
  /** The step's id and kind: the stage is the kind where a tick names none. */
  step: { id: string; kind: string }
  onProgress: OnProgress
  cancelled(): boolean
  now(): number
}

/**
 * Runs a step's generator to its end: a tick becomes progress (at most ten a second), a pause for the event loop
 * (at least every 40 ms, as far as the generator ticks that often) and a look at cancellation.
 *
 * Fails `cancelled` when asked to stop; the generator's `finally` blocks have run by then.
 */
export async function drive<T>(work: AsyncGenerator<Tick, T>, drive: Drive): Promise<T> {
  const report = reporter(drive)
  let paused = drive.now()
  for (;;) {
    const next = await work.next()
    if (next.done) return next.value
    report(next.value)
    if (drive.now() - paused >= giveWayAfter) {
      await pause()
      paused = drive.now()
    }
    if (drive.cancelled()) {
      await work.return(undefined as never)
      throw new Refusal('cancelled', {}, { step: drive.step.id })
    }
  }
}

function reporter({ step, onProgress, now }: Drive): (tick: Tick) => void {
  let stage = ''
  let started = 0
  let reported = -Infinity
  return (tick) => {
    const time = now()
    const name = tick.stage ?? step.kind
    const fresh = name !== stage
    if (fresh) {
      stage = name
      started = time
    }
    if (time - reported < reportAfter && !tick.preview) return
    reported = time
    const rate = time > started && tick.done > 0 ? (1000 * tick.done) / (time - started) : undefined
    const remainingMs = rate && tick.of > 0 ? (1000 * Math.max(0, tick.of - tick.done)) / rate : undefined
    const preview = tick.preview && { step: step.id, model: tick.preview }
    onProgress({ stage, done: tick.done, of: tick.of, rate, remainingMs, ...(preview && { preview }) })
  }
}
