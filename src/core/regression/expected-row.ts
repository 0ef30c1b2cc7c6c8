import type { RegressionModel } from './types.ts'

export interface ExpectedRow {
  linear: number
  /** Of the linear predictor, ≥ 0. */
  variance: number
}

/**
 * What gives the linear predictor of a row of the design, and its variance by the model's covariance; in centred powers where the model has
 * them. Missing values give NaN. The answer is one object, written over by the next call.
 */
export function expectedRow(model: RegressionModel): (row: ArrayLike<number>) => ExpectedRow {
  const { centred, terms, intercept } = model
  const estimates = centred?.estimates ?? terms.map((term) => term.estimate)
  const covariance = centred?.covariance ?? model.covariance
  const p = estimates.length
  const made = new Float64Array(p)
  const inColumns = centred && columnsOf(centred.columns, intercept, made)
  const found: ExpectedRow = { linear: NaN, variance: NaN }
  return (given) => {
    const row = inColumns ? inColumns(given) : given
    let linear = 0
    for (let a = 0; a < p; a++) linear += estimates[a] * row[a]
    found.linear = linear
    found.variance = quadratic(covariance, row)
    return found
  }
}

/** xᵀ C x; rounding can leave a variance that is nearly 0 a hair below it. */
export function quadratic(covariance: readonly (readonly number[])[], row: ArrayLike<number>): number {
  const p = covariance.length
  let sum = 0
  for (let a = 0; a < p; a++) {
    const line = covariance[a]
    let along = 0
    for (let b = 0; b < p; b++) along += line[b] * row[b]
    sum += row[a] * along
  }
  return Math.max(0, sum)
}

function columnsOf(
  columns: NonNullable<RegressionModel['centred']>['columns'],
  intercept: boolean,
  into: Float64Array
): (row: ArrayLike<number>) => Float64Array {
  const first = intercept ? 1 : 0
  if (intercept) into[0] = 1
  return (row) => {
    for (let j = first; j < columns.length; j++) {
      const { root, centre, scale, power } = columns[j]
      into[j] = ((row[root] - centre) * scale) ** power
    }
    return into
  }
}
