import { moments, type Moments } from '@core/stats/moments.ts'

const known = new WeakMap<ArrayLike<number> & object, Moments>()

/** Moments of values that are never written again; worked out once. */
export function knownMoments(values: ArrayLike<number> & object): Moments {
  let made = known.get(values)
  if (!made) known.set(values, (made = moments(values)))
  return made
}
