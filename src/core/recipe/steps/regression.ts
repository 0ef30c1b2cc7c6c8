import { badParameter } from '../bad-parameter.ts'
import { byColumn } from '../by-column.ts'
import type { StepSpec } from '../types.ts'

/** Linear (gaussian) and logistic (binomial) regression of the role `response` on the role `predictors`. */
export const regressionSpec: StepSpec = {
  kind: 'regression',
  version: 1,
  fits: true,
  params: [
    { name: 'family', type: 'choice', options: ['gaussian', 'binomial'], default: 'gaussian', hidden: true },
    { name: 'intercept', type: 'boolean', default: true },
    { name: 'terms', type: 'custom', editor: 'terms', default: null, check: isTerms },
    {
      name: 'bases',
      type: 'custom',
      editor: 'by-column-level',
      default: {},
      check: byColumn('bases', (value) => typeof value === 'string', 'text')
    },
    { name: 'positive', type: 'text', default: '', when: { param: 'family', is: ['binomial'] } },
    {
      name: 'responseTransform',
      type: 'choice',
      options: ['none', 'log', 'log1p'],
      default: 'none',
      when: { param: 'family', is: ['gaussian'] }
    },
    { name: 'errors', type: 'choice', options: ['classical', 'HC0', 'HC1', 'HC2', 'HC3'], default: 'classical' },
    { name: 'confidence', type: 'number', percent: true, min: 0.5, max: 0.9999, default: 0.95 },
    { name: 'penalty', type: 'choice', options: ['none', 'ridge'], default: 'none', advanced: true },
    {
      name: 'lambda',
      type: 'number',
      min: 0,
      default: null,
      optional: true,
      advanced: true,
      when: { param: 'penalty', is: ['ridge'] }
    },
    { name: 'collinear', type: 'choice', options: ['refuse', 'leave-out'], default: 'refuse', advanced: true },
    { name: 'maxLevels', type: 'integer', min: 2, max: 2000, default: 200, advanced: true },
    { name: 'folds', type: 'integer', min: 2, max: 100, default: 5, advanced: true },
    { name: 'asFeatures', type: 'boolean', default: false, hidden: true }
  ]
}

function isTerms(value: unknown): void {
  if (value === null) return
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'string')) badParameter('terms', 'terms', value)
}
