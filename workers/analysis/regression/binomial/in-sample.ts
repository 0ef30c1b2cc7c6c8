import type { RegressionModel } from '@core/regression/types.ts'
import { auc } from '@core/stats/auc.ts'
import { brier, logLoss } from '@core/stats/probability-scores.ts'

/** How well a model's probabilities fit the rows it was fitted to, weighted as they are. Accuracy is that of the threshold 0.5. */
export function inSampleOf(
  fitted: Float64Array,
  y: Float64Array,
  weights?: Float64Array
): Pick<RegressionModel, 'auc' | 'inSample'> {
  let total = 0
  let right = 0
  for (let i = 0; i < y.length; i++) {
    const weight = weights ? weights[i] : 1
    total += weight
    if (fitted[i] >= 0.5 === (y[i] === 1)) right += weight
  }
  return {
    auc: auc(fitted, y, weights),
    inSample: { brier: brier(fitted, y, weights), accuracy: right / total, logLoss: logLoss(fitted, y, weights) }
  }
}
