import type { StepSpec } from '../types.ts'

export const standardiseSpec: StepSpec = {
  kind: 'standardise',
  version: 1,
  fits: true,
  params: [
    { name: 'method', type: 'choice', options: ['z-score', 'robust', 'min-max', 'none'], default: 'z-score' },
    { name: 'denominator', type: 'choice', options: ['n', 'n-1'], default: 'n', advanced: true }
  ]
}
