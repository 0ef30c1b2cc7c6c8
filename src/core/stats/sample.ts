import type { Rng } from './random.ts'

/** `size` of the positions 0…n − 1 without replacement, ascending; all of them where size ≥ n. */
export function sample(n: number, size: number, rng: Rng): Uint32Array {
  const chosen = new Uint32Array(Math.min(n, size))
  // Selection sampling (Knuth, algorithm S): one draw a position, already in order.
  for (let i = 0, taken = 0; taken < chosen.length; i++) {
    if (rng() * (n - i) < chosen.length - taken) chosen[taken++] = i
  }
  return chosen
}

/** n positions of 0…n − 1 drawn with replacement. */
export function bootstrap(n: number, rng: Rng): Uint32Array {
  const drawn = new Uint32Array(n)
  for (let i = 0; i < n; i++) drawn[i] = Math.floor(rng() * n)
  return drawn
}
