import type { FrameColumn } from '@core/result/types.ts'
import type { Group } from '../scene-types.ts'

export interface ParallelData {
  axes: { label: string; column: string; values: FrameColumn; unit?: string }[]
  /** Positions in the frame that are drawn. */
  sample: Uint32Array
  group?: Int32Array | Uint8Array
  groups?: Group[]
}
