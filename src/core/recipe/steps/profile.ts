import type { StepSpec } from '../types.ts'

export const profileSpec: StepSpec = {
  kind: 'profile',
  version: 1,
  params: [{ name: 'bins', type: 'integer', min: 2, max: 30, default: 20, advanced: true }]
}
