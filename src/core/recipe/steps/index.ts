import type { StepSpec } from '../types.ts'
import { kmeansSpec } from './kmeans.ts'
import { pcaSpec } from './pca.ts'
import { standardiseSpec } from './standardise.ts'

/** Every step there is. A step is a spec here, a runner in workers/analysis/steps, and a line in each index. */
export const stepSpecs: StepSpec[] = [
  standardiseSpec,
  pcaSpec,
  kmeansSpec
]
