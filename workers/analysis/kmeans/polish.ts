import type { HostKernels } from '../../device/host-kernels.ts'
import type { Matrix } from '../matrix.ts'
import { assign64, type Assignment } from './assign64.ts'
import { means, relocate, squaredDistance } from './lloyd.ts'

export interface Polished extends Assignment {
  centroids: Float64Array
  iterations: number
  converged: boolean
  history: number[]
}

export interface PolishOptions {
  maxIterations: number
  tolerance: number
  /** Told of the centroids given, and of those after each iteration, with the inertia of the rows assigned to them. */
  each?: (centroids: Float64Array, inertia: number) => void
}

/**
 * Lloyd's iterations in float64 on exact values, until no row changes its segment, or the centroids move by no more than
 * `tolerance` (sum of squares), or after `maxIterations`; yields the iterations done.
 *
 * The assignment given is to the centroids given, so every row is nearest to its own.
 */
export function* polish(
  kernels: HostKernels,
  matrix: Matrix,
  start: Float64Array,
  k: number,
  { maxIterations, tolerance, each }: PolishOptions
): Generator<number, Polished> {
  const { d, columns, offset } = matrix
  let centroids = start
  let found = yield* counted(assign64(kernels, matrix, centroids, k), 0)
  let into: Assignment | undefined
  const history = [found.inertia]
  each?.(centroids, found.inertia)
  for (let iterations = 1; ; iterations++) {
    if (found.counts.includes(0))
      relocate(found, found.labels, found.distances, d, (row, j) => columns[j][row] - offset[j])
    const next = means(found.sums, found.counts, centroids, d)
    const shift = squaredDistance(centroids, next)
    centroids = next
    const latest = yield* counted(assign64(kernels, matrix, centroids, k, { before: found.labels, into }), iterations)
    into = found
    found = latest
    history.push(found.inertia)
    each?.(centroids, found.inertia)
    const converged = found.changed === 0 || shift <= tolerance
    if (converged || iterations >= maxIterations) return { ...found, centroids, iterations, converged, history }
  }
}

function* counted(work: Generator<number, Assignment>, iteration: number): Generator<number, Assignment> {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    yield iteration
  }
}
