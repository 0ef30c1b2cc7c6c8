import type { DesignSpec, RegressionModel } from '@core/regression/types.ts'
import type { WorkFrame } from '../frame.ts'
import type { StepContext, Tick } from '../types.ts'

/** A design matrix by columns, without a missing value. */
export interface Design {
  spec: DesignSpec
  /** Rows. */
  n: number
  /** Columns, the intercept not among them. */
  d: number
  /** In the order of `spec.terms` without the intercept; plain number columns are shared with the frame, so never written. */
  columns: Float64Array[]
  /** One a row, ≥ 0, some > 0; undefined where every row counts 1. */
  weights?: Float64Array
  /**
   * What rounding to float64 took off a column that is a product or a power, so that column + low is exact to 100 bits; undefined
   * where nothing was taken off.
   */
  low(j: number): Float64Array | undefined
}

/** What a family's fit is given. */
export interface FitInput {
  /** Its frame has only rows in use. */
  context: StepContext
  frame: WorkFrame
  design: Design
  response: { name: string; values: Float64Array }
  /** Name of the weight's column, where there is one. */
  weight?: string
  params: RegressionParams
}

export interface RegressionParams {
  family: 'gaussian' | 'binomial'
  intercept: boolean
  terms: string[] | null
  bases: Record<string, string>
  positive: string
  responseTransform: 'none' | 'log' | 'log1p'
  errors: RegressionModel['errors']
  confidence: number
  penalty: 'none' | 'ridge'
  lambda: number | null
  collinear: 'refuse' | 'leave-out'
  maxLevels: number
  folds: number
  asFeatures: boolean
}

/** Columns that a fit adds to the frame, one value a row. */
export interface FitColumns {
  fitted: Float64Array
  residual: Float64Array
  leverage: Float64Array
  cooksDistance: Float64Array
  studentised: Float64Array
  outOfFold: Float64Array
}

/**
 * What a family's fit gives. `fitGaussian` stands in gaussian/, `fitBinomial` in binomial/:
 *
 *     async function* fitBinomial(input: BinomialInput): AsyncGenerator<Tick, Fit>
 */
export interface Fit {
  model: RegressionModel
  columns: FitColumns
}

export type FitWork = AsyncGenerator<Tick, Fit>

/** Binomial: the response is 0 or 1 a row already, 1 where it is the positive class. */
export interface BinomialInput extends FitInput {
  positive: string
  negative: string
}
