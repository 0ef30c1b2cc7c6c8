import { Refusal } from '@core/outcome.ts'
import { expectedRow } from '@core/regression/expected-row.ts'
import type { RegressionModel } from '@core/regression/types.ts'
import { normalQuantile } from '@core/stats/distributions/normal-quantile.ts'
import { studentQuantile } from '@core/stats/distributions/student-t.ts'
import type { WorkFrame } from '../frame.ts'
import { needColumn } from '../need-column.ts'
import type { StepContext, StepResult, Tick } from '../types.ts'
import { twoClasses } from './binomial/two-classes.ts'
import { designColumns, numbersOf } from './design-columns.ts'

const atATime = 8192

/**
 * What a fitted model expects of the rows of a frame: `fitted`, `low` and `high` of its mean (or probability), for gaussian
 * `predictedLow` and `predictedHigh` of one new row, and `residual` where the response is there.
 *
 * Missing predictors and levels that the model has not seen leave NaN; how many rows that concerns stands in `applied` of the model.
 * Fails `not-the-same-columns` where a predictor is not there.
 */
export function* applyRegression(context: StepContext, model: RegressionModel): Generator<Tick, StepResult> {
  const { frame } = context
  const { predictors } = model.design
  const missing = predictors.map((one) => one.column).filter((name) => !frame.column(name))
  if (missing.length) throw new Refusal('not-the-same-columns', { missing }, { column: missing[0] })
  const { columns } = designColumns(frame, model.design)
  const made = emptyColumns(frame.n, model.family)
  for (let from = 0; from < frame.n; from += atATime) {
    const to = Math.min(frame.n, from + atATime)
    expect(model, columns, from, to, made)
    yield { done: to, of: frame.n }
  }
  const response = responseOf(frame, model)
  const residual = response && made.fitted.map((fit, i) => response[i] - fit)
  let next = frame
  for (const [name, values] of Object.entries({ ...made, ...(residual && { residual }) }))
    next = next.with(name, { kind: 'number', values })
  const unseen = unseenLevels(frame, model)
  const unknown = made.fitted.reduce((sum, fit) => sum + (Number.isNaN(fit) ? 1 : 0), 0)
  return { model: { ...model, applied: { rows: frame.n, unknown, unseen } }, frame: next }
}

/** A response as its model takes it. Fails `log-of-nonpositive` where its logarithm is not defined, naming the first such row. */
export function transformed(
  frame: WorkFrame,
  values: Float64Array,
  column: string,
  transform: RegressionModel['responseTransform']
): Float64Array {
  if (transform === 'none') return values
  const least = transform === 'log' ? 0 : -1
  const wrong = (x: number) => x <= least
  const first = values.findIndex(wrong)
  if (first >= 0) {
    const row = frame.rows ? frame.rows[first] : first
    const count = values.reduce((sum, x) => sum + (wrong(x) ? 1 : 0), 0)
    const told = { column, log: transform, value: values[first], row: row + 1, count }
    throw new Refusal('log-of-nonpositive', told, { column, row })
  }
  return values.map(transform === 'log' ? Math.log : Math.log1p)
}

type Made = Record<'fitted' | 'low' | 'high', Float64Array> & {
  predictedLow?: Float64Array
  predictedHigh?: Float64Array
}

function emptyColumns(n: number, family: RegressionModel['family']): Made {
  const empty = () => new Float64Array(n)
  const both = { fitted: empty(), low: empty(), high: empty() }
  return family === 'gaussian' ? { ...both, predictedLow: empty(), predictedHigh: empty() } : both
}

function expect(model: RegressionModel, columns: Float64Array[], from: number, to: number, made: Made): void {
  const { terms, intercept, family } = model
  const first = intercept ? 1 : 0
  const p = terms.length
  const expected = expectedRow(model)
  const level = 0.5 + model.confidence / 2
  const reach = family === 'gaussian' ? studentQuantile(level, model.dfResidual) : normalQuantile(level)
  const scale = family === 'gaussian' ? (x: number) => x : (x: number) => 1 / (1 + Math.exp(-x))
  const row = new Float64Array(p).fill(1)
  for (let i = from; i < to; i++) {
    for (let j = first; j < p; j++) row[j] = columns[j - first][i]
    const { linear, variance } = expected(row)
    const wide = reach * Math.sqrt(variance)
    made.fitted[i] = scale(linear)
    made.low[i] = scale(linear - wide)
    made.high[i] = scale(linear + wide)
    if (!made.predictedLow || !made.predictedHigh) continue
    const one = reach * Math.sqrt(variance + model.residualStandardError ** 2)
    made.predictedLow[i] = linear - one
    made.predictedHigh[i] = linear + one
  }
}

function responseOf(frame: WorkFrame, model: RegressionModel): Float64Array | undefined {
  const column = frame.column(model.response)
  if (!column) return undefined
  if (model.family === 'gaussian')
    return 'codes' in column
      ? undefined
      : transformed(frame, numbersOf(column, model.response), model.response, model.responseTransform)
  try {
    return twoClasses(column, model.response, model.positive).values
  } catch (error) {
    // Rows to predict may have a response of one class, or none yet: then there is nothing to hold the prediction against.
    if (error instanceof Refusal) return undefined
    throw error
  }
}

function unseenLevels(
  frame: WorkFrame,
  { design }: RegressionModel
): { column: string; level: string; rows: number }[] {
  return design.predictors.flatMap((one) => {
    const column = needColumn(frame, one.column)
    if (one.kind !== 'category' || !('codes' in column)) return []
    const counts = new Map<number, number>()
    const strange = new Set(
      [...column.dictionary.keys()].filter((code) => !one.levels.includes(column.dictionary[code]))
    )
    for (const code of column.codes) if (strange.has(code)) counts.set(code, (counts.get(code) ?? 0) + 1)
    return Array.from(counts, ([code, rows]) => ({ column: one.column, level: column.dictionary[code], rows }))
  })
}
