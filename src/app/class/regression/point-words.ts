import type { LeastSquares, Line } from '@core/class/least-squares.ts'
import type { Translate } from '@messages/index.ts'
import type { Points } from './points.ts'

interface Point {
  focus: number
  points: Points
  fit: LeastSquares
  /** The line of all others. */
  without: Line | null
  x: string
  /** Cook's distance from which a point is worth a look. */
  limit: number
}

/** What one point has to do with the line, in words. */
export function pointWords({ focus, points, fit, without, limit }: Point, t: Translate): string {
  return t('by-hand.line.point', {
    row: points.rows[focus] + 1,
    leverage: fit.leverage[focus],
    mean: 2 / fit.n,
    cooks: fit.cooks[focus],
    far: fit.cooks[focus] > limit,
    slope: fit.slope,
    without: without?.slope ?? NaN
  })
}
