import type { Rng } from '@core/stats/random.ts'
import type { HostKernels } from '../../device/host-kernels.ts'
import type { Device, DeviceRows } from '../../device/types.ts'
import { rows32, type Matrix } from '../matrix.ts'
import { lloyd, type LloydResult } from './lloyd.ts'
import { polish, type Polished, type PolishOptions } from './polish.ts'
import { seed, type Start } from './seed.ts'
import { swap } from './swap.ts'
import type { Trace } from './trace.ts'

export interface FitOptions {
  k: number
  restarts: number
  /** Relative to the mean variance of the columns, as scikit-learn has it. */
  tolerance: number
  maxIterations: number
  /** Given centroids are k × d in the units of the matrix less its offset, and make one start. */
  start: Start | Float64Array
  /** On small data, goes on from the best of several starts by moving single centroids: the multiplications that may take. */
  improve?: number
  /** Where segments are only compared, not shown: leaves the last float64 iterations out. */
  rough?: boolean
  rng: Rng
  /** Looks on. */
  trace?: Trace
}

export interface Fit extends Polished {
  /** Of the best start, in float32 and float64 together. */
  iterations: number
  /** Of all starts. */
  totalIterations: number
  restarts: number
}

/** What a fit says each time it gives way. */
export interface FitTick {
  /** Starts done, with the part of the one at work. */
  done: number
  of: number
  restart: number
  iteration: number
  /** Centroids now, in the units of the matrix less its offset; only after an iteration. */
  centroids?: Float64Array
  inertia?: number
}

/** Rows on the host, shared by all fits on them, and on a device where iterations are to run there. */
export interface Resident {
  matrix: Matrix
  host: Float32Array
  kernels: HostKernels
  held?: { device: Device; rows: DeviceRows }
  free(): void
}

/** Puts a matrix on a device. `free()` is the caller's. */
export async function resident(device: Device, kernels: HostKernels, matrix: Matrix): Promise<Resident> {
  const host = rows32(matrix)
  const rows = await device.upload({ n: matrix.n, d: matrix.d, data: host })
  return { matrix, host, kernels, held: { device, rows }, free: () => rows.free() }
}

/**
 * The same for fits that are only compared, up to k segments: on the host where an iteration is less work than asking a device
 * for it, which makes their numbers the same on every device.
 */
export async function nearby(device: Device, kernels: HostKernels, matrix: Matrix, k: number): Promise<Resident> {
  if (matrix.n * matrix.d * k > hostWork) return resident(device, kernels, matrix)
  return { matrix, host: rows32(matrix), kernels, free: () => undefined }
}

/** Multiplications of an iteration on the host: some milliseconds. */
const hostWork = 4e6

/** Up to this many multiplications an iteration, each start is brought to its end in float64 before the best is chosen. */
const smallWork = 3e5

/**
 * The best of several k-means fits: seeding, Lloyd's iterations in float32 on the device where rows are held by one, then in
 * float64 on the host.
 *
 * Inertia, centroids and labels are those of float64. On small data the best fit is improved further where `improve` is set, so
 * that it does not hang on luck with the starts. Where an iteration is more than some 300,000 multiplications only
 * the best start is brought to its end in float64, and to `tolerance` instead of to the last row.
 */
export async function* fitKMeans(at: Resident, options: FitOptions): AsyncGenerator<FitTick, Fit> {
  const { matrix } = at
  const { k, maxIterations, trace } = options
  const small = !options.rough && matrix.n * matrix.d * k <= smallWork
  const variance = matrix.squares.reduce((a, b) => a + b, 0) / (matrix.n * matrix.d)
  const exact = { maxIterations, tolerance: small ? 0 : options.tolerance * variance, trace }
  const restarts = typeof options.start === 'string' && k > 1 ? options.restarts : 1
  let best: { run: Begun; fit?: Polished } | undefined
  let totalIterations = 0
  const whole = small || !at.held
  for (let restart = 0; restart < restarts; restart++) {
    const run = yield* oneStart(at, options, restart, restarts)
    totalIterations += run.history.length
    if (!whole) {
      if (!best || run.inertia < best.run.inertia) {
        best = { run }
        trace?.isBest()
      }
      continue
    }
    const fit = yield* toTheEnd(at, run, k, exact, restart, restarts)
    totalIterations += fit.iterations
    if (!best || fit.inertia < best.fit!.inertia) {
      best = { run, fit }
      trace?.isBest()
    }
  }
  const { run } = best!
  trace?.resume()
  let fit = best!.fit ?? (yield* toTheEnd(at, run, k, exact, restarts - 1, restarts))
  if (!whole) totalIterations += fit.iterations
  else if (small && options.improve && restarts > 1) fit = yield* improved(at, fit, k, restarts, options)
  const scale = matrix.factor * matrix.factor
  return {
    ...fit,
    iterations: run.history.length + fit.iterations,
    totalIterations,
    restarts,
    history: run.history.length ? [...run.history.map((x) => x / scale), ...fit.history.slice(1)] : fit.history
  }
}

