import type { Line } from '@core/class/least-squares.ts'

/** Points and a line, both moved by the reader. */
export interface LineFitData {
  /** One a point, none missing; few enough to be held one by one. */
  x: Float64Array
  y: Float64Array
  /** The table's row of each, from 0. */
  rows: Uint32Array
  xLabel: string
  yLabel: string
  /** What the plane holds; it stays while points move. */
  domain: { x: [number, number]; y: [number, number] }
  line?: Line
  /** One more line, dashed, with its name: that of the whole table. */
  other?: { line: Line; label: string }
  /** What can be taken hold of. */
  moves: { points: boolean; line: boolean }
  residuals?: boolean
  /** A square on each residual, as wide as it is high. */
  squares?: boolean
  /** Bars at the foot, one a point, and the mean that they are told against. */
  leverage?: Float64Array
  /** One a point, for the table and the tooltip; points above `cooksLimit` are ringed. */
  cooks?: Float64Array
  cooksLimit?: number
  /** The point that was moved last. */
  focus?: number
}
