import type { Degrees } from '@core/class/axis-variance.ts'
import type { PlaneMoments } from '@core/class/plane-moments.ts'

/** Rows in a plane of two features, and an axis through their mean that the reader turns. */
export interface AxisData {
  /** Rows that are drawn, NaN where missing; a unit of x is drawn as long as one of y, since a foot stands square only then. */
  x: Float64Array | Float32Array
  y: Float64Array | Float32Array
  xLabel: string
  yLabel: string
  /** Of all rows, drawn or not. */
  moments: PlaneMoments
  /** Where the axis is held, 0 to 360 degrees counter-clockwise from the x axis; left out, there is none. */
  angle?: Degrees
  /** Rows whose projection on the axis is drawn, with the foot that leads to it. */
  feet?: Uint32Array
  /** The axis square to it too. */
  second?: boolean
  /** Variance along the axis at every angle, drawn beside the plane. */
  curve?: boolean
  /** What stands in the plane's corner: `62 % of the variance along the axis`. */
  note?: string
}
