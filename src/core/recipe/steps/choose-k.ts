import type { StepSpec } from '../types.ts'

export const chooseKSpec: StepSpec = {
  kind: 'choose-k',
  version: 1,
  params: [
    { name: 'from', type: 'integer', min: 2, default: 2 },
    { name: 'to', type: 'integer', min: 2, max: 100, default: 10 },
    { name: 'gap', type: 'boolean', default: false },
    { name: 'restarts', type: 'integer', min: 1, max: 1000, default: 10, advanced: true },
    { name: 'bootstraps', type: 'integer', min: 0, max: 100, default: 5, advanced: true },
    { name: 'on', type: 'choice', options: ['features', 'components'], default: 'features', advanced: true }
  ]
}
