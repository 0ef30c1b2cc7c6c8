import { apart, turned, type Degrees } from './axis-variance.ts'

/** Within so many degrees of the best axis it snaps in. */
export const snapDegrees = 3

/** An axis put somewhere, snapped to the best where that is near. */
export function snapped(angle: Degrees, best: Degrees | null): Degrees {
  return best !== null && apart(angle, best) <= snapDegrees ? best : turned(angle)
}

/** An axis turned by some degrees; the best axis ahead holds it, the one it has just left does not, so that small steps lead away. */
export function turnedBy(from: Degrees, by: Degrees, best: Degrees | null): Degrees {
  const ahead = best === null ? Infinity : turned(by > 0 ? best - from : from - best)
  return best !== null && ahead > 1e-9 && ahead <= Math.abs(by) + snapDegrees ? best : turned(from + by)
}
