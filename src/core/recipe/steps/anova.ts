import type { StepSpec } from '../types.ts'

/** One-way analysis of variance of the role `response` by each column of the role `predictors`. */
export const anovaSpec: StepSpec = {
  kind: 'anova',
  version: 1,
  fits: true,
  params: [{ name: 'confidence', type: 'number', percent: true, min: 0.5, max: 0.9999, default: 0.95 }]
}
