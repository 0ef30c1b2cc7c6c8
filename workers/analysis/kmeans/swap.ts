import type { Rng } from '@core/stats/random.ts'
import type { HostKernels } from '../../device/host-kernels.ts'
import type { Matrix } from '../matrix.ts'
import { polish, type Polished } from './polish.ts'
import { transfer } from './transfer.ts'

export interface SwapOptions {
  trials: number
  /** Stops after as many trials in a row that brought nothing. */
  patience: number
  maxIterations: number
  rng: Rng
}

/**
 * A fit whose inertia is not above the one given: again and again one centroid is moved onto a row drawn by its squared
 * distance, Lloyd's iterations follow, and the better of the two is kept; yields the trials done.
 *
 * Source: Fränti 2018, Efficiency of random swap clustering (with the D² draw of k-means++).
 */
export function* swap(
  kernels: HostKernels,
  matrix: Matrix,
  fit: Polished,
  k: number,
  { trials, patience, maxIterations, rng }: SwapOptions
): Generator<number, Polished> {
  let best = fit
  let last = 0
  for (let trial = 0; trial < trials && trial - last <= patience && best.inertia > 0; trial++) {
    const centroids = best.centroids.slice()
    centroids.set(rowAt(matrix, draw(best.distances, best.inertia, rng)), Math.floor(rng() * k) * matrix.d)
    const found = yield* settled(kernels, matrix, centroids, k, maxIterations, trial)
    // Less by more than rounding: equal fits must not take turns.
    if (found.inertia < best.inertia * (1 - 1e-12)) {
      last = trial
      best = {
        ...found,
        iterations: best.iterations + found.iterations,
        history: [...best.history, ...found.history.slice(1)]
      }
    }
  }
  return best
}

/** Lloyd's iterations and moves of single rows in turn, until neither finds anything. */
function* settled(
  kernels: HostKernels,
  matrix: Matrix,
  start: Float64Array,
  k: number,
  maxIterations: number,
  trial: number
): Generator<number, Polished> {
  for (let centroids: Float64Array | null = start, iterations = 0; ;) {
    const work = polish(kernels, matrix, centroids, k, { maxIterations, tolerance: 0 })
    let step = work.next()
    for (; !step.done; step = work.next()) yield trial
    iterations += step.value.iterations
    centroids = iterations < maxIterations ? transfer(matrix, step.value, k) : null
    if (!centroids) return { ...step.value, iterations }
  }
}

const rowAt = ({ columns, offset }: Matrix, row: number) => columns.map((values, j) => values[row] - offset[j])

function draw(weights: Float64Array, total: number, rng: Rng): number {
  let left = rng() * total
  for (let i = 0; i < weights.length; i++) if ((left -= weights[i]) < 0) return i
  return weights.length - 1
}