type Exact = Pick<PolishOptions, 'maxIterations' | 'tolerance'> & Pick<FitOptions, 'trace'>

/** What float64 goes on from. */
type Begun = Pick<LloydResult, 'centroids' | 'inertia' | 'history'>

async function* oneStart(
  at: Resident,
  options: FitOptions,
  restart: number,
  of: number
): AsyncGenerator<FitTick, Begun> {
  const { n, d, factor } = at.matrix
  const { k, maxIterations, start, trace } = options
  let first: Float64Array
  if (typeof start === 'string') {
    const seeding = seed(at.host, n, d, k, start, options.rng)
    let step = seeding.next()
    for (; !step.done; step = seeding.next()) yield { done: restart, of, restart, iteration: 0 }
    first = step.value
  } else first = start.map((x) => x * factor)
  trace?.begin(first.map((x) => x / factor))
  if (!at.held) return { centroids: first, inertia: NaN, history: [] }
  // Float32 has nothing to say about moves below its rounding: without a floor a fit could swing there for ever.
  const meanVariance = (at.matrix.squares.reduce((a, b) => a + b, 0) / (n * d)) * factor * factor
  const tolerance = Math.max(options.tolerance, 1e-12) * meanVariance
  const work = lloyd(at.held.device, at.held.rows, at.host, first, { k, maxIterations, tolerance })
  for (;;) {
    const step = await work.next()
    if (step.done) return step.value
    const { iteration, centroids, inertia } = step.value
    const done = restart + iteration / (iteration + 10)
    const now = centroids.map((x) => x / factor)
    trace?.assigned(inertia / factor ** 2)
    trace?.move(now)
    yield { done, of, restart, iteration, centroids: now, inertia: inertia / factor ** 2 }
  }
}

function* toTheEnd(
  at: Resident,
  run: Begun,
  k: number,
  { trace, ...exact }: Exact,
  restart: number,
  of: number
): Generator<FitTick, Polished> {
  const work = polish(
    at.kernels,
    at.matrix,
    run.centroids.map((x) => x / at.matrix.factor),
    k,
    { ...exact, each: trace && eachTo(trace) }
  )
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    yield { done: restart + 0.95, of, restart, iteration: run.history.length + step.value }
  }
}

/** Float64 begins with the centroids that float32 ended with. */
function eachTo(trace: Trace): PolishOptions['each'] {
  let known = true
  return (centroids, inertia) => {
    if (!known) trace.move(centroids)
    known = false
    trace.assigned(inertia)
  }
}

function* improved(
  { kernels, matrix }: Resident,
  fit: Polished,
  k: number,
  restarts: number,
  { maxIterations, improve = 0, rng, trace }: FitOptions
): Generator<FitTick, Polished> {
  // At some ten iterations a move.
  const trials = Math.floor(improve / (10 * matrix.n * matrix.d * k))
  const work = swap(kernels, matrix, fit, k, { trials, patience: 40 * k, maxIterations, rng })
  for (;;) {
    const step = work.next()
    if (step.done) {
      if (step.value !== fit) trace?.improved(step.value.centroids, step.value.inertia)
      return step.value
    }
    yield { done: restarts - 0.05, of: restarts, restart: restarts - 1, iteration: fit.iterations }
  }
}
