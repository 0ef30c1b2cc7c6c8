import { describe, expect, test } from 'vitest'
import type { RegressionModel, ThresholdModel } from '@core/regression/types.ts'
import { leastCost } from '@core/stats/least-cost.ts'
import { random } from '@core/stats/random.ts'
import { scoreTallies } from '@core/stats/score-tallies.ts'
import type { WorkFrame } from '../../../workers/analysis/frame.ts'
import { threshold } from '../../../workers/analysis/steps/threshold.ts'
import type { StepRunner } from '../../../workers/analysis/types.ts'
import { plainDevice, plainKernels } from './plain-device.ts'
import { frameOf, runSteps, values } from './run-steps.ts'

const on = { device: plainDevice(), kernels: plainKernels }

/** What the step reads of a logistic regression that ran before it. */
function regression(model: Partial<RegressionModel>): StepRunner {
  return {
    spec: { kind: 'regression', version: 1, params: [] },
    async *run({ frame }) {
      yield { done: 1, of: 1 }
      return { model, frame }
    }
  }
}
const churn = regression({
  family: 'binomial',
  response: 'churn',
  positive: 'Yes',
  negative: 'No',
  cv: { protocol: 'folds-5', rows: 8, folds: 5 }
})

function frame(outOfFold: number[], yes: boolean[]): WorkFrame {
  return frameOf({ outOfFold }).with('churn', {
    kind: 'category',
    codes: Int32Array.from(yes, (one) => (one ? 1 : 0)),
    dictionary: ['No', 'Yes']
  })
}

const eight = () =>
  frame([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8], [false, false, true, false, false, true, true, true])

async function decide(rows: WorkFrame, params: Record<string, unknown> = {}, runner = churn) {
  const ran = await runSteps(rows, [runner, [threshold, params]], on)
  return { ...ran, model: ran.models.threshold as ThresholdModel }
}

test('threshold takes the probability at which wrong decisions cost least, halfway between its neighbours', async () => {
  const { model, frame: after } = await decide(eight())
  expect(model.threshold).toBeCloseTo(0.55, 12)
  expect(model).toMatchObject({
    chosen: true,
    cost: 1 / 8,
    baseline: { all: 'negative', cost: 0.5 },
    confusion: { truePositive: 3, falsePositive: 0, trueNegative: 4, falseNegative: 1 },
    accuracy: 7 / 8,
    precision: 1,
    recall: 0.75,
    protocol: 'folds-5',
    rows: 8,
    costs: { falsePositive: 1, falseNegative: 1 }
  })
  expect(Array.from(values(after, 'predicted'))).toEqual([0, 0, 0, 0, 0, 1, 1, 1])
})

test('a dear false negative lowers it, a dear false positive raises it', async () => {
  const { model: low } = await decide(eight(), { falseNegative: 3 })
  expect(low.threshold).toBeCloseTo(0.25, 12)
  expect(low.cost).toBe(2 / 8)
  expect(low.baseline).toEqual({ all: 'positive', cost: 0.5 })
  const rest = frame([0.2, 0.4, 0.6, 0.8], [false, true, false, true])
  const { model: high } = await decide(rest, { falsePositive: 3 })
  expect(high.threshold).toBeCloseTo(0.7, 12)
})

test('of thresholds that cost as little it takes the middle one', async () => {
  // 0.15, 0.35 and 0.55 cost one mistake each.
  const rows = frame([0.1, 0.2, 0.3, 0.4, 0.5, 0.6], [false, true, false, true, false, true])
  const { model } = await decide(rows)
  expect(model.threshold).toBeCloseTo(0.35, 12)
})

test('a threshold that is given is taken, and said to be', async () => {
  const { model, frame: after } = await decide(eight(), { threshold: 0.3 })
  expect(model).toMatchObject({ threshold: 0.3, chosen: false, cost: 2 / 8 })
  expect(model.confusion).toEqual({ truePositive: 4, falsePositive: 2, trueNegative: 2, falseNegative: 0 })
  expect(Array.from(values(after, 'predicted'))).toEqual([0, 0, 1, 1, 1, 1, 1, 1])
})

test('rows without an out-of-fold probability are left out', async () => {
  const { model, frame: after } = await decide(frame([0.1, NaN, 0.9], [false, true, true]))
  expect(model.rows).toBe(2)
  expect(Array.from(values(after, 'predicted'))).toEqual([0, NaN, 1])
})

test('applied to other rows it decides by fitted and the threshold chosen before', async () => {
  const { models, model } = await decide(eight())
  const others = frameOf({ fitted: [0.54, 0.56, NaN] })
  const ran = await runSteps(others, [churn, threshold], { ...on, fitted: models })
  expect(Array.from(values(ran.frame, 'predicted'))).toEqual([0, 1, NaN])
  expect(ran.models.threshold).toBe(model)
})

test.each([
  ['no regression', undefined],
  ['a linear one', regression({ family: 'gaussian', response: 'churn' })]
])('threshold fails no-probabilities after %s', async (_name, runner) => {
  const steps = runner ? [runner, threshold] : [threshold]
  await expect(runSteps(eight(), steps, on)).rejects.toMatchObject({ failure: { code: 'no-probabilities' } })
})

describe('leastCost(tallies, costs)', () => {
  const rng = random('costs')
  const n = 5000
  const p = Float64Array.from({ length: n }, () => rng())
  const y = Uint8Array.from(p, (one) => (rng() < one ? 1 : 0))
  const costs = { falsePositive: 1, falseNegative: 4 }
  const costAt = (at: number) =>
    p.reduce(
      (sum, one, i) => sum + (one >= at ? (y[i] ? 0 : costs.falsePositive) : y[i] ? costs.falseNegative : 0),
      0
    ) / n

  test('is beaten by no threshold; near cost of a false positive over the sum of both where probabilities are true', () => {
    const { threshold: at, cost } = leastCost(scoreTallies(p, y), costs)
    expect(cost).toBeCloseTo(costAt(at), 12)
    for (const other of p.subarray(0, 500)) expect(costAt(other)).toBeGreaterThanOrEqual(cost - 1e-12)
    expect(Math.abs(at - 0.2)).toBeLessThan(0.05)
  })

  test('has a curve of at most 200 points by rising threshold, the best among them', () => {
    const { threshold: at, curve } = leastCost(scoreTallies(p, y), costs)
    expect(curve.threshold.length).toBeLessThanOrEqual(200)
    expect(curve.threshold.length).toBeGreaterThan(150)
    expect(curve.threshold).toContain(at)
    expect(curve.threshold.toSorted((a, b) => a - b)).toEqual(curve.threshold)
    for (const i of [0, 77, 150]) expect(curve.cost[i]).toBeCloseTo(costAt(curve.threshold[i]), 12)
  })

  test('calls nobody positive where that is cheapest, and everybody where that is', () => {
    const tallies = scoreTallies([0.3, 0.6], [1, 0])
    expect(leastCost(tallies, { falsePositive: 9, falseNegative: 1 }).threshold).toBeCloseTo(0.8, 12)
    expect(leastCost(tallies, { falsePositive: 1, falseNegative: 9 }).threshold).toBeCloseTo(0.15, 12)
  })

  test('keeps a threshold above the lower of two probabilities that no number lies between', () => {
    const high = 0.5 + 2 ** -53
    const { threshold: at } = leastCost(scoreTallies([0.5, high], [0, 1]), { falsePositive: 1, falseNegative: 1 })
    expect(at).toBe(high)
  })
})
