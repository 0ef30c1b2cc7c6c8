import { anovaSpec } from '@core/recipe/steps/anova.ts'
import { Refusal } from '@core/outcome.ts'
import type { AnovaModel } from '@core/regression/types.ts'
import { anovaTable } from '../anova/anova-table.ts'
import { factorOf, type Factor } from '../anova/factor-of.ts'
import type { WorkFrame } from '../frame.ts'
import { numericValues } from '../matrix.ts'
import { needColumn } from '../need-column.ts'
import { usedRows } from '../regression/used-rows.ts'
import type { StepContext, StepRunner, Tick } from '../types.ts'

/** Most levels of a factor. */
const most = 1000

/**
 * One-way analysis of variance of the response by each predictor by itself: F, Welch's F, equal variances, means with intervals.
 *
 * Any column is a factor, integers too. Rows that miss the response or a level are left out. Adds `fitted` (the mean of the row's
 * level of the first predictor) and `residual`; applied to other rows the means are those fitted before, NaN for a new level.
 * Fails `missing-role`, `not-numeric`, `not-finite`, `all-missing`, `no-rows`, `constant-response`, and naming the predictor
 * `one-level`, `one-row-each` and `too-many-levels` (above 1,000, or above half the rows).
 */
export const anova: StepRunner = {
  spec: anovaSpec,
  async *run(context, params) {
    const { response, predictors } = rolesOf(context)
    const before = context.fitted as AnovaModel | undefined
    if (before) return { model: before, frame: applied(context.frame, before) }
    numericValues(context.frame, response)
    const { frame, dropped } = usedRows(context.frame, [response, ...predictors])
    context.dropped('missing', dropped)
    return yield* fit(frame, response, predictors, params.confidence as number)
  }
}

function rolesOf({ roles }: StepContext): { response: string; predictors: string[] } {
  const [response] = roles.response ?? []
  const predictors = roles.predictors ?? []
  if (response === undefined) throw new Refusal('missing-role', { role: 'response' })
  if (!predictors.length) throw new Refusal('missing-role', { role: 'predictors' })
  return { response, predictors }
}

function* fit(
  frame: WorkFrame,
  response: string,
  predictors: readonly string[],
  confidence: number
): Generator<Tick, { model: AnovaModel; frame: WorkFrame }> {
  const values = numericValues(frame, response)
  if (values.every((value) => value === values[0])) {
    throw new Refusal('constant-response', { response, value: values[0] }, { column: response })
  }
  const factors: AnovaModel['factors'] = []
  let residual: Float64Array | undefined
  for (const predictor of predictors) {
    const factor = factorOf(needColumn(frame, predictor))
    check(factor, predictor, frame.n)
    const { table, residuals } = anovaTable(predictor, values, factor, confidence)
    residual ??= residuals
    factors.push(table)
    yield { done: factors.length, of: predictors.length }
  }
  const model: AnovaModel = { ...factors[0], response, n: frame.n, confidence, factors }
  const fitted = fittedOf(frame, model)
  return { model, frame: withColumns(frame, { fitted, residual: residual! }) }
}

function check({ levels }: Factor, predictor: string, n: number): void {
  const where = { column: predictor }
  if (levels.length < 2) throw new Refusal('one-level', { column: predictor, level: levels[0] }, where)
  if (levels.length === n) throw new Refusal('one-row-each', { column: predictor, levels: n }, where)
  // Of few rows half would be too few levels to allow.
  const limit = Math.min(most, Math.max(12, Math.floor(n / 2)))
  if (levels.length > limit) {
    throw new Refusal('too-many-levels', { column: predictor, levels: levels.length, limit }, where)
  }
}

/** The mean of each row's level of the first predictor; NaN where it is missing, or was not there when the means were fitted. */
function fittedOf(frame: WorkFrame, { predictor, groups }: AnovaModel): Float64Array {
  const { codes, levels } = factorOf(needColumn(frame, predictor))
  const known = new Map(groups.map(({ level, mean }) => [level, mean]))
  const means = levels.map((level) => known.get(level) ?? NaN)
  return Float64Array.from(codes, (code) => (code < 0 ? NaN : means[code]))
}

/** Other rows by means fitted before, with residuals where the response is there. */
function applied(frame: WorkFrame, model: AnovaModel): WorkFrame {
  const fitted = fittedOf(frame, model)
  if (!frame.column(model.response)) return withColumns(frame, { fitted })
  const values = numericValues(frame, model.response)
  return withColumns(frame, { fitted, residual: fitted.map((mean, row) => values[row] - mean) })
}

function withColumns(frame: WorkFrame, columns: Record<string, Float64Array>): WorkFrame {
  for (const [name, values] of Object.entries(columns)) frame = frame.with(name, { kind: 'number', values })
  return frame
}
