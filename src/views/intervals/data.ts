import type { Clause } from '@core/result/selection.ts'

/** Estimates with their intervals, one a line, against a line of reference. */
export interface IntervalsData {
  rows: {
    label: string
    value: number
    low: number
    high: number
    /** What stands at the end of the line: `+82.8 ± 7.1`. */
    text: string
    /** The interval does not hold the reference; else the mark is hollow and the text says that it is not clear. */
    clear: boolean
    select?: Clause[]
  }[]
  unit: string
  /** 0 for effects, 1 for odds ratios; none for means. */
  reference?: number
  /** Odds ratios stand on a logarithmic axis. */
  log?: boolean
}
