import type { Clause } from '@core/result/selection.ts'

/** A table that is the view itself: the terms of a model. Cells come in words; `raw` is what is exported. */
export interface FiguresData {
  head: { label: string; numeric: boolean; hint?: string }[]
  rows: { cells: string[]; strong?: boolean; select?: Clause[] }[]
  raw: (string | number)[][]
  foot?: string
}
