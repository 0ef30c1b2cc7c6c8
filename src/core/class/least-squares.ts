import { planeMoments } from './plane-moments.ts'

export interface Line {
  slope: number
  intercept: number
}

/** A least squares line and what each point has to do with it. */
export interface LeastSquares extends Line {
  n: number
  /** Sum of the squared residuals. */
  squares: number
  /** Sum of squared deviations of y from its mean. */
  total: number
  /** 1 − squares / total; NaN where y does not vary. */
  r2: number
  /** Of each point: how much of its own fitted value it decides, 1 / n to 1. They sum to 2. */
  leverage: Float64Array
  /** Cook's distance of each point; NaN with two points, or where one decides its own fitted value alone. */
  cooks: Float64Array
}

/**
 * The line y = intercept + slope · x of the least sum of squared residuals, by the centred normal equations.
 *
 * x and y are of one length without missing values. Null where x does not vary or there are fewer than two points: many
 * lines are then as good. Leverage is the diagonal of the hat matrix; Cook's distance as R's `cooks.distance`.
 */
export function leastSquares(x: ArrayLike<number>, y: ArrayLike<number>): LeastSquares | null {
  const { n, mean, xx, xy, yy } = planeMoments(x, y)
  const [mx, my] = mean
  if (!(n >= 2) || !(xx > (Math.abs(mx) * 1e-12) ** 2)) return null
  const slope = xy / xx
  const line: Line = { slope, intercept: my - slope * mx }
  const squares = sumOfSquares(line, x, y)
  const total = yy * (n - 1)
  const leverage = Float64Array.from({ length: n }, (_, i) => 1 / n + (x[i] - mx) ** 2 / (xx * (n - 1)))
  const variance = n > 2 ? squares / (n - 2) : NaN
  const cooks = leverage.map((h, i) => {
    const residual = residualOf(line, x[i], y[i])
    if (residual === 0 && h < 1) return 0
    return h < 1 ? (residual ** 2 * h) / (2 * variance * (1 - h) ** 2) : NaN
  })
  return { ...line, n, squares, total, r2: total > 0 ? 1 - squares / total : NaN, leverage, cooks }
}

/** How far a point lies above a line. */
export const residualOf = ({ slope, intercept }: Line, x: number, y: number): number => y - intercept - slope * x

/** Sum of squared residuals of any line. */
export function sumOfSquares(line: Line, x: ArrayLike<number>, y: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < x.length; i++) sum += residualOf(line, x[i], y[i]) ** 2
  return sum
}

/** The least squares line of all points but one; null where there is none. */
export function lineWithout(x: ArrayLike<number>, y: ArrayLike<number>, left: number): Line | null {
  const others = (values: ArrayLike<number>) => Float64Array.from(values).filter((_, i) => i !== left)
  const fit = leastSquares(others(x), others(y))
  return fit && { slope: fit.slope, intercept: fit.intercept }
}

/** The line through two points of different x. */
export function lineThrough([x0, y0]: readonly [number, number], [x1, y1]: readonly [number, number]): Line {
  const slope = (y1 - y0) / (x1 - x0)
  return { slope, intercept: y0 - slope * x0 }
}
