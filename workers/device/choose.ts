import { Refusal } from '@core/outcome.ts'
import { deviceKinds, type DeviceKind, type DeviceReport } from '@core/protocol/device.ts'
import { findAdapter, type Adapter } from './adapters.ts'
import { prove } from './proof.ts'
import { hasSimd } from './simd/kernel-module.ts'
import { simdDevice } from './simd/simd.ts'
import { tfjsDevice } from './tfjs/tfjs.ts'
import type { Device } from './types.ts'

export interface Choice {
  device: Device
  /** One for each kind, in the order they are tried. */
  reports: DeviceReport[]
}

export interface ChooseOptions {
  /** This one or none; a software adapter is taken too. */
  force?: DeviceKind
  /** Told of each kind as it is looked at. */
  log?(report: DeviceReport): void
}

/**
 * The first device, in the order WebGPU, WebGL, SIMD, CPU, that is there and proves itself against float64.
 *
 * A software adapter counts as no GPU unless it is forced. Fails `no-device` (kind, reason) where the forced one, or none, can run.
 */
export function chooseDevice({ force, log }: ChooseOptions = {}): Promise<Choice> {
  if (force) return only(force, log)
  return firstOf(deviceKinds, [], log)
}

/**
 * The device to go on with when `after` was lost: the next in order that proves itself.
 *
 * `reports` are those of the choice before. Fails `no-device` where none is left.
 */
export function nextDevice(
  after: DeviceKind,
  reports: readonly DeviceReport[],
  log?: (report: DeviceReport) => void
): Promise<Choice> {
  const at = deviceKinds.indexOf(after)
  const before = deviceKinds.slice(0, at + 1).map((kind): DeviceReport => {
    const report = reports.find((one) => one.kind === kind) ?? { kind, chosen: false, reason: 'not-needed' }
    return kind === after ? { ...report, chosen: false, reason: 'lost' } : { ...report, chosen: false }
  })
  return firstOf(deviceKinds.slice(at + 1), before, log)
}

async function only(kind: DeviceKind, log?: (report: DeviceReport) => void): Promise<Choice> {
  const { device, report } = await tried(kind, true)
  log?.(report)
  if (!device) throw new Refusal('no-device', { kind, reason: report.reason })
  return { device, reports: deviceKinds.map((other) => (other === kind ? report : notNeeded(other))) }
}

async function firstOf(
  kinds: readonly DeviceKind[],
  before: DeviceReport[],
  log?: (report: DeviceReport) => void
): Promise<Choice> {
  const reports = [...before]
  for (const [i, kind] of kinds.entries()) {
    const { device, report } = await tried(kind, false)
    log?.(report)
    reports.push(report)
    if (device) return { device, reports: [...reports, ...kinds.slice(i + 1).map(notNeeded)] }
  }
  const last = reports[reports.length - 1]
  throw new Refusal('no-device', { kind: last.kind, reason: last.reason })
}

function notNeeded(kind: DeviceKind): DeviceReport {
  return { kind, chosen: false, reason: 'not-needed' }
}

async function tried(kind: DeviceKind, forced: boolean): Promise<{ device?: Device; report: DeviceReport }> {
  const adapter = await findAdapter(kind)
  if (!adapter) return { report: { kind, chosen: false, reason: 'not-available' } }
  const found = { kind, adapter: adapter.name }
  if (adapter.software && !forced) return { report: { ...found, chosen: false, reason: 'software-adapter' } }
  const device = await started(kind, adapter)
  if (!device) return { report: { ...found, chosen: false, reason: 'not-available' } }
  const { proof, why } = await proofOf(device)
  if (proof && proof.error <= proof.tolerance)
    return { device, report: { ...found, chosen: true, reason: forced ? 'forced' : 'chosen', proof } }
  device.dispose()
  return { report: { ...found, chosen: false, reason: 'failed-proof', ...(proof ? { proof } : { why }) } }
}

async function started(kind: DeviceKind, adapter: Adapter): Promise<Device | null> {
  if (kind === 'simd') return hasSimd() ? simdDevice() : null
  return tfjsDevice(kind, adapter.name, adapter.software)
}

/** A device that cannot even give an answer has failed its proof, whatever it threw. */
async function proofOf(device: Device): Promise<Pick<DeviceReport, 'proof' | 'why'>> {
  try {
    return { proof: await prove(device) }
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) }
  }
}
