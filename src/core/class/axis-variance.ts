import type { PlaneMoments } from './plane-moments.ts'

/** Degrees, counter-clockwise from the x axis; an axis has no head, so that 180 more is the same axis. */
export type Degrees = number

const radians = (angle: Degrees) => (angle * Math.PI) / 180

/** The unit vector of an axis. */
export function direction(angle: Degrees): [number, number] {
  return [Math.cos(radians(angle)), Math.sin(radians(angle))]
}

/** Variance of the rows' projections on an axis through their mean. Across it is that of `angle + 90`; the two add up to xx + yy. */
export function varianceAlong({ xx, xy, yy }: PlaneMoments, angle: Degrees): number {
  const [c, s] = direction(angle)
  return Math.max(0, c * c * xx + 2 * c * s * xy + s * s * yy)
}

/**
 * The axis along which the variance is largest, 0 ≤ angle < 180: that of the covariance matrix's first eigenvector.
 *
 * Null where the variance is the same all round, or there is none: no axis is better than another.
 */
export function bestAxis({ xx, xy, yy }: PlaneMoments): Degrees | null {
  const [across, along] = [2 * xy, xx - yy]
  if (!(Math.hypot(across, along) > 1e-9 * (xx + yy))) return null
  return turned((Math.atan2(across, along) * 90) / Math.PI)
}

/** An axis as 0 ≤ angle < 180. */
export function turned(angle: Degrees): Degrees {
  const rest = angle % 180
  const positive = rest < 0 ? rest + 180 : Math.abs(rest)
  return positive < 180 ? positive : 0
}

/** Degrees between two axes, 0 to 90. */
export function apart(a: Degrees, b: Degrees): Degrees {
  const gap = turned(a - b)
  return Math.min(gap, 180 - gap)
}
