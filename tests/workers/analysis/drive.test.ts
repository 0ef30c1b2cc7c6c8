import { expect, test, vi } from 'vitest'
import { Refusal } from '@core/outcome.ts'
import { drive } from '../../../workers/analysis/drive.ts'
import type { Tick } from '../../../workers/analysis/types.ts'

async function* ticks(count: number, each: () => void = () => undefined): AsyncGenerator<Tick, string> {
  for (let done = 1; done <= count; done++) {
    each()
    yield { done, of: count }
  }
  return 'end'
}
const step = { id: 'one', kind: 'kmeans' }

test('drive(generator) gives what the generator gives, and reports at most ten times a second', async () => {
  let time = 0
  const onProgress = vi.fn()
  const control = { step, onProgress, cancelled: () => false, now: () => time }
  expect(
    await drive(
      ticks(1000, () => (time += 1)),
      control
    )
  ).toBe('end')
  expect(onProgress.mock.calls.length).toBeLessThanOrEqual(10)
  const last = onProgress.mock.calls.at(-1)[0] as { rate: number; remainingMs: number; done: number; stage: string }
  expect(last.stage).toBe('kmeans')
  expect(last.rate).toBeCloseTo(1000, -2)
  expect(last.remainingMs).toBeCloseTo(1000 - last.done, -2)
})

test('drive(generator) gives way to messages and timers at least every 50 ms of work', async () => {
  let time = 0
  let turns = 0
  const beat = setInterval(() => turns++, 0)
  const wait = () => {
    time += 10
    const until = performance.now() + 2
    while (performance.now() < until);
  }
  await drive(ticks(200, wait), { step, onProgress: () => undefined, cancelled: () => false, now: () => time })
  clearInterval(beat)
  expect(turns).toBeGreaterThan(20)
})

test('drive(generator) stops at the next tick when cancelled, closing the generator', async () => {
  let stop = false
  let closed = false
  async function* endless(): AsyncGenerator<Tick, never> {
    try {
      for (let done = 0; ; done++) {
        if (done === 3) stop = true
        yield { done, of: 0 }
      }
    } finally {
      closed = true
    }
  }
  const control = { step, onProgress: () => undefined, cancelled: () => stop, now: () => 0 }
  await expect(drive(endless(), control)).rejects.toThrow(Refusal)
  expect(closed).toBe(true)
})

test('drive(generator) hands a preview on at once, with the step it belongs to', async () => {
  async function* previewing(): AsyncGenerator<Tick, null> {
    yield { done: 0, of: 2 }
    yield { done: 1, of: 2, preview: { mean: 0.5 } }
    return null
  }
  const onProgress = vi.fn()
  await drive(previewing(), { step, onProgress, cancelled: () => false, now: () => 0 })
  expect(onProgress).toHaveBeenLastCalledWith(
    expect.objectContaining({ preview: { step: 'one', model: { mean: 0.5 } }, done: 1 })
  )
})
