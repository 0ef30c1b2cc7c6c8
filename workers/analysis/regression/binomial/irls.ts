import { cholesky, solve } from './cholesky.ts'
import { pass, sharesOf, type Job, type Pass } from './pass.ts'
import { findSeparation, type Separation } from './separation.ts'

export interface IrlsOptions {
  /** Coefficients of standardised columns to start from; the intercept at the share of positives, all else 0, when left out. */
  start?: Float64Array
  /** Added to the deviance: Σ penalty × γ². */
  penalty?: Float64Array
  /** 0 where a coefficient is held at 0. */
  active?: Uint8Array
  /** Holds coefficients of columns that others determine among the rows that count: a level that none of them has. */
  hold?: boolean
  /** Looks for separation, and stops where it is proved. */
  watch?: boolean
  /** Ends where the next step is shorter than this many standard errors, squared. */
  tolerance?: number
  maxIterations?: number
}

export interface IrlsFit extends Pass {
  /** Coefficients of the standardised columns. */
  gamma: Float64Array
  /** Linear predictor of every row, also of those that count nothing. */
  eta: Float64Array
  /** 0 where a coefficient was held at 0. */
  active: Uint8Array
  iterations: number
  converged: boolean
  separation?: Separation
}

/** What a fit says each time it gives way. */
export interface IrlsTick {
  iteration: number
  /** Part of the pass at work, 0 to 1. */
  part: number
}

/** Newton steps whose Gram matrix may be of float32: they only say where to go, the score says where the end is. */
const rough = 2

/**
 * Iteratively reweighted least squares: Newton's method on the log-likelihood of a logistic regression, with halved steps where a
 * whole one would make it worse.
 *
 * Ends where the deviance has settled to 1e-12 (1e-9 for a tolerance above that) and the step is within `tolerance`, by default 1e-8
 * standard errors; Newton's error is the square of that. The Gram matrix it gives is of float64 and at the coefficients it gives, without the penalty.
 * Source: McCullagh & Nelder 1989, Generalized Linear Models, 2.5.
 */
export async function* irls(job: Job, options: IrlsOptions = {}): AsyncGenerator<IrlsTick, IrlsFit> {
  const { penalty, watch = false, tolerance = 1e-16, maxIterations = 60 } = options
  const { n, p } = job.rows
  const settling = tolerance > 1e-12 ? 1e-9 : 1e-12
  let gamma = options.start?.slice() ?? firstCoefficients(job)
  let eta = new Float64Array(n)
  let nextEta = new Float64Array(n)
  const objective = (one: Pass, at: Float64Array) => one.deviance + penaltyOf(at, penalty)
  let at = yield* ticking(job, gamma, eta, 0, job.device && !options.start ? 'device' : 'host')
  const active = options.active ?? new Uint8Array(p).fill(1)
  if (options.hold) {
    const { deficient } = cholesky(penalisedGram(at.gram, p, penalty, active), p)
    for (const j of deficient) active[j] = gamma[j] = 0
    if (deficient.length) at = yield* ticking(job, gamma, eta, 0, 'host')
  }
  const path = [gamma]
  for (let iteration = 1; ; iteration++) {
    const how = job.device && iteration < rough && !options.start ? 'device' : 'host'
    let way = newton(at, gamma, p, penalty, active)
    if (way.deficient && how === 'device') {
      at = yield* ticking(job, gamma, eta, iteration, 'host')
      way = newton(at, gamma, p, penalty, active)
    }
    let next: Pass
    let step = 1
    let ahead: Float64Array
    for (;;) {
      ahead = gamma.map((value, j) => value + step * way.delta[j])
      next = yield* ticking(job, ahead, nextEta, iteration, how)
      if (objective(next, ahead) <= objective(at, gamma) * (1 + 1e-13) || step < 1e-8) break
      step /= 2
    }
    const stuck = step < 1e-8
    const settled = Math.abs(objective(at, gamma) - objective(next, ahead)) <= settling * (objective(next, ahead) + 0.1)
    // Where rounding lets no step improve anything it is as near as it gets.
    const converged = settled && way.decrement <= (stuck ? 1e-8 : tolerance)
    const before = eta
    if (!stuck) {
      eta = nextEta
      nextEta = before
      gamma = ahead
      at = next
      path.push(gamma)
    }
    const last = converged || stuck || iteration >= maxIterations
    const separation = watch ? yield* findSeparation(job, path, eta, before, last, active) : undefined
    if (last || separation) {
      if (how === 'device' && !separation) at = yield* ticking(job, gamma, eta, iteration, 'host')
      return { ...at, gamma, eta, active, iterations: iteration, converged: converged && !separation, separation }
    }
  }
}

async function* ticking(
  job: Job,
  gamma: Float64Array,
  eta: Float64Array,
  iteration: number,
  how: 'host' | 'device'
): AsyncGenerator<IrlsTick, Pass> {
  const work = pass(job, gamma, eta, how)
  for (;;) {
    const step = await work.next()
    if (step.done) return step.value
    yield { iteration, part: step.value / job.rows.n }
  }
}

/** The log-odds of the share of positives, and 0 for the rest. */
function firstCoefficients(job: Job): Float64Array {
  const gamma = new Float64Array(job.rows.p)
  const { positive, total } = sharesOf(job)
  if (job.rows.intercept) gamma[0] = Math.log(positive / (total - positive))
  return gamma
}

function penaltyOf(gamma: Float64Array, penalty?: Float64Array): number {
  return penalty ? penalty.reduce((sum, by, j) => sum + by * gamma[j] ** 2, 0) : 0
}

function newton(
  at: Pass,
  gamma: Float64Array,
  p: number,
  penalty: Float64Array | undefined,
  active: Uint8Array
): { delta: Float64Array; decrement: number; deficient: boolean } {
  const score = at.score.map((value, j) => value - (penalty ? penalty[j] * gamma[j] : 0))
  const hessian = penalisedGram(at.gram, p, penalty, active)
  for (let j = 0; j < p; j++) if (!active[j]) score[j] = 0
  const factor = cholesky(hessian, p)
  const delta = solve(factor, score)
  const decrement = delta.reduce((sum, value, j) => sum + value * score[j], 0)
  return { delta, decrement, deficient: factor.deficient.length > 0 }
}

/** The Gram matrix with the penalty on its diagonal, and a 1 there, with zeros beside it, for a coefficient that is held. */
export function penalisedGram(
  gram: Float64Array,
  p: number,
  penalty: Float64Array | undefined,
  active: Uint8Array
): Float64Array {
  const out = gram.slice()
  if (penalty) for (let j = 0; j < p; j++) out[j * p + j] += penalty[j]
  for (let j = 0; j < p; j++) {
    if (active[j]) continue
    for (let i = 0; i < p; i++) out[i * p + j] = out[j * p + i] = 0
    out[j * p + j] = 1
  }
  return out
}
