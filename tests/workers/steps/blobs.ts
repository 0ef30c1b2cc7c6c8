import { normal, random } from '@core/stats/random.ts'
import { frameOf } from './run-steps.ts'

/** k overlapping round groups of n rows in d columns of different units, from a seed, and the group of each row. */
export function blobs(n: number, d: number, k: number, { spread = 1, seed = 1 } = {}) {
  const rng = random('blobs', seed)
  const centres = Array.from({ length: k * d }, () => 4 * normal(rng))
  const truth = Int32Array.from({ length: n }, () => Math.floor(rng() * k))
  const columns: Record<string, Float64Array> = {}
  for (let j = 0; j < d; j++) {
    const unit = 10 ** (j % 5)
    columns[`x${j}`] = Float64Array.from(truth, (c) => 1000 + unit * (centres[c * d + j] + spread * normal(rng)))
  }
  return { frame: frameOf(columns), truth }
}
