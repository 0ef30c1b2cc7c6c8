import { describe, expect, test, vi } from 'vitest'
import type { Refusal } from '@core/outcome.ts'
import { Seal, type SealOptions } from '../../../src/app/seal/seal.ts'
import type { SelfTest } from '../../../src/app/seal/self-test.ts'

const shut: SelfTest = {
  channels: [
    { name: 'fetch', blocked: true },
    { name: 'image', blocked: true }
  ],
  untested: ['manifest']
}
const leaky: SelfTest = {
  channels: [
    { name: 'fetch', blocked: true },
    { name: 'image', blocked: false }
  ],
  untested: []
}

/** A seal whose surroundings write down what is done to them, in order. */
function sealOver(options: SealOptions = {}) {
  const log: string[] = []
  const seal = new Seal({
    onState: (state) => log.push(state),
    onProgress: ({ stage, done, of }) => log.push(of ? `${stage} ${done}/${of}` : stage),
    offline: () => Promise.resolve(),
    loaders: () => [() => Promise.resolve(log.push('load')), () => Promise.resolve(log.push('load'))],
    enforce: () => log.push('policy'),
    restart: () => log.push('restart'),
    test: () => Promise.resolve(shut),
    ...options
  })
  return { seal, log }
}

// The dev server's page cannot be sealed, and vitest runs as one.
const asBuilt = () => vi.stubEnv('DEV', false)

describe('Seal', () => {
  test('seal() loads all that is left, then adds the policy, then starts workers again, then proves it', async () => {
    const { seal, log } = sealOver()
    const report = await seal.seal()
    expect(report).toEqual({ sealed: true, ...shut })
    const [chunks, policy, restart, proof] = ['chunks 2/2', 'policy', 'restart', 'proof'].map((line) =>
      log.indexOf(line)
    )
    expect(chunks).toBeGreaterThan(log.lastIndexOf('load'))
    expect([chunks < policy, policy < restart, restart < proof]).toEqual([true, true, true])
    expect(log.at(-1)).toBe('sealed')
  })

  test('seal() twice, at once or later, seals once', async () => {
    const { seal, log } = sealOver()
    const [first, second] = await Promise.all([seal.seal(), seal.seal()])
    expect(await seal.seal()).toBe(first)
    expect(second).toBe(first)
    expect(log.filter((line) => line === 'policy')).toHaveLength(1)
  })

  test('demand() fails not-sealed and names the channels not shown to be shut', async () => {
    asBuilt()
    const { seal } = sealOver({ test: () => Promise.resolve(leaky) })
    const error = await seal.demand().catch((thrown: unknown) => thrown)
    expect((error as Refusal).failure).toEqual({ code: 'not-sealed', values: { open: ['image'] } })
    expect(seal.state).toBe('failed')
    vi.unstubAllEnvs()
  })

  test('a self-test that tried nothing proves nothing', async () => {
    const { seal } = sealOver({ test: () => Promise.resolve({ channels: [], untested: ['fetch'] }) })
    expect((await seal.seal()).sealed).toBe(false)
  })

  test('a proof that failed is tried again, and the policy is not added twice', async () => {
    const results = [leaky, shut]
    const { seal, log } = sealOver({ test: () => Promise.resolve(results.shift()!) })
    expect((await seal.seal()).sealed).toBe(false)
    expect((await seal.seal()).sealed).toBe(true)
    expect(log.filter((line) => line === 'policy')).toHaveLength(1)
  })

  test('a chunk that cannot be loaded leaves the page unsealed, to be tried again', async () => {
    let broken = true
    const load = () => (broken ? Promise.reject(new Error('no network')) : Promise.resolve())
    const { seal, log } = sealOver({ loaders: () => [load] })
    await expect(seal.seal()).rejects.toThrow('no network')
    expect([seal.state, log.includes('policy')]).toEqual(['failed', false])
    broken = false
    expect((await seal.seal()).sealed).toBe(true)
  })

  test('a host that never finishes the offline copy does not keep the page from being sealed', async () => {
    vi.useFakeTimers()
    const { seal } = sealOver({ offline: () => new Promise(() => undefined) })
    const sealing = seal.seal()
    await vi.advanceTimersByTimeAsync(60_000)
    expect((await sealing).sealed).toBe(true)
    vi.useRealTimers()
  })

  test('prove() seals where it is not yet, and tries again where it is', async () => {
    let tests = 0
    const { seal } = sealOver({ test: () => (tests++, Promise.resolve(shut)) })
    await seal.prove()
    await seal.prove()
    expect([tests, seal.state]).toEqual([2, 'sealed'])
  })
})
