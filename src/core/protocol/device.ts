export const deviceKinds = ['webgpu', 'webgl', 'simd', 'cpu'] as const
export type DeviceKind = (typeof deviceKinds)[number]

/** Why a device is, or is not, the one in use. `reason` is a code with a sentence under `device.reason.<code>`. */
export interface DeviceReport {
  kind: DeviceKind
  chosen: boolean
  reason: 'chosen' | 'forced' | 'software-adapter' | 'not-available' | 'failed-proof' | 'not-needed' | 'lost'
  adapter?: string
  /** Figures of the proof: largest error against float64. */
  proof?: { error: number; tolerance: number }
  /** What the device itself said where it gave no answer at all. */
  why?: string
}
