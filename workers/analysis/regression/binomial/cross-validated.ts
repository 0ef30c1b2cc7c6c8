import type { RegressionModel } from '@core/regression/types.ts'
import { aucOf } from '@core/stats/auc.ts'
import { calibration } from '@core/stats/calibration.ts'
import { gainCurve } from '@core/stats/gain-curve.ts'
import { brier, logLoss } from '@core/stats/probability-scores.ts'
import { rocCurve } from '@core/stats/roc-curve.ts'
import { scoreTallies } from '@core/stats/score-tallies.ts'
import type { Tick } from '../../types.ts'
import { spreadOf } from './choose-lambda.ts'
import type { LogisticFit } from './fit-logistic.ts'
import { foldFits } from './fold-fits.ts'
import type { Folds } from '../folds-of.ts'
import type { WeighedJob } from './job-of.ts'
import type { Ridge } from './model.ts'

/**
 * The model's figures on rows that did not train, fold by fold, weighted as the rows are (calibration: a row is a row), and the
 * probability of each row by the fold that held it out.
 *
 * A ridge penalty stays what it is for all rows.
 */
export async function* crossValidated(
  { job, unit, n }: WeighedJob,
  fit: LogisticFit,
  { folds, count, protocol }: Folds,
  ridge: Ridge | undefined,
  tick: (part: number) => Tick
): AsyncGenerator<Tick, { cv: RegressionModel['cv']; outOfFold: Float64Array }> {
  const work = foldFits(job, {
    folds,
    count,
    // A fit that is whole is near each fold's; one that runs off is not.
    start: fit.separation ? undefined : fit.gamma,
    penaltyOf: ridge && ((training) => spreadOf(training).map((one) => (one * ridge.lambda) / unit))
  })
  let step = await work.next()
  for (; !step.done; step = await work.next()) yield tick(step.value)
  const { predicted, troubles } = step.value
  const { y, weights } = job
  const weighed = scoreTallies(predicted, y, weights)
  const counted = weights ? predicted.map((value, i) => (weights[i] === 0 ? NaN : value)) : predicted
  const cv: RegressionModel['cv'] = {
    protocol,
    rows: n,
    folds: count,
    auc: aucOf(weighed),
    logLoss: logLoss(predicted, y, weights),
    brier: brier(predicted, y, weights),
    roc: rocCurve(weighed),
    calibration: calibration(weights ? scoreTallies(counted, y) : weighed),
    gain: gainCurve(weighed),
    ...(troubles.length && { troubles })
  }
  return { cv, outOfFold: predicted }
}
