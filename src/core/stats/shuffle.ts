import type { Rng } from './random.ts'

/** Up to here one draw of 53 bits decides two exchanges: what is left of it after the first is even still, to some 2⁻¹⁷. */
const twoFromOne = 2 ** 18

/** Puts values in random order in place (Fisher–Yates). */
export function shuffle<T extends { length: number; [i: number]: number }>(values: T, rng: Rng): T {
  let rest = -1
  for (let i = values.length - 1; i > 0; i--) {
    const place = (rest < 0 ? rng() : rest) * (i + 1)
    const j = Math.floor(place)
    rest = rest < 0 && i < twoFromOne ? place - j : -1
    const swap = values[i]
    values[i] = values[j]
    values[j] = swap
  }
  return values
}
