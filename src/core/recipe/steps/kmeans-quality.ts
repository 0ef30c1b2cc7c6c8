import type { StepSpec } from '../types.ts'

export const kmeansQualitySpec: StepSpec = {
  kind: 'kmeans-quality',
  version: 1,
  params: [{ name: 'bootstraps', type: 'integer', min: 0, max: 100, default: 10 }]
}
