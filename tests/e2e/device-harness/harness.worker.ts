import { Refusal } from '@core/outcome.ts'
import type { DeviceKind, DeviceReport } from '@core/protocol/device.ts'
import { chooseDevice, nextDevice, type Choice } from '../../../workers/device/choose.ts'
import { engine } from '../../../workers/device/tfjs/tf.ts'
import type { Device, DeviceRows } from '../../../workers/device/types.ts'
import { laws } from '../../workers/device/device-contract.ts'
import { numbers } from '../../workers/device/reference.ts'

/** What a test may ask of a worker of its own, in a browser with a GPU or with one that is imitated. */
const asked = {
  /** The device chosen without being forced. */
  async choose(): Promise<DeviceReport[]> {
    return (await chooseDevice()).reports
  },

  /** Each law of the device contract: null where it was kept, else what was seen. */
  async laws(kind: DeviceKind): Promise<[string, string | null][]> {
    const { device } = await chooseDevice({ force: kind })
    const seen: [string, string | null][] = []
    const imitated = kind === 'webgpu' || kind === 'webgl'
    for (const { name, check } of laws.filter(({ large }) => !(large && imitated)))
      seen.push([
        name,
        await check(device).then(
          () => null,
          (error: unknown) => String(error)
        )
      ])
    return seen
  },

  /** Kernels that each primitive ran. */
  async kernels(kind: DeviceKind): Promise<Record<string, Record<string, number>>> {
    const { device } = await chooseDevice({ force: kind })
    const n = 3000
    const d = 5
    const rows = await device.upload({ n, d, data: numbers(n * d, 'kernels') })
    const vector = new Float64Array(d).fill(2)
    const work: Record<string, () => Promise<unknown>> = {
      moments: () => device.moments(rows),
      scale: async () => (await device.scale(rows, vector, vector)).free(),
      gram: () => device.gram(rows),
      project: () => device.project(rows, vector, 1),
      nearest: () => device.nearest(rows, vector, 1, { labels: true }),
      product: () => device.product(new Float32Array(64), new Float32Array(64), 8, 8, 8)
    }
    const ran: Record<string, Record<string, number>> = {}
    for (const [name, run] of Object.entries(work)) ran[name] = await kernelsOf(device, run)
    rows.free()
    return ran
  },

  /** Takes the device away in the middle of a job. Gives the error of the job, and the devices after it. */
  async lose(kind: DeviceKind): Promise<{ error: string; reports: DeviceReport[]; went: string }> {
    const choice = await chooseDevice({ force: kind })
    const rows = await choice.device.upload({ n: 5000, d: 4, data: numbers(20_000, 'lose') })
    await choice.device.gram(rows)
    takeAway(kind)
    const error = await failureOf(choice.device, rows)
    rows.free()
    choice.device.dispose()
    const next = await afterLoss(kind, choice)
    const went = (await next.device.moments(await next.device.upload({ n: 2, d: 1, data: Float32Array.of(1, 3) })))
      .mean[0]
    return { error, reports: next.reports, went: `${next.device.kind} ${went}` }
  }
}

export type Asked = typeof asked

function afterLoss(kind: DeviceKind, { reports }: Choice): Promise<Choice> {
  return nextDevice(kind, reports)
}

async function failureOf(device: Device, rows: DeviceRows): Promise<string> {
  const thrown: unknown = await device.gram(rows).then(
    () => 'none',
    (error: unknown) => error
  )
  return thrown instanceof Error
    ? `${thrown.constructor === Error ? 'Error' : 'kind' in thrown ? 'DeviceLost' : 'other'}: ${thrown.message}`
    : String(thrown)
}

interface Lossy {
  gpgpu?: { gl: WebGL2RenderingContext }
  device?: GPUDevice
}

function takeAway(kind: DeviceKind): void {
  const backend = engine().backend as unknown as Lossy
  if (kind === 'webgl') backend.gpgpu!.gl.getExtension('WEBGL_lose_context')!.loseContext()
  else backend.device!.destroy()
}

async function kernelsOf(device: Device, run: () => Promise<unknown>): Promise<Record<string, number>> {
  const before = device.kernelsRun()
  await run()
  const after = Object.entries(device.kernelsRun()).map(([name, count]) => [name, count - (before[name] ?? 0)] as const)
  return Object.fromEntries(after.filter(([, count]) => count > 0))
}

addEventListener('message', (event: MessageEvent<{ what: keyof Asked; kind: DeviceKind }>) => {
  const { what, kind } = event.data
  void asked[what](kind).then(
    (value) => postMessage({ value }),
    (error: unknown) => postMessage({ error: error instanceof Refusal ? JSON.stringify(error.failure) : String(error) })
  )
})
