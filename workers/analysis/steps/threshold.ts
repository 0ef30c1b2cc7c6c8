import { thresholdSpec } from '@core/recipe/steps/threshold.ts'
import { Refusal } from '@core/outcome.ts'
import type { RegressionModel, ThresholdModel } from '@core/regression/types.ts'
import { leastCost, type Costs } from '@core/stats/least-cost.ts'
import { scoreTallies } from '@core/stats/score-tallies.ts'
import type { WorkFrame } from '../frame.ts'
import { numericValues } from '../matrix.ts'
import { needColumn } from '../need-column.ts'
import { twoClasses } from '../regression/binomial/two-classes.ts'
import type { StepRunner } from '../types.ts'

/**
 * From which probability on a row counts as positive: the one at which wrong decisions cost least out of fold, or the one given.
 *
 * Adds the column `predicted`, 1 or 0 by the out-of-fold probability, NaN where there is none; on other rows by `fitted` and the
 * threshold chosen before. Fails `no-probabilities` where no logistic regression ran before it.
 */
export const threshold: StepRunner = {
  spec: thresholdSpec,
  async *run(context, params) {
    const { frame, fitted } = context
    const regression = context.modelOf<RegressionModel>('regression')
    if (regression?.family !== 'binomial') throw new Refusal('no-probabilities')
    yield { done: 0, of: 1 }
    if (fitted) {
      const model = fitted as ThresholdModel
      return { model, frame: decided(frame, numericValues(frame, 'fitted'), model.threshold) }
    }
    const costs = { falsePositive: params.falsePositive as number, falseNegative: params.falseNegative as number }
    const probabilities = numericValues(frame, 'outOfFold')
    const { response, positive } = regression
    const classes = twoClasses(needColumn(frame, response), response, positive).values
    const model = modelOf(probabilities, classes, costs, params.threshold as number | null, regression.cv.protocol)
    return { model, frame: decided(frame, probabilities, model.threshold) }
  }
}

function modelOf(
  probabilities: ArrayLike<number>,
  classes: ArrayLike<number>,
  costs: Costs,
  given: number | null,
  protocol: string
): ThresholdModel {
  const least = leastCost(scoreTallies(probabilities, classes), costs)
  const at = given ?? least.threshold
  const confusion = confusionAt(probabilities, classes, at)
  const { truePositive, falsePositive, trueNegative, falseNegative } = confusion
  const rows = truePositive + falsePositive + trueNegative + falseNegative
  const positives = truePositive + falseNegative
  const none = (positives * costs.falseNegative) / rows
  const every = ((rows - positives) * costs.falsePositive) / rows
  return {
    threshold: at,
    chosen: given === null,
    costs,
    curve: least.curve,
    cost: (falsePositive * costs.falsePositive + falseNegative * costs.falseNegative) / rows,
    baseline: every < none ? { all: 'positive', cost: every } : { all: 'negative', cost: none },
    confusion,
    accuracy: (truePositive + trueNegative) / rows,
    precision: truePositive / (truePositive + falsePositive),
    recall: truePositive / positives,
    protocol,
    rows
  }
}

function confusionAt(probabilities: ArrayLike<number>, classes: ArrayLike<number>, at: number) {
  const confusion = { truePositive: 0, falsePositive: 0, trueNegative: 0, falseNegative: 0 }
  for (let row = 0; row < probabilities.length; row++) {
    if (Number.isNaN(probabilities[row] + classes[row])) continue
    if (probabilities[row] >= at) confusion[classes[row] ? 'truePositive' : 'falsePositive']++
    else confusion[classes[row] ? 'falseNegative' : 'trueNegative']++
  }
  return confusion
}

function decided(frame: WorkFrame, probabilities: ArrayLike<number>, at: number): WorkFrame {
  const values = Float64Array.from(probabilities, (one) => (Number.isNaN(one) ? NaN : one >= at ? 1 : 0))
  return frame.with('predicted', { kind: 'boolean', values })
}
