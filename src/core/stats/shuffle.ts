import type { Rng } from './random.ts'

/** Puts values in random order in place (Fisher–Yates). */
export function shuffle<T extends { length: number; [i: number]: number }>(values: T, rng: Rng): T {
  for (let i = values.length - 1; i > 0; i--) {
    const j = Math.floor(rng() * (i + 1))
    const swap = values[i]
    values[i] = values[j]
    values[j] = swap
  }
  return values
}
