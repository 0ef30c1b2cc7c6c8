import { moments } from '../stats/moments.ts'

/** Means, variances and covariance of two columns; they divide by n − 1. */
export interface PlaneMoments {
  n: number
  mean: [number, number]
  xx: number
  xy: number
  yy: number
}

/**
 * Means, variances and covariance of two columns of one length, over the rows where both have a value.
 *
 * NaN is missing. With fewer than two rows variances are NaN. Two passes. Source: Chan, Golub, LeVeque 1983.
 */
export function planeMoments(x: ArrayLike<number>, y: ArrayLike<number>): PlaneMoments {
  const rows = Uint32Array.from({ length: Math.min(x.length, y.length) }, (_, i) => i).filter(
    (i) => !Number.isNaN(x[i]) && !Number.isNaN(y[i])
  )
  const n = rows.length
  const meanOf = (values: ArrayLike<number>) => moments(Float64Array.from(rows, (i) => values[i])).mean
  const [mx, my] = [meanOf(x), meanOf(y)]
  let [xx, xy, yy] = [0, 0, 0]
  for (const i of rows) {
    const [u, v] = [x[i] - mx, y[i] - my]
    xx += u * u
    xy += u * v
    yy += v * v
  }
  const below = n > 1 ? n - 1 : NaN
  return { n, mean: [mx, my], xx: xx / below, xy: xy / below, yy: yy / below }
}
