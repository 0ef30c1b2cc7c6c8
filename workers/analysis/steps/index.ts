import type { StepRunner } from '../types.ts'
import { profile } from './profile.ts'
import { chooseK } from './choose-k.ts'
import { kmeansQuality } from './kmeans-quality.ts'
import { clean } from './clean.ts'
import { encode } from './encode.ts'
import { transform } from './transform.ts'
import { filter } from './filter.ts'
import { derive } from './derive.ts'
import { aggregate } from './aggregate.ts'
import { groupBy } from './group-by.ts'
import { kmeans } from './kmeans.ts'
import { anova } from './anova.ts'
import { threshold } from './threshold.ts'
import { regression } from './regression.ts'
import { pca } from './pca.ts'
import { standardise } from './standardise.ts'

/** The runner of every step. */
export const steps: StepRunner[] = [
  clean,
  encode,
  transform,
  filter,
  derive,
  aggregate,
  groupBy,
  standardise,
  pca,
  kmeans,
  kmeansQuality,
  chooseK,
  profile,
  regression,
  anova,
  threshold
]
