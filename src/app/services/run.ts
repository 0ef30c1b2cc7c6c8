import { Refusal } from '@core/outcome.ts'
import { checkShape } from '@core/recipe/check-recipe.ts'
import type { Recipe } from '@core/recipe/types.ts'
import type { ChooseKModel } from '@core/result/models.ts'
import type { Result } from '@core/result/types.ts'
import type { TableSummary } from '@core/table/types.ts'
import type { Translate } from '@messages/index.ts'
import type { Domain } from '../../domains/types.ts'
import type { Context } from './context.ts'
import type { Watched } from './deps.ts'
import { findDomain } from './find-domain.ts'
import { adopted } from './tables.ts'

/** Runs a recipe. The result is kept in the browser under its hash; the domain's actions stand in `models.actions`. */
export async function run(context: Context, recipe: Recipe, watched: Watched = {}): Promise<Result> {
  checkShape(recipe)
  await findDomain(recipe.domain)
  const table = await adopted(context, recipe.table)
  const result = await finished(context, await context.analysis.run(recipe, watched), table)
  keep(context, table, result)
  return result
}

/**
 * A result's fitted models on the rows of another table: same scaling, centroids, coefficients.
 *
 * What was only needed to fit (the response) may be absent, or empty. Fails `not-the-same-columns`.
 */
export async function apply(context: Context, result: Result, tableId: string, watched: Watched = {}): Promise<Result> {
  const table = await adopted(context, tableId)
  const { recipe, hash } = result.provenance
  const domain = await findDomain(recipe.domain)
  const columns = columnsToApply(recipe.columns, domain, table)
  const missing = [...new Set(Object.values(columns).flat())].filter(
    (name) => !table.columns.some((column) => column.name === name)
  )
  if (missing.length) throw new Refusal('not-the-same-columns', { missing, table: table.name })
  const { actions: _words, ...fitted } = result.models
  const applied = await context.analysis.run(
    { ...recipe, table: tableId, columns },
    { ...watched, fitted, appliedFrom: hash }
  )
  const complete = await finished(context, applied, table)
  keep(context, table, complete)
  return complete
}

/** The roles without those that only fitting needs, where the table knows nothing of their column. */
function columnsToApply(roles: Recipe['columns'], domain: Domain, table: TableSummary): Recipe['columns'] {
  const onlyToFit = new Set(domain.roles.filter((role) => role.onlyToFit).map((role) => role.id))
  const known = (name: string) => table.columns.some((one) => one.name === name && one.missing < table.rows)
  return Object.fromEntries(
    Object.entries(roles).filter(([id, columns]) => !onlyToFit.has(id) || [columns].flat().every(known))
  )
}

/** The result with what takes words or a domain to make: the reason for a k, the actions. */
async function finished(context: Context, result: Result, table: TableSummary): Promise<Result> {
  const domain = await findDomain(result.provenance.recipe.domain)
  const t = context.t()
  const models = withReasons(result, t)
  const complete = { ...result, models }
  const actions = domain.actions({ result: complete, table, t })
  return actions.actions.length ? { ...complete, models: { ...models, actions } } : complete
}

/** `reason` in words, for each choose-k of the recipe. */
export function withReasons(result: Result, t: Translate): Result['models'] {
  const models: Result['models'] = Object.assign(Object.create(null) as object, result.models)
  for (const step of result.provenance.recipe.steps) {
    if (step.kind !== 'choose-k' || !models[step.id]) continue
    const model = models[step.id] as ChooseKModel
    models[step.id] = { ...model, reason: reasonFor(model, t) }
  }
  return models
}

function reasonFor(model: ChooseKModel, t: Translate): string {
  const at = (k: number | undefined) => model.candidates.find((one) => one.k === k)
  const chosen = at(model.suggested)
  const second = at(model.runnerUp)
  return t.dynamic(`domain.reason.${model.reasonCode}`, {
    k: model.suggested,
    silhouette: chosen?.silhouette,
    gap: chosen?.gap,
    gapError: chosen?.gapError,
    runnerUp: second?.k,
    runnerSilhouette: second?.silhouette,
    stability: chosen?.stability
  })
}

/** A result not stored is still a result: a full disk costs the next reload a run, no more. A memory-only table leaves nothing behind. */
function keep(context: Context, table: TableSummary, result: Result): void {
  if (!table.memoryOnly) void context.store.saveResult(result).catch(() => undefined)
}
