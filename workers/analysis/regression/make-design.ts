import { Refusal } from '@core/outcome.ts'
import { designSpec } from '@core/regression/design.ts'
import { parseTerms } from '@core/regression/terms.ts'
import type { WorkFrame } from '../frame.ts'
import { designColumns, numbersOf } from './design-columns.ts'
import { knownMoments } from './known-moments.ts'
import { needColumn } from '../need-column.ts'
import { predictorsOf } from './predictors-of.ts'
import type { Design, RegressionParams } from './types.ts'
import { usedRows, type UsedRows } from './used-rows.ts'

export interface MadeDesign extends UsedRows {
  design: Design
}

/**
 * The design matrix of a frame's predictors over the rows that have a value in all columns needed, the response and weight among them.
 *
 * A predictor that no term uses is not needed. Fails as `parseTerms`, `usedRows`, `predictorsOf`, `designColumns` do,
 * `negative-weight` with the first such row, and `no-weight` where all weights are 0.
 */
export function makeDesign(
  from: WorkFrame,
  columns: { predictors: readonly string[]; response: string; weight?: string },
  params: Pick<RegressionParams, 'terms' | 'intercept' | 'bases' | 'maxLevels'>
): MadeDesign {
  const { terms, intercept } = params
  for (const name of columns.predictors) needColumn(from, name)
  const named =
    terms && new Set(parseTerms(terms, columns.predictors).flatMap((one) => one.factors.map((f) => f.column)))
  const predictors = named ? columns.predictors.filter((name) => named.has(name)) : [...columns.predictors]
  const others = columns.weight === undefined ? [] : [columns.weight]
  const used = usedRows(from, [...new Set([columns.response, ...predictors, ...others])])
  const { frame } = used
  const spec = designSpec(predictorsOf(frame, predictors, params), { intercept, terms })
  const made = designColumns(frame, spec)
  const weights = columns.weight === undefined ? undefined : weightsOf(frame, columns.weight)
  return { ...used, design: { spec, n: frame.n, d: made.columns.length, ...made, ...(weights && { weights }) } }
}

function weightsOf(frame: WorkFrame, name: string): Float64Array {
  const weights = numbersOf(needColumn(frame, name), name)
  const { min, max } = knownMoments(weights)
  if (min < 0) {
    const at = weights.findIndex((weight) => weight < 0)
    const row = frame.rows ? frame.rows[at] : at
    throw new Refusal('negative-weight', { column: name, value: weights[at], row: row + 1 }, { column: name, row })
  }
  if (max === 0) throw new Refusal('no-weight', { column: name }, { column: name })
  return weights
}
