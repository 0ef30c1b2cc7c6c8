import { afterEach, describe, expect, test, vi } from 'vitest'
import { Refusal } from '@core/outcome.ts'
import { deviceKinds, type DeviceReport } from '@core/protocol/device.ts'
import { chooseDevice, nextDevice } from '../../../workers/device/choose.ts'
import { prove, proofTolerance } from '../../../workers/device/proof.ts'
import { simdDevice } from '../../../workers/device/simd/simd.ts'
import { kernelLists } from '../../../workers/device/tfjs/tf.ts'
import type { Device } from '../../../workers/device/types.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const refusalOf = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown
  )
  expect(error).toBeInstanceOf(Refusal)
  return (error as Refusal).failure
}

const reasons = (reports: DeviceReport[]) => reports.map(({ kind, reason }) => [kind, reason])

function stubWebgpu(info: Partial<GPUAdapterInfo> | null) {
  vi.stubGlobal('navigator', { gpu: { requestAdapter: async () => info && { info } } })
}

describe('chooseDevice()', () => {
  test('takes SIMD where there is no GPU, and says why not the others', async () => {
    const seen: DeviceReport[] = []
    const { device, reports } = await chooseDevice({ log: (report) => void seen.push(report) })
    expect(device.kind).toBe('simd')
    expect(reasons(reports)).toEqual([
      ['webgpu', 'not-available'],
      ['webgl', 'not-available'],
      ['simd', 'chosen'],
      ['cpu', 'not-needed']
    ])
    expect(seen).toEqual(reports.slice(0, 3))
    expect(reports[2].proof!.error).toBeLessThanOrEqual(reports[2].proof!.tolerance)
  })

  test.each([
    ['an architecture of that name', { vendor: 'google', architecture: 'swiftshader', isFallbackAdapter: false }],
    ['a fallback adapter', { vendor: 'acme', architecture: '', isFallbackAdapter: true }]
  ])('refuses a software adapter: %s', async (_, info) => {
    stubWebgpu(info)
    const { device, reports } = await chooseDevice()
    expect(device.kind).toBe('simd')
    expect(reports[0]).toMatchObject({ kind: 'webgpu', chosen: false, reason: 'software-adapter' })
    expect(reports[0].adapter).toContain(info.vendor)
  })

  test('goes on where an adapter is there but its backend does not start', async () => {
    stubWebgpu({ vendor: 'acme', architecture: 'one', isFallbackAdapter: false })
    const { device, reports } = await chooseDevice()
    expect(device.kind).toBe('simd')
    expect(reports[0]).toMatchObject({ reason: 'not-available', adapter: 'acme one' })
  })

  test('takes TensorFlow.js on the CPU where SIMD is missing', async () => {
    vi.spyOn(WebAssembly, 'validate').mockReturnValue(false)
    const { device, reports } = await chooseDevice()
    vi.restoreAllMocks()
    expect(device.kind).toBe('cpu')
    expect(reasons(reports).slice(2)).toEqual([
      ['simd', 'not-available'],
      ['cpu', 'chosen']
    ])
  })

  test.each(['simd', 'cpu'] as const)('takes %s when forced', async (kind) => {
    const { device, reports } = await chooseDevice({ force: kind })
    expect(device.kind).toBe(kind)
    expect(reports.map((report) => report.kind)).toEqual(deviceKinds)
    expect(reports.filter((report) => report.chosen)).toMatchObject([{ kind, reason: 'forced' }])
  })

  test('fails no-device where the forced one cannot run', async () => {
    const failure = await refusalOf(chooseDevice({ force: 'webgl' }))
    expect(failure).toMatchObject({ code: 'no-device', values: { kind: 'webgl', reason: 'not-available' } })
  })
})

describe('nextDevice()', () => {
  test('gives the next in order and says that the other was lost', async () => {
    const first = await chooseDevice()
    const { device, reports } = await nextDevice('simd', first.reports)
    expect(device.kind).toBe('cpu')
    expect(reasons(reports)).toEqual([
      ['webgpu', 'not-available'],
      ['webgl', 'not-available'],
      ['simd', 'lost'],
      ['cpu', 'chosen']
    ])
    expect(reports.filter((report) => report.chosen)).toHaveLength(1)
  })

  test('fails no-device where none is left', async () => {
    const { reports } = await chooseDevice({ force: 'cpu' })
    const failure = await refusalOf(nextDevice('cpu', reports))
    expect(failure).toMatchObject({ code: 'no-device', values: { kind: 'cpu', reason: 'lost' } })
  })
})

describe('prove(device)', () => {
  test('sees a device that lies', async () => {
    const honest = await simdDevice()
    const lying = Object.assign(Object.create(honest) as Device, {
      upload: honest.upload.bind(honest),
      moments: honest.moments.bind(honest),
      gram: honest.gram.bind(honest),
      nearest: honest.nearest.bind(honest),
      project: async () => new Float32Array(2048 * 6)
    })
    expect((await prove(lying)).error).toBeGreaterThan(0.5)
    expect((await prove(honest)).error).toBeLessThan(proofTolerance)
  })
})

test('the backends register the same kernels', () => {
  const names = Object.values(kernelLists).map((list) => list.map((kernel) => kernel.kernelName))
  expect(names[1]).toEqual(names[0])
  expect(names[2]).toEqual(names[0])
  for (const [kind, list] of Object.entries(kernelLists))
    for (const kernel of list) expect(kernel.backendName).toBe(kind)
})
