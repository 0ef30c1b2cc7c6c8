/** The models of the steps of part 1, as in the scripting contract; every number is float64. */

export interface CleanModel {
  rowsIn: number
  rowsOut: number
  duplicates: number
  missing: { column: string; rows: number; done: string; value?: number | string }[]
  outliers: { column: string; rows: number; done: string; low?: number; high?: number }[]
  /** Columns not used, and why: constant, id-like, all missing. Never one the caller named. */
  setAside: { column: string; reason: 'constant' | 'id-like' | 'all-missing' | 'too-many-levels' | 'not-numeric' }[]
}

export interface EncodeModel {
  columns: {
    column: string
    method: 'one-hot' | 'ordinal' | 'none'
    levels: string[]
    base?: string
    features: string[]
    /** Levels that share the feature `other`, since there were more than the most allowed. */
    lumped?: number
    /** Rows with a level that was not there when the encoding was fitted: all its features are 0. */
    unseen?: number
  }[]
}

export interface TransformModel {
  columns: { column: string; method: 'none' | 'log1p' | 'yeo-johnson'; lambda?: number }[]
}

export interface StandardiseModel {
  method: 'z-score' | 'robust' | 'min-max' | 'none'
  columns: string[]
  center: number[]
  scale: number[]
  denominator: 'n' | 'n-1'
}

export interface PcaModel {
  /** As the data names them. */
  columns: string[]
  /** The frame's columns that were read: standardised, where that ran before. */
  inputs: string[]
  /** component × column, the largest loading of a component positive */
  components: number[][]
  explainedVariance: number[]
  explainedVarianceRatio: number[]
  singularValues: number[]
  mean: number[]
  /** All eigenvalues, not only of the components kept. */
  eigenvalues: number[]
  /** Correlation of each column with each component (component × column). */
  correlations: number[][]
  /** 95th percentile of the eigenvalues of 100 column permutations, largest first. */
  parallelAnalysis?: {
    percentile: number
    permutations: number
    rows: number
    sampled: boolean
    thresholds: number[]
    retained: number
  }
}

export interface KMeansModel {
  /** As the data names them. */
  columns: string[]
  /** The frame's columns that were read: standardised, where that ran before. */
  inputs: string[]
  k: number
  centroids: number[][]
  /** In the data's own units, a column each of `centerColumns`. */
  centers: number[][]
  centerColumns: string[]
  sizes: number[]
  inertia: number
  iterations: number
  restarts: number
  totalIterations: number
  converged: boolean
  /** Inertia after each iteration of the best start. */
  history: number[]
  /** Where `replay` is set: every start, in the order drawn. */
  replay?: KMeansStart[]
}

/** What one start of k-means went through. */
export interface KMeansStart {
  /** The model is what came of it; its centroids are numbered as the model's. */
  chosen: boolean
  /** Where it came to rest. */
  inertia: number
  /**
   * The centroids drawn first are entry 0, then those after each iteration; each inertia is that of the rows assigned to these.
   * `improved`: single centroids moved to other rows brought the rest of it, where there were several starts on small data.
   */
  iterations: { centroids: number[][]; inertia: number; improved?: boolean }[]
  /** All starts together keep at most 200,000 numbers: what is in the middle (of starts not chosen everything) is left out here. */
  cut?: boolean
}

export interface KMeansQualityModel {
  silhouette: { mean: number; bySegment: number[]; exact: boolean; sampled: number; error?: number }
  calinskiHarabasz: number
  daviesBouldin: number
  stability?: number
  /** How it was measured. */
  protocol: string
  rows: number
}

export interface ChooseKModel {
  candidates: {
    k: number
    inertia: number
    silhouette: number
    calinskiHarabasz: number
    daviesBouldin: number
    stability?: number
    gap?: number
    gapError?: number
  }[]
  suggested: number
  reason: string
  /** The same reason as data, for a sentence in the reader's language. */
  reasonCode: 'silhouette' | 'gap' | 'single'
  runnerUp?: number
  protocol: string
  rows: number
}

/** A histogram of one feature over all rows and by segment, on shared edges. */
export interface FeatureHistogram {
  edges: number[]
  counts: number[]
  bySegment: number[][]
}

export interface ProfileModel {
  unit: string
  segments: { segment: number; size: number; share: number }[]
  features: {
    name: string
    kind: 'number' | 'share' | 'date'
    mean: number
    deviation: number
    median: number
    /** Per segment: mean, median, and mean in standard deviations from the mean of all. */
    means: number[]
    medians: number[]
    standardised: number[]
    /** Cohen's d of the segment against all other rows. */
    effects: number[]
    /** Share of variance between segments (eta squared). */
    etaSquared: number
    /** Share of the feature's total that the segment brings, where all values are ≥ 0. */
    totals?: number[]
    histogram: FeatureHistogram
  }[]
  /** Pearson correlations of the features. */
  correlation: { names: string[]; matrix: number[][] }
  /** Agreement with a label column, where one was named. */
  label?: { column: string; adjustedRand: number; normalisedMutualInformation: number; rows: number }
  /** A stratified sample of rows of the frame, for views that draw rows. */
  sample: Uint32Array
}

export interface GroupByModel {
  keys: string[]
  measures: string[]
  groups: { key: Record<string, string | number | null>; count: number; values: Record<string, number> }[]
  /** One-hot shares: of each group, the share of each level of a category measured by `share`. */
}

export interface FilterModel {
  where: string
  rowsIn: number
  rowsOut: number
}

export interface DeriveModel {
  name: string
  formula: string
  kind: string
  missing: number
}

export interface AggregateModel {
  by: string[]
  unit: string
  measures: string[]
  groups: number
  rows: number
}

export interface Action {
  target: string
  size: number
  action: string
  reason: string
  expected: { value: number; low: number; high: number; unit: string }
}

export interface ActionsModel {
  actions: Action[]
}
