import type { DeviceKind } from '@core/protocol/device.ts'
import { chooseDevice } from '../../../workers/device/choose.ts'
import type { Device } from '../../../workers/device/types.ts'

/** The devices to be had here: in Node the SIMD kernels and TensorFlow.js on the CPU. Every runner passes the same tests on each. */
export async function devicesToTest(): Promise<{ kind: DeviceKind; device: Device }[]> {
  const devices: { kind: DeviceKind; device: Device }[] = []
  for (const kind of ['simd', 'cpu'] as const)
    devices.push({ kind, device: (await chooseDevice({ force: kind })).device })
  return devices
}
