import { fitLogistic } from './fit-logistic.ts'
import { irls } from './irls.ts'
import { sharesOf, type Job } from './pass.ts'

/** Why the rows beside a fold could not be fitted as all were. */
export type FoldTrouble = 'one-class' | 'separated' | 'not-converged'

export interface FoldFits {
  /** Probability of the positive class of each row, from the fit to the rows of the other folds. */
  predicted: Float64Array
  /** Folds, from 0, whose fit is not what it would be on all rows. */
  troubles: { fold: number; why: FoldTrouble }[]
}

/** What a fold works with. */
export interface FoldOptions {
  /** Fold of each row. */
  folds: ArrayLike<number>
  count: number
  /** Where each fit starts. */
  start?: Float64Array
  /** Penalty of the coefficients by the rows that a fold trains on. */
  penaltyOf?: (training: Job) => Float64Array
}

/**
 * Probabilities of rows that did not train, fold by fold; yields the part done, 0 to 1.
 *
 * Where the training rows are of one class only, that is the share of positives (with half a row added to each class). Where they
 * are separated, it is from where the iteration proved that. A level that no training row has counts as the base.
 */
export async function* foldFits(job: Job, options: FoldOptions): AsyncGenerator<number, FoldFits> {
  const { folds, count, penaltyOf } = options
  const predicted = new Float64Array(job.rows.n)
  const troubles: FoldFits['troubles'] = []
  for (let fold = 0; fold < count; fold++) {
    const training = without(job, folds, fold)
    const start = options.start?.slice()
    const penalty = penaltyOf?.(training)
    let eta: Float64Array | undefined
    const { positive, total } = sharesOf(training)
    if (positive === 0 || positive === total) troubles.push({ fold, why: 'one-class' })
    else {
      const settings = { start, penalty, hold: true, tolerance: 1e-10 }
      const work = penalty ? irls(training, settings) : fitLogistic(training, settings)
      let step = await work.next()
      for (; !step.done; step = await work.next())
        yield (fold + (1 - 0.7 ** (step.value.iteration + step.value.part))) / count
      const fit = step.value
      eta = fit.eta
      if (fit.separation) troubles.push({ fold, why: 'separated' })
      else if (!fit.converged) troubles.push({ fold, why: 'not-converged' })
    }
    const share = (positive + 0.5) / (total + 1)
    for (let i = 0; i < predicted.length; i++)
      if (folds[i] === fold) predicted[i] = eta ? 1 / (1 + Math.exp(-eta[i])) : share
    yield (fold + 1) / count
  }
  return { predicted, troubles }
}

/** A job in which a fold's rows count nothing. */
export function without(job: Job, folds: ArrayLike<number>, fold: number): Job {
  const { weights } = job
  const left = Float64Array.from({ length: job.rows.n }, (_, i) => (folds[i] === fold ? 0 : weights ? weights[i] : 1))
  return { ...job, device: undefined, weights: left }
}
