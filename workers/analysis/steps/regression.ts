import { Refusal } from '@core/outcome.ts'
import { regressionSpec } from '@core/recipe/steps/regression.ts'
import type { RegressionModel } from '@core/regression/types.ts'
import { needColumn } from '../need-column.ts'
import { applyRegression, transformed } from '../regression/apply-regression.ts'
import { fitBinomial } from '../regression/binomial/fit-binomial.ts'
import { twoClasses } from '../regression/binomial/two-classes.ts'
import { numbersOf } from '../regression/design-columns.ts'
import { fitGaussian } from '../regression/gaussian/fit-gaussian.ts'
import { makeDesign, type MadeDesign } from '../regression/make-design.ts'
import type { FitColumns, FitWork, RegressionParams } from '../regression/types.ts'
import { withoutConstant, withoutDetermined } from '../regression/without-determined.ts'
import type { WorkFrame } from '../frame.ts'
import type { StepContext, StepRunner } from '../types.ts'

/**
 * A linear or logistic regression of the role `response` on the role `predictors`, weighted by the role `weight` where it is named.
 *
 * Rows with a missing value in a column that is needed are left out, and said. Adds `fitted`, `residual`, `leverage`, `cooksDistance`,
 * `studentised`, `outOfFold`. With a fitted model other rows get what it expects of them, with intervals. Fails `missing-role`, and as
 * `makeDesign`, `fitGaussian` and `fitBinomial` do.
 */
export const regression: StepRunner = {
  spec: regressionSpec,
  async *run(context, given) {
    const params = given as unknown as RegressionParams
    const fitted = context.fitted as RegressionModel | undefined
    if (fitted) {
      const { model, frame } = yield* applyRegression(context, fitted)
      return { model, frame: params.asFeatures ? withFeatures(frame, fitted) : frame }
    }
    const columns = rolesOf(context)
    const made = makeDesign(context.frame, columns, params)
    context.dropped('missing', made.dropped)
    yield { done: 0, of: 1 }
    const { model, columns: added } = yield* fit(context, made, columns, params)
    const whole = made.missing.length ? { ...model, missing: made.missing } : model
    const frame = withColumns(made.frame, added)
    return { model: whole, frame: params.asFeatures ? withFeatures(frame, model) : frame }
  }
}

/** What the recipe of segments goes on with: the predictors, and what they leave unexplained. */
const withFeatures = (frame: WorkFrame, { design }: RegressionModel) =>
  frame.withFeatures([...design.predictors.map((one) => one.column), 'residual'])

function rolesOf({ roles }: StepContext) {
  const response = roles.response?.[0]
  const predictors = roles.predictors ?? []
  if (response === undefined) throw new Refusal('missing-role', { role: 'response' })
  if (!predictors.length) throw new Refusal('missing-role', { role: 'predictors' })
  const weight = roles.weight?.[0]
  return { response, predictors, ...(weight !== undefined && { weight }) }
}

async function* fit(
  context: StepContext,
  { frame, design }: MadeDesign,
  { response: name, weight }: ReturnType<typeof rolesOf>,
  params: RegressionParams
): FitWork {
  const shared = { context, frame, design, params, ...(weight !== undefined && { weight }) }
  const column = needColumn(frame, name)
  if (params.family === 'gaussian') {
    const values = transformed(frame, numbersOf(column, name), name, params.responseTransform)
    return yield* fitGaussian({ ...shared, response: { name, values } })
  }
  const { values, positive, negative } = twoClasses(column, name, params.positive)
  const { design: independent, aliased } =
    params.penalty === 'ridge'
      ? withoutConstant(design, params.collinear)
      : yield* withoutDetermined(design, params.collinear)
  const input = { ...shared, design: independent, response: { name, values }, positive, negative }
  const found = yield* fitBinomial(input)
  return { ...found, model: { ...found.model, aliased } }
}

function withColumns(frame: WorkFrame, columns: FitColumns): WorkFrame {
  let made = frame
  for (const [name, values] of Object.entries(columns) as [string, Float64Array][])
    made = made.with(name, { kind: 'number', values })
  return made
}
