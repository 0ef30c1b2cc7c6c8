import type { DeviceReport } from '@core/protocol/device.ts'
import type { Translate } from '@messages/index.ts'

/** Neither the SIMD kernels nor the CPU backend share their work out yet, however many cores there are. */
const cores = 1

/** The device in use in two words: its name, and the cores it works on where it is not a GPU. */
export function deviceWords(devices: readonly DeviceReport[], t: Translate): string {
  const chosen = devices.find((device) => device.chosen)
  if (!chosen) return t('common.device.none')
  const name = t.dynamic(`common.device.${chosen.kind}`)
  if (chosen.kind === 'webgpu' || chosen.kind === 'webgl') return name
  return t('common.device.cores', { name, cores })
}
