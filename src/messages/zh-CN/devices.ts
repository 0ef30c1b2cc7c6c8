import type { devices as en } from '../en/devices.ts'
import type { SameAs } from '../types.ts'

export const devices: SameAs<typeof en> = {}
