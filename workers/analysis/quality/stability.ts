import { adjustedRand } from '@core/stats/adjusted-rand.ts'
import type { Rng } from '@core/stats/random.ts'
import { bootstrap, sample } from '@core/stats/sample.ts'
import type { HostKernels } from '../../device/host-kernels.ts'
import type { Device } from '../../device/types.ts'
import { assign64 } from '../kmeans/assign64.ts'
import { fitKMeans, nearby } from '../kmeans/fit.ts'
import { taken, type Matrix } from '../matrix.ts'

export const stabilityRows = 10_000

export interface StabilityOptions {
  k: number
  bootstraps: number
  rng: Rng
  /** Rows that are drawn from and labelled; a sample where there are more. */
  rows?: number
  restarts?: number
}

/**
 * Mean adjusted Rand index of every two of several segmentations, each fitted on a bootstrap of the rows and applied to all of
 * them: near 1 where other customers of the same kind would have given the same segments. Yields the bootstraps done.
 *
 * Above `rows` (10,000) one sample of as many stands for all. Source: Hennig 2007; Ben-Hur, Elisseeff, Guyon 2002.
 */
export async function* stability(
  device: Device,
  kernels: HostKernels,
  matrix: Matrix,
  { k, bootstraps, rng, rows: most = stabilityRows, restarts = 3 }: StabilityOptions
): AsyncGenerator<number, number> {
  const rows = matrix.n > most ? taken(matrix, sample(matrix.n, most, rng)) : matrix
  const labellings: Int32Array[] = []
  for (let b = 0; b < bootstraps; b++) {
    const drawn = await nearby(device, kernels, taken(rows, bootstrap(rows.n, rng)), k)
    try {
      const options = {
        k,
        restarts,
        tolerance: 1e-4,
        maxIterations: 100,
        start: 'k-means++' as const,
        rough: true,
        rng
      }
      const work = fitKMeans(drawn, options)
      let step = await work.next()
      for (; !step.done; step = await work.next()) yield b
      labellings.push((yield* labelled(kernels, rows, step.value.centroids, k, b)).labels)
    } finally {
      drawn.free()
    }
  }
  return meanAgreement(labellings)
}

function* labelled(kernels: HostKernels, rows: Matrix, centroids: Float64Array, k: number, b: number) {
  const work = assign64(kernels, rows, centroids, k)
  let step = work.next()
  for (; !step.done; step = work.next()) yield b
  return step.value
}

function meanAgreement(labellings: Int32Array[]): number {
  let sum = 0
  let pairs = 0
  for (let a = 0; a < labellings.length; a++) {
    for (let b = 0; b < a; b++, pairs++) sum += adjustedRand(labellings[a], labellings[b])
  }
  return pairs ? sum / pairs : NaN
}
