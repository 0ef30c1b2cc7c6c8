import { Refusal } from '../outcome.ts'
import type { TableSummary } from '../table/types.ts'
import { checkParam } from './check-param.ts'
import { frameOpened } from './frames.ts'
import type { Recipe, Step, StepSpec } from './types.ts'
import { withDefaults } from './with-defaults.ts'

/**
 * Refuses a recipe that cannot run on the table.
 *
 * `not-a-recipe` where its shape is not one (values.why), `not-the-same-columns` where columns of its roles are not in the table (lists them),
 * `unknown-step`, `duplicate-step`, `unknown-parameter`, `bad-parameter`, and `unknown-frame` where a step works on a frame that no step before it opens.
 */
export function checkRecipe(recipe: Recipe, table: TableSummary, specs: readonly StepSpec[]): void {
  checkShape(recipe)
  checkColumns(recipe, table)
  const ids = new Set<string>()
  const frames = new Set(['rows'])
  for (const step of recipe.steps) {
    const spec = specs.find((one) => one.kind === step.kind)
    if (!spec)
      throw new Refusal('unknown-step', { kind: step.kind, known: specs.map((one) => one.kind) }, { step: step.id })
    if (ids.has(step.id)) throw new Refusal('duplicate-step', { id: step.id }, { step: step.id })
    ids.add(step.id)
    checkParams(step, spec)
    const on = step.on ?? 'rows'
    if (!frames.has(on)) throw new Refusal('unknown-frame', { frame: on, known: [...frames] }, { step: step.id })
    checkOpened(step, spec, frames)
  }
}

/** Refuses `not-a-recipe` where a value has not the shape of a recipe; says what is wrong in values.why. */
export function checkShape(value: unknown): asserts value is Recipe {
  const recipe = value as Partial<Recipe> | null
  const why =
    typeof recipe !== 'object' || recipe === null || Array.isArray(recipe)
      ? 'object'
      : recipe.format !== 1
        ? 'format'
        : typeof recipe.domain !== 'string' || typeof recipe.recipe !== 'string' || typeof recipe.table !== 'string'
          ? 'names'
          : !isPlain(recipe.columns) || !Object.values(recipe.columns).every(isColumns)
            ? 'columns'
            : typeof recipe.seed !== 'number' || !Number.isFinite(recipe.seed)
              ? 'seed'
              : !Array.isArray(recipe.steps) || !recipe.steps.every(isStep)
                ? 'steps'
                : undefined
  if (why !== undefined) throw new Refusal('not-a-recipe', { why })
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isColumns(value: unknown): boolean {
  return typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'))
}

function isStep(value: unknown): value is Step {
  return (
    isPlain(value) &&
    typeof value.id === 'string' &&
    typeof value.kind === 'string' &&
    isPlain(value.params) &&
    (value.on === undefined || typeof value.on === 'string')
  )
}

function checkColumns(recipe: Recipe, table: TableSummary): void {
  const there = new Set(table.columns.map((column) => column.name))
  const missing = [...new Set(Object.values(recipe.columns).flat())].filter((name) => !there.has(name))
  if (missing.length) throw new Refusal('not-the-same-columns', { table: table.name, missing })
}

function checkParams(step: Step, spec: StepSpec): void {
  const known = spec.params.map((param) => param.name)
  const strange = Object.keys(step.params).find((name) => !known.includes(name))
  if (strange !== undefined)
    throw new Refusal('unknown-parameter', { parameter: strange, kind: step.kind, known }, { step: step.id })
  const { params } = withDefaults(step, spec)
  for (const param of spec.params)
    try {
      checkParam(param, params[param.name])
    } catch (error) {
      throw error instanceof Refusal ? inStep(error, step.id) : error
    }
}

/** The same refusal with the step it came from. */
export function inStep(error: Refusal, step: string): Refusal {
  const { code, values, ...where } = error.failure
  return new Refusal(code, values, { step, ...where })
}

function checkOpened(step: Step, spec: StepSpec, frames: Set<string>): void {
  const opened = frameOpened(step, spec)
  if (opened === undefined) return
  if (frames.has(opened)) throw new Refusal('name-taken', { name: opened }, { step: step.id })
  frames.add(opened)
}
