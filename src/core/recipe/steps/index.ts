import type { StepSpec } from '../types.ts'
import { profileSpec } from './profile.ts'
import { chooseKSpec } from './choose-k.ts'
import { kmeansQualitySpec } from './kmeans-quality.ts'
import { cleanSpec } from './clean.ts'
import { encodeSpec } from './encode.ts'
import { transformSpec } from './transform.ts'
import { filterSpec } from './filter.ts'
import { deriveSpec } from './derive.ts'
import { aggregateSpec } from './aggregate.ts'
import { groupBySpec } from './group-by.ts'
import { kmeansSpec } from './kmeans.ts'
import { anovaSpec } from './anova.ts'
import { thresholdSpec } from './threshold.ts'
import { regressionSpec } from './regression.ts'
import { pcaSpec } from './pca.ts'
import { standardiseSpec } from './standardise.ts'

/** Every step there is. A step is a spec here, a runner in workers/analysis/steps, and a line in each index. */
export const stepSpecs: StepSpec[] = [
  cleanSpec,
  encodeSpec,
  transformSpec,
  filterSpec,
  deriveSpec,
  aggregateSpec,
  groupBySpec,
  standardiseSpec,
  pcaSpec,
  kmeansSpec,
  kmeansQualitySpec,
  chooseKSpec,
  profileSpec,
  regressionSpec,
  anovaSpec,
  thresholdSpec
]
