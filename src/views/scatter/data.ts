import type { Group } from '../scene-types.ts'

export interface ScatterData {
  x: Float64Array | Float32Array
  y: Float64Array | Float32Array
  /** Columns of the frame that x and y are, so that a brush can be told in data units; null for one that is no column: rows inside are then selected one by one. */
  columns: [string | null, string | null]
  xLabel: string
  yLabel: string
  group?: Int32Array | Uint8Array
  groups?: Group[]
  /** The frame's column that the groups come from; `segment` where left out. */
  groupColumn?: string
  /** An ellipse that holds 80 % of its group. */
  rings?: boolean
  /** Lines over the points, in the plane's own units: a line of reference, a smooth curve with its band, contours. They do not widen the plane. */
  overlays?: Overlay[]
  /** Rows that are named beside their point: the influential ones. */
  named?: { row: number; label: string }[]
}

export interface Overlay {
  x: number[]
  y: number[]
  /** A band round the line. */
  low?: number[]
  high?: number[]
  label?: string
  dash?: boolean
  paint?: 'ink' | 'ink-2' | 'ink-3'
}
