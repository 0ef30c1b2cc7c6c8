import { irls, type IrlsFit, type IrlsOptions, type IrlsTick } from './irls.ts'
import type { Job } from './pass.ts'
import { projected, type Separation } from './separation.ts'

/** A fit at its end: `separation.complete` where there is none. */
export interface LogisticFit extends IrlsFit {
  /** The job whose rows the covariance, deviance and Gram matrix are of: without rows that are separated. */
  overlapping: Job
}

/** The least linear predictor, by size, that separated rows are shown with: a chance of 1e-8 of the other class. */
const shown = 18

/**
 * A logistic regression by maximum likelihood, with separation told.
 *
 * Under quasi-complete separation the likelihood rises without end along some directions. The fit is then the limit: the separated
 * rows drop out, coefficients along those directions are held at where the iteration stood, and all that the other rows determine is
 * fitted to full precision. Deviance and Gram matrix are those of the limit.
 */
export async function* fitLogistic(job: Job, options: IrlsOptions = {}): AsyncGenerator<IrlsTick, LogisticFit> {
  const first = yield* irls(job, { ...options, watch: !options.penalty })
  const found = first.separation
  if (!found || found.complete) return { ...first, overlapping: job }
  let separation = found
  let iterations = first.iterations
  for (;;) {
    const active = activeBeside(separation.free, first.active, job.rows.intercept)
    const overlapping = { ...job, weights: weightsWithout(job, separation.rows) }
    const fit = yield* irls(overlapping, { watch: true, active })
    iterations += fit.iterations
    const more = fit.separation
    if (!more) return atLimit(job, { ...fit, iterations, separation, overlapping }, first.gamma)
    const rows = separation.rows.map((one, i) => one | more.rows[i])
    const direction = both(job, separation, more.direction)
    if (more.complete) {
      const complete = { complete: true, direction, rows, free: [] }
      return { ...first, iterations, separation: complete, overlapping: job }
    }
    separation = { complete: false, direction, rows, free: orthonormal([...separation.free, ...more.free]) }
  }
}

function weightsWithout({ rows, weights }: Job, out: Uint8Array): Float64Array {
  return Float64Array.from({ length: rows.n }, (_, i) => (out[i] ? 0 : weights ? weights[i] : 1))
}

/** Holds one coefficient for each free direction, those that lie along it most; the intercept only where nothing else does. */
function activeBeside(free: readonly Float64Array[], before: Uint8Array, intercept: boolean): Uint8Array {
  const active = before.slice()
  const left = free.map((one) => one.slice())
  while (left.length) {
    let best = { row: 0, column: 0, size: -1 }
    left.forEach((one, row) =>
      one.forEach((value, column) => {
        const size = Math.abs(value) * (intercept && column === 0 ? 1e-6 : 1)
        if (active[column] && size > best.size) best = { row, column, size }
      })
    )
    const [pivot] = left.splice(best.row, 1)
    active[best.column] = 0
    for (const one of left) {
      const by = one[best.column] / pivot[best.column]
      for (let j = 0; j < one.length; j++) one[j] -= by * pivot[j]
    }
  }
  return active
}

/** Leads the held coefficients back to where the first iteration had them, or further, until separated rows are sure of their class. */
function atLimit(job: Job, fit: LogisticFit & { separation: Separation }, last: Float64Array): LogisticFit {
  const { free, direction, rows } = fit.separation
  const back = projected(
    last.map((value, j) => value - fit.gamma[j]),
    free
  )
  const at = fit.gamma.map((value, j) => value + back[j])
  const [here, along] = predictors(job, [at, direction])
  let further = 0
  for (let i = 0; i < rows.length; i++) {
    if (!rows[i]) continue
    const sign = job.y[i] === 1 ? 1 : -1
    if (sign * here[i] < shown) further = Math.max(further, (shown - sign * here[i]) / (sign * along[i]))
  }
  const gamma = at.map((value, j) => value + further * direction[j])
  return { ...fit, gamma, eta: predictors(job, [gamma])[0] }
}

/** A direction that moves to their own side the rows that one separates, and those of the others that the next one does. */
function both(job: Job, { rows, direction }: Separation, next: Float64Array): Float64Array {
  const [first, second] = predictors(job, [direction, next])
  let times = 1
  for (let i = 0; i < rows.length; i++) if (rows[i]) times = Math.max(times, 2 * Math.abs(second[i] / first[i]))
  return direction.map((value, j) => times * value + next[j])
}

/** The linear predictor of every row for each of these coefficients. */
function predictors({ rows: { n, p, blocks } }: Job, ways: readonly Float64Array[]): Float64Array[] {
  const out = ways.map(() => new Float64Array(n))
  for (const { from, n: count, data } of blocks())
    ways.forEach((gamma, k) => {
      for (let i = 0; i < count; i++) {
        let sum = 0
        for (let j = 0; j < p; j++) sum += data[i * p + j] * gamma[j]
        out[k][from + i] = sum
      }
    })
  return out
}

/** An orthonormal basis of what these span, by Gram-Schmidt, twice. */
function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const basis: Float64Array[] = []
  for (const vector of vectors) {
    let rest = vector
    for (let pass = 0; pass < 2; pass++) {
      const inside = projected(rest, basis)
      rest = rest.map((value, j) => value - inside[j])
    }
    const length = Math.hypot(...rest)
    if (length > 1e-8) basis.push(rest.map((value) => value / length))
  }
  return basis
}
