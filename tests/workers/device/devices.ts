import type { DeviceKind } from '@core/protocol/device.ts'
import { simdDevice } from '../../../workers/device/simd/simd.ts'
import { tfjsDevice } from '../../../workers/device/tfjs/tfjs.ts'
import type { Device } from '../../../workers/device/types.ts'

/** The devices to be had here: in Node the SIMD kernels and TensorFlow.js on the CPU. Every runner passes the same tests on each. */
export async function devicesToTest(): Promise<{ kind: DeviceKind; device: Device }[]> {
  const cpu = await tfjsDevice('cpu', 'JavaScript')
  if (!cpu) throw new Error('TensorFlow.js does not start on the CPU.')
  const devices: Device[] = [await simdDevice(), cpu]
  return devices.map((device) => ({ kind: device.kind, device }))
}
