import { turned, type Degrees } from './axis-variance.ts'

/** Within so many degrees of the best axis it snaps in. */
export const snapDegrees = 3

/** An axis put somewhere, on the best where that is near. The head stays: the answer is near `angle`, 0 ≤ answer < 360. */
export function snapped(angle: Degrees, best: Degrees | null): Degrees {
  const gap = best === null ? Infinity : turned(best - angle + 90) - 90
  return around(Math.abs(gap) <= snapDegrees ? angle + gap : angle)
}

/** An axis turned by some degrees; the best axis ahead holds it, the one it has just left does not, so that small steps lead away. */
export function turnedBy(from: Degrees, by: Degrees, best: Degrees | null): Degrees {
  const ahead = best === null ? Infinity : turned(by > 0 ? best - from : from - best)
  const held = ahead > 1e-9 && ahead <= Math.abs(by) + snapDegrees
  return around(held ? from + Math.sign(by) * ahead : from + by)
}

const around = (angle: Degrees) => ((angle % 360) + 360) % 360
