import { Refusal } from '@core/outcome.ts'
import type { BinomialInput } from '../types.ts'
import { sharesOf, type Job } from './pass.ts'
import { rowsOfBasis, rowsOfTerms } from './standard-rows.ts'

export interface WeighedJob {
  job: Job
  /** What the job's weights are to be multiplied by to be the data's own. */
  unit: number
  /** Rows that count: those of a weight above 0. */
  n: number
}

/**
 * What a logistic fit works on: rows in a basis that solves well, or in standardised terms for a penalty.
 *
 * Weights are those of R's `glm`: each row counts as often as its weight says, but is one row. They are scaled to a mean of 1, so that
 * how far a fit has come does not hang on their unit. TensorFlow.js devices multiply the first Gram matrices. Fails `one-class`.
 */
export function jobOf({ context, design, response, positive, negative, params }: BinomialInput): WeighedJob {
  const { kind } = context.device
  const counts = design.weights ? design.weights.reduce((sum, weight) => sum + (weight > 0 ? 1 : 0), 0) : design.n
  const total = design.weights ? design.weights.reduce((sum, weight) => sum + weight, 0) : design.n
  const unit = design.weights ? total / counts : 1
  const job: Job = {
    rows: params.penalty === 'ridge' ? rowsOfTerms(design) : rowsOfBasis(design),
    y: response.values,
    weights: design.weights?.map((weight) => weight / unit),
    kernels: context.kernels,
    device: kind === 'webgl' || kind === 'webgpu' ? context.device : undefined
  }
  const shares = sharesOf(job)
  if (shares.positive === 0 || shares.positive === shares.total) {
    const level = shares.positive === 0 ? negative : positive
    throw new Refusal('one-class', { column: response.name, level }, { column: response.name })
  }
  return { job, unit, n: counts }
}
