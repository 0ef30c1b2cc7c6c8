import type { StepRunner } from '../types.ts'
import { kmeans } from './kmeans.ts'
import { pca } from './pca.ts'
import { standardise } from './standardise.ts'

/** The runner of every step. */
export const steps: StepRunner[] = [
  standardise,
  pca,
  kmeans
]
