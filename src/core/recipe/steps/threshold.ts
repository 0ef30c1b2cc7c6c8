import type { StepSpec } from '../types.ts'

/** From which probability on a row counts as positive: where wrong decisions cost least, or as given. After a logistic regression. */
export const thresholdSpec: StepSpec = {
  kind: 'threshold',
  version: 1,
  fits: true,
  params: [
    { name: 'falsePositive', type: 'number', min: 0, default: 1 },
    { name: 'falseNegative', type: 'number', min: 0, default: 1 },
    { name: 'threshold', type: 'number', min: 0, max: 1, default: null, optional: true }
  ]
}
