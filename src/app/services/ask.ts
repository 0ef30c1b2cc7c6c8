import { Refusal } from '@core/outcome.ts'
import { badParameter } from '@core/recipe/bad-parameter.ts'
import type { RowValues } from '@core/regression/design-row.ts'
import { predict } from '@core/regression/predict.ts'
import type { Prediction, RegressionModel } from '@core/regression/types.ts'
import type { KMeansModel, ProfileModel } from '@core/result/models.ts'
import type { Frame, Result } from '@core/result/types.ts'
import type { Context } from './context.ts'
import { mainFrame } from './main-frame.ts'
import { modelOf } from './model-of.ts'
import { preview } from './preview.ts'

export interface Answer {
  row: number
  /** Its cells in the table; null for a unit that is no row of it. */
  cells: Record<string, unknown> | null
  /** What the recipe added for it. */
  columns: Record<string, unknown>
  /** What the regression expects of it, with each term's part in that; what was observed, and what is left of it. */
  regression?: Prediction & { fitted: number; residual: number | null }
  /** Its segment, 0 the largest; its distance to the centre of each; and that segment's profile. */
  segment?: number
  distances?: number[]
  profile?: {
    size: number
    share: number
    features: { name: string; mean: number; all: number; standardised: number }[]
  }
}

/** What a result says about one row: a row of the table, or a unit of the frame where the recipe changed the unit. */
export async function ask(
  context: Context,
  result: Result,
  about: { user?: string; item?: string; row?: number }
): Promise<Answer> {
  const { frame } = mainFrame(result)
  const row = about?.row
  const most = frame.rows ? Math.max(frame.rows.at(-1) ?? -1, 0) : frame.n - 1
  if (row === undefined || !Number.isInteger(row)) return badParameter('row', 'integer', row)
  if (row < 0) badParameter('row', 'at-least', row, { limit: 0 })
  const cells = frame.rows
    ? ((await preview(context, result.provenance.recipe.table, { offset: row, limit: 1 }))[0] ?? null)
    : null
  const at = frame.rows ? frame.rows.indexOf(row) : row
  if (at < 0 || at >= frame.n) throw new Refusal('row-not-used', { row, most }, { row })
  return {
    row,
    cells,
    columns: valuesAt(frame, at),
    ...regressionOf(result, frame, at, cells),
    ...segmentOf(result, frame, at, cells)
  }
}

function valuesAt(frame: Frame, at: number): Record<string, unknown> {
  const values = Object.create(null) as Record<string, unknown>
  for (const name of Object.keys(frame.columns)) values[name] = frame.columns[name][at]
  return values
}

function regressionOf(
  result: Result,
  frame: Frame,
  at: number,
  cells: Record<string, unknown> | null
): Pick<Answer, 'regression'> {
  const model = modelOf<RegressionModel>(result, 'regression')
  const fitted = frame.columns.fitted?.[at]
  if (!model || typeof fitted !== 'number') return {}
  const values = Object.create(null) as RowValues
  // What the cleaning filled in stands in a column of its own.
  for (const { column } of model.design.predictors)
    values[column] = (frame.columns[`clean.${column}`]?.[at] ?? cells?.[column]) as RowValues[string]
  const residual = frame.columns.residual?.[at]
  return {
    regression: { ...predict(model, values), fitted, residual: typeof residual === 'number' ? residual : null }
  }
}

function segmentOf(
  result: Result,
  frame: Frame,
  at: number,
  cells: Record<string, unknown> | null
): Pick<Answer, 'segment' | 'distances' | 'profile'> {
  const kmeans = modelOf<KMeansModel>(result, 'kmeans')
  const segment = frame.columns.segment?.[at]
  if (!kmeans || typeof segment !== 'number') return {}
  // A feature that was not standardised is a column of the table.
  const point = kmeans.inputs.map((name) => Number(frame.columns[name]?.[at] ?? cells?.[name] ?? NaN))
  const distances = kmeans.centroids.map((centre) => Math.hypot(...centre.map((value, j) => value - point[j])))
  return { segment, distances, profile: profileOf(modelOf<ProfileModel>(result, 'profile'), segment) }
}

function profileOf(model: ProfileModel | undefined, segment: number): Answer['profile'] {
  const found = model?.segments.find((one) => one.segment === segment)
  if (!model || !found) return undefined
  return {
    size: found.size,
    share: found.share,
    features: model.features.map(({ name, means, mean, standardised }) => ({
      name,
      mean: means[segment],
      all: mean,
      standardised: standardised[segment]
    }))
  }
}
