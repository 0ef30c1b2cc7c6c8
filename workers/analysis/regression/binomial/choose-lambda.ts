import type { RegressionModel } from '@core/regression/types.ts'
import { without, type FoldOptions } from './fold-fits.ts'
import { irls } from './irls.ts'
import { sharesOf, type Job } from './pass.ts'

export interface ChosenLambda {
  lambda: number
  candidates: NonNullable<RegressionModel['ridge']>['candidates']
}

/** Penalties tried, as shares of the rows' weight, largest first. */
const shares = Array.from({ length: 25 }, (_, k) => 10 ** (1 - (7 * k) / 24))

/**
 * The ridge penalty with the least cross-validated log-loss among 25 from 10 to 1e-6 times the rows; yields the part done, 0 to 1.
 *
 * The largest of several that are as good. A fold beside which all rows are of one class says nothing.
 */
export async function* chooseLambda(
  job: Job,
  { folds, count }: Pick<FoldOptions, 'folds' | 'count'>
): AsyncGenerator<number, ChosenLambda> {
  const losses = new Float64Array(shares.length)
  const weighed = new Float64Array(shares.length)
  const { total } = sharesOf(job)
  for (let fold = 0; fold < count; fold++) {
    const training = without(job, folds, fold)
    const { positive, total: trained } = sharesOf(training)
    if (positive === 0 || positive === trained) continue
    const spread = spreadOf(training)
    let start: Float64Array | undefined
    for (let k = 0; k < shares.length; k++) {
      const penalty = spread.map((one) => one * shares[k] * total)
      const work = irls(training, { start, penalty, hold: true, tolerance: 1e-6 })
      let step = await work.next()
      for (; !step.done; step = await work.next()) yield (fold + k / shares.length) / count
      start = step.value.gamma
      const held = lossOf(job, step.value.eta, folds, fold)
      losses[k] += held.loss
      weighed[k] += held.weight
    }
  }
  const candidates = shares.map((share, k) => ({ lambda: share * total, error: losses[k] / weighed[k] }))
  const best = candidates.reduce((a, b) => (b.error < a.error ? b : a))
  return { lambda: best.lambda, candidates }
}

/** Variance of each standardised column over the rows that count: what the penalty of a coefficient is proportional to; 0 for the intercept. */
export function spreadOf({ rows: { p, intercept, blocks }, weights }: Job): Float64Array {
  const sums = new Float64Array(p)
  const squares = new Float64Array(p)
  let total = 0
  for (const { from, n, data } of blocks())
    for (let i = 0; i < n; i++) {
      const weight = weights ? weights[from + i] : 1
      total += weight
      for (let j = 0; j < p; j++) {
        const x = data[i * p + j]
        sums[j] += weight * x
        squares[j] += weight * x * x
      }
    }
  return squares.map((square, j) =>
    intercept && j === 0 ? 0 : square / total - (intercept ? (sums[j] / total) ** 2 : 0)
  )
}

function lossOf({ y, weights }: Job, eta: Float64Array, folds: ArrayLike<number>, fold: number) {
  let loss = 0
  let weight = 0
  for (let i = 0; i < y.length; i++) {
    if (folds[i] !== fold) continue
    const w = weights ? weights[i] : 1
    const margin = y[i] === 1 ? eta[i] : -eta[i]
    loss += w * (Math.log1p(Math.exp(-Math.abs(margin))) + (margin < 0 ? -margin : 0))
    weight += w
  }
  return { loss, weight }
}
