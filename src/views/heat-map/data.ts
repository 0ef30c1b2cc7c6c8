import type { Clause } from '@core/result/selection.ts'

export interface HeatMapData {
  rows: string[]
  columns: { label: string; group?: number }[]
  /** row × column, NaN where there is none. */
  values: number[][]
  /** `signed` clips at ± limit; `count` runs from 0 to the largest. */
  ramp: 'signed' | 'count'
  limit?: number
  unit: string
  digits?: number
  select?: (row: number, column: number) => Clause[]
  /** Values of one more column for a selection: feature means of the selected rows. */
  ofSelection?: (mask: Uint8Array) => number[]
}
