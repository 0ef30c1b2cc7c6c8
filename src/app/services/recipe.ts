import { Refusal } from '@core/outcome.ts'
import { badParameter } from '@core/recipe/bad-parameter.ts'
import { checkParam } from '@core/recipe/check-param.ts'
import { inStep } from '@core/recipe/check-recipe.ts'
import { stepSpecs } from '@core/recipe/steps/index.ts'
import type { Recipe, Step } from '@core/recipe/types.ts'
import type { TableSummary } from '@core/table/types.ts'
import type { RecipeTemplate } from '../../domains/types.ts'
import type { Context } from './context.ts'
import { findDomain, findTemplate } from './find-domain.ts'
import { mapRoles, proposedRoles, type Roles } from './map-roles.ts'
import { placeOf } from './recipe-changes.ts'
import { summaryOf } from './tables.ts'

export interface RecipeOptions {
  /** Id; the domain's first when left out. */
  recipe?: string
  /** Role → column name, or list of names. */
  columns?: Roles
  seed?: number
  /** Step id → parameters. */
  params?: Record<string, Record<string, unknown>>
}

export const defaultSeed = 42
const optionNames = ['recipe', 'columns', 'seed', 'params']

/** A recipe of a domain for a table: roles matched by the domain or as named, parameters as given. Every unknown name is refused. */
export async function recipe(
  context: Context,
  domainId: string,
  tableId: string,
  options: RecipeOptions = {}
): Promise<Recipe> {
  const unknown = Object.keys(options).find((name) => !optionNames.includes(name))
  if (unknown !== undefined) throw new Refusal('unknown-option', { option: unknown, known: optionNames })
  const domain = await findDomain(domainId)
  const template = findTemplate(domain, options.recipe)
  const table = await summaryOf(context, tableId)
  const columns = mapRoles(domain, template, table, options.columns ?? {})
  const named = Object.values(options.columns ?? {}).flat()
  return {
    format: 1,
    domain: domain.id,
    recipe: template.id,
    table: table.id,
    columns,
    seed: seedOf(options.seed),
    steps: asAsked(templateSteps(template, table, columns, named), template, options.params ?? {})
  }
}

/** A recipe some of whose columns are still to be chosen: what is shown where none of the table's fits a role. */
export async function unmapped(
  context: Context,
  domainId: string,
  tableId: string,
  options: Pick<RecipeOptions, 'recipe' | 'columns'>
): Promise<Recipe> {
  const domain = await findDomain(domainId)
  const template = findTemplate(domain, options.recipe)
  const table = await summaryOf(context, tableId)
  const named = options.columns ?? {}
  const { columns } = proposedRoles(domain, template, table, named)
  const steps = templateSteps(template, table, columns, Object.values(named).flat())
  return { format: 1, domain: domain.id, recipe: template.id, table: table.id, columns, seed: defaultSeed, steps }
}

/**
 * The template's steps. `clean` is told which columns were named, since it sets none of those aside; a regression on predictors
 * that nobody named leaves out what others determine, and says so, where it would refuse it of predictors that were chosen.
 */
export function templateSteps(
  template: RecipeTemplate,
  table: TableSummary,
  columns: Roles,
  named: readonly string[]
): Step[] {
  const chosen = predictorsNamed(columns, named)
  return template.steps(table, columns).map((step) => {
    if (step.kind === 'clean' && named.length) return withParams(step, { named: [...new Set(named)] })
    if (step.kind === 'regression' && !chosen) return withParams(step, { collinear: 'leave-out' })
    return step
  })
}

/** Someone chose at least one of the predictors. */
export function predictorsNamed(columns: Roles, named: readonly string[]): boolean {
  return [columns.predictors ?? []].flat().some((name) => named.includes(name))
}

const withParams = (step: Step, params: Step['params']): Step => ({ ...step, params: { ...step.params, ...params } })

function asAsked(steps: Step[], template: RecipeTemplate, params: NonNullable<RecipeOptions['params']>): Step[] {
  const asked = (template.onRequest ?? []).filter((step) => params[step.id] !== undefined)
  const all = asked.reduce(insertStep, steps)
  const unknown = Object.keys(params).find((id) => !all.some((step) => step.id === id))
  if (unknown !== undefined)
    throw new Refusal('unknown-step', {
      kind: unknown,
      known: [...steps, ...(template.onRequest ?? [])].map((step) => step.id)
    })
  return all.map((step) => (params[step.id] ? withParams(step, known(step, params[step.id])) : step))
}

/** Only names the step has, with values they take: refused here rather than when it runs. */
function known(step: Step, params: Record<string, unknown>): Record<string, unknown> {
  const spec = stepSpecs.find((one) => one.kind === step.kind)
  for (const [name, value] of Object.entries(params)) {
    const param = spec?.params.find((one) => one.name === name)
    if (!param)
      throw new Refusal(
        'unknown-parameter',
        { parameter: name, kind: step.kind, known: spec?.params.map((one) => one.name) ?? [] },
        { step: step.id }
      )
    try {
      checkParam(param, value)
    } catch (error) {
      throw error instanceof Refusal ? inStep(error, step.id) : error
    }
  }
  return params
}

/** A step put where it belongs: choosing k before the segments are made, so that another k does not ask for it again. */
export function insertStep(steps: Step[], step: Step): Step[] {
  return steps.toSpliced(placeOf(steps, step.kind), 0, step)
}

function seedOf(seed: number | undefined): number {
  if (seed === undefined) return defaultSeed
  if (!Number.isSafeInteger(seed)) badParameter('seed', 'integer', seed)
  if (seed < 0) badParameter('seed', 'at-least', seed, { limit: 0 })
  return seed
}
