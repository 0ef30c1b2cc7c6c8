import type { StepSpec } from '../types.ts'

export const pcaSpec: StepSpec = {
  kind: 'pca',
  version: 1,
  fits: true,
  params: [
    { name: 'components', type: 'integer', min: 1, default: null, optional: true },
    { name: 'parallel', type: 'boolean', default: true, advanced: true }
  ]
}
