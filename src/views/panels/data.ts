import type { Clause } from '@core/result/selection.ts'

/** One plot or several small ones side by side: lines with bands, points, estimates by level. */
export interface PanelsData {
  panels: PanelData[]
  /** All on one scale up. */
  sharedY?: boolean
  /** The reader moves a line along x of the first panel: a threshold. */
  handle?: { x: number; label: string }
}

export interface PanelData {
  /** Left out where there is one panel alone. */
  title?: string
  xLabel: string
  yLabel: string
  percentX?: boolean
  percentY?: boolean
  xDomain?: [number, number]
  yDomain?: [number, number]
  /** One a row of the frame (or of the rows at `index`); drawn as a sample where there are many. */
  points?: { x: Float64Array | Float32Array; y: Float64Array | Float32Array; index?: Uint32Array }
  lines?: {
    x: number[]
    y: number[]
    low?: number[]
    high?: number[]
    name?: string
    dash?: boolean
    /** As stairs, as observed shares are. */
    step?: boolean
  }[]
  /** A category along x: an estimate with its interval for each level. */
  levels?: { label: string; value: number; low: number; high: number; n?: number; select?: Clause[] }[]
  /** Single points that are named: the threshold in use. */
  marks?: { x: number; y: number; label: string; low?: number; high?: number }[]
}
