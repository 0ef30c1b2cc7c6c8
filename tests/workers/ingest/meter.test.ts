import { describe, expect, it } from 'vitest'
import type { Progress } from '@core/progress.ts'
import { ingestApi } from '../../../workers/ingest/ingest-api.ts'
import { Meter } from '../../../workers/ingest/meter.ts'

const rows = 60_000
const text = 'key,n,day,word\n' + Array.from({ length: rows }, (_, i) => `k${i},${i / 4},2024-01-02,w${i}`).join('\n')
const file = () => new File([text], 'a.csv')

/** Opens a file, and cancels when a stage is first told. */
async function openUntil(stage: string) {
  const api = ingestApi()
  const seen: Progress[] = []
  const outcome = await api.open([file()], {}, (progress) => {
    seen.push(progress)
    if (progress.stage === stage) api.cancel()
  })
  return { outcome, seen }
}

describe('open', () => {
  it('tells the stages in order, each to its own whole, none of them backwards', async () => {
    const { outcome, seen } = await openUntil('none')
    expect(outcome.ok).toBe(true)
    const stages = [...new Set(seen.map((one) => one.stage))]
    expect(stages).toEqual(['reading', 'typing', 'encoding'])
    for (const stage of stages) {
      const own = seen.filter((one) => one.stage === stage)
      const of = { reading: text.length, typing: 4, encoding: rows }[stage]
      expect(own.every((one) => one.of === of && one.done >= 0 && one.done <= one.of)).toBe(true)
      expect(own.map((one) => one.done)).toEqual(own.map((one) => one.done).sort((a, b) => a - b))
    }
    expect(seen.filter((one) => one.stage === 'typing').every((one) => one.rate === undefined)).toBe(true)
  })

  it.each(['reading', 'typing', 'encoding'])('is cancelled while %s', async (stage) => {
    const { outcome, seen } = await openUntil(stage)
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
    expect(seen.at(-1).stage).toBe(stage)
  })
})

describe('Meter.pace', () => {
  it('gives the result of long work, and gives way to messages on the way', async () => {
    const meter = new Meter(0, () => undefined)
    let turns = 0
    const timer = setInterval(() => turns++, 1)
    const made = await meter.pace(busy(150))
    clearInterval(timer)
    expect(made).toBe('done')
    expect(turns).toBeGreaterThan(2)
  })

  it('ends work that is cancelled at its next rest', async () => {
    const meter = new Meter(0, () => undefined)
    let ended = false
    const work = function* () {
      try {
        yield* busy(60_000)
      } finally {
        ended = true
      }
    }
    setTimeout(() => (meter.cancelled = true), 20)
    await expect(meter.pace(work())).rejects.toMatchObject({ failure: { code: 'cancelled' } })
    expect(ended).toBe(true)
  })
})

function* busy(ms: number): Generator<undefined, string, undefined> {
  for (const until = performance.now() + ms; performance.now() < until;) yield
  return 'done'
}
