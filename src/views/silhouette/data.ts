import type { Group } from '../scene-types.ts'

export interface SilhouetteData {
  /** One value a row of the frame, NaN where it was not sampled. */
  values: Float64Array | Float32Array
  group: Int32Array | Uint8Array
  groups: Group[]
  bySegment: number[]
  mean: number
  column: string
}
