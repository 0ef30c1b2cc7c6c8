import type { Clause } from '@core/result/selection.ts'

export interface BarsData {
  bars: { label: string; value: number; low?: number; high?: number; group?: number; select?: Clause }[]
  unit: string
  /** Shares are shown as per cent. */
  percent?: boolean
  colourByGroup?: boolean
  /** The part of each bar that the selected rows make up, in the bars' unit. */
  ofSelection?: (mask: Uint8Array) => number[]
}
