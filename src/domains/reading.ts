import type { AnovaModel, RegressionModel, ThresholdModel } from '@core/regression/types.ts'
import type {
  ChooseKModel,
  CleanModel,
  EncodeModel,
  GroupByModel,
  KMeansModel,
  KMeansQualityModel,
  PcaModel,
  ProfileModel,
  StandardiseModel,
  TransformModel
} from '@core/result/models.ts'
import type { Frame, Result } from '@core/result/types.ts'

interface Kinds {
  clean: CleanModel
  encode: EncodeModel
  standardise: StandardiseModel
  transform: TransformModel
  pca: PcaModel
  kmeans: KMeansModel
  'kmeans-quality': KMeansQualityModel
  'choose-k': ChooseKModel
  profile: ProfileModel
  'group-by': GroupByModel
  regression: RegressionModel
  anova: AnovaModel
  threshold: ThresholdModel
}

/** The model of the last step of a kind, found through the recipe, since a step's id may be the user's own. */
export function modelOf<K extends keyof Kinds>(result: Result, kind: K): Kinds[K] | undefined {
  const step = result.provenance.recipe.steps.findLast((one) => one.kind === kind && result.models[one.id])
  return step && (result.models[step.id] as Kinds[K])
}

/** The frame that a step of this kind worked on; the table's own where the step names none. */
export function frameOf(result: Result, kind: string): { name: string; frame: Frame } {
  const name = result.provenance.recipe.steps.findLast((one) => one.kind === kind)?.on ?? 'rows'
  return { name, frame: result.frames[name] ?? result.frames.rows }
}

/** A numeric column of a frame, where there is one. */
export function numbers(frame: Frame, name: string): Float64Array | Float32Array | undefined {
  const column = frame.columns[name]
  return column instanceof Float64Array || column instanceof Float32Array ? column : undefined
}

/** What a row of the result is, where it is not a row of the table: `customers`. */
export function unitOf(result: Result): string | undefined {
  const { unit } = frameOf(result, 'kmeans').frame
  return unit === 'rows' ? undefined : unit
}
