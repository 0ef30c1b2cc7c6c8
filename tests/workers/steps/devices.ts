import { hostKernels } from '../../../workers/device/host.ts'
import { devicesToTest } from '../device/devices.ts'
import { plainDevice, plainKernels } from './plain-device.ts'
import type { On } from './run-steps.ts'

/** Each device to be had here with the host's kernels, and the plain reference with plain ones. */
export async function onDevices(): Promise<(On & { name: string })[]> {
  const kernels = await hostKernels()
  const devices = await devicesToTest()
  return [
    { name: 'plain code', device: plainDevice(), kernels: plainKernels },
    ...devices.map(({ kind, device }) => ({ name: kind, device, kernels }))
  ]
}
