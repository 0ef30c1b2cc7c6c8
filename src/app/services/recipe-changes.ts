import { frameOpened } from '@core/recipe/frames.ts'
import { stepSpecs } from '@core/recipe/steps/index.ts'
import type { Recipe, Step } from '@core/recipe/types.ts'

/** The recipe with one parameter of a step set; undefined gives it back to its default. Steps follow a frame that gets another name. */
export function withParam(recipe: Recipe, stepId: string, name: string, value: unknown): Recipe {
  const before = recipe.steps.find((step) => step.id === stepId)
  const changed = mapStep(recipe, stepId, (step) => {
    const { [name]: _old, ...rest } = step.params
    return { ...step, params: value === undefined ? rest : { ...rest, [name]: value } }
  })
  const after = changed.steps.find((step) => step.id === stepId)
  return before && after ? { ...changed, steps: onFrame(changed.steps, opened(before), opened(after)) } : changed
}

/** The recipe with a step more; where it opens a frame of another unit, the steps after it work on that. */
export function withStep(recipe: Recipe, step: Step, at: number): Recipe {
  const frame = opened(step)
  const after = recipe.steps
    .slice(at)
    .map((one) => (frame !== undefined && one.on === undefined ? { ...one, on: frame } : one))
  return { ...recipe, steps: [...recipe.steps.slice(0, at), step, ...after] }
}

/** The recipe without a step; steps on the frame it opened work on what it worked on. */
export function withoutStep(recipe: Recipe, stepId: string): Recipe {
  const step = recipe.steps.find((one) => one.id === stepId)
  const left = recipe.steps.filter((one) => one.id !== stepId)
  return { ...recipe, steps: step ? onFrame(left, opened(step), step.on) : left }
}

function opened(step: Step): string | undefined {
  const spec = stepSpecs.find((one) => one.kind === step.kind)
  return spec && frameOpened(step, spec)
}

function onFrame(steps: Step[], from: string | undefined, to: string | undefined): Step[] {
  if (from === undefined || from === to) return steps
  return steps.map((step) => {
    if (step.on !== from) return step
    const { on: _from, ...rest } = step
    return to === undefined ? rest : { ...rest, on: to }
  })
}

function mapStep(recipe: Recipe, stepId: string, change: (step: Step) => Step): Recipe {
  return { ...recipe, steps: recipe.steps.map((step) => (step.id === stepId ? change(step) : step)) }
}

/** The step `by` places further down (up where negative), as far as the recipe goes. */
export function movedStep(recipe: Recipe, stepId: string, by: number): Recipe {
  const from = recipe.steps.findIndex((step) => step.id === stepId)
  const to = Math.min(recipe.steps.length - 1, Math.max(0, from + by))
  if (from < 0 || from === to) return recipe
  return { ...recipe, steps: recipe.steps.toSpliced(from, 1).toSpliced(to, 0, recipe.steps[from]) }
}

/** An id for another step of a kind: the kind itself, then `kind-2`, `kind-3`… */
export function freeId(steps: readonly Step[], kind: string): string {
  const taken = new Set(steps.map((step) => step.id))
  let id = kind
  for (let n = 2; taken.has(id); n++) id = `${kind}-${n}`
  return id
}

/** The step before which a new one of this kind belongs by default: preparing steps before what they prepare. */
export function placeOf(steps: readonly Step[], kind: string): number {
  const before = follow[kind]
  if (!before) return steps.length
  const at = steps.findIndex((step) => before.includes(step.kind))
  return at < 0 ? steps.length : at
}

const numeric = ['standardise', 'pca', 'kmeans', 'kmeans-quality', 'choose-k', 'profile']
const models = ['regression', 'anova', 'threshold']
const grouped = ['aggregate', 'group-by']
/** The kinds that come after a kind wherever both stand. A regression whose residuals become features stands before the encoding. */
const follow: Record<string, readonly string[]> = {
  filter: ['clean', 'encode', 'transform', ...grouped, ...models, ...numeric],
  derive: ['clean', 'encode', 'transform', ...grouped, ...models, ...numeric],
  clean: ['encode', 'transform', ...grouped, ...models, ...numeric],
  encode: numeric,
  transform: ['encode', ...numeric],
  aggregate: ['clean', 'encode', 'transform', ...models, ...numeric],
  regression: ['threshold', 'encode', ...numeric],
  standardise: numeric.slice(1),
  pca: numeric.slice(2),
  'choose-k': ['kmeans', 'kmeans-quality', 'profile'],
  kmeans: ['kmeans-quality', 'profile'],
  'kmeans-quality': ['profile']
}

/** Ids of the steps whose result is not what the recipe now says: from the first that differs on. */
export function staleSteps(recipe: Recipe, shown: Recipe | undefined): Set<string> {
  if (!shown) return new Set()
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  const whole = recipe.table === shown.table && recipe.seed === shown.seed && same(recipe.columns, shown.columns)
  const first = whole ? recipe.steps.findIndex((step, at) => !same(step, shown.steps[at])) : 0
  return new Set(first < 0 ? [] : recipe.steps.slice(first).map((step) => step.id))
}

/** Nothing of the result is out of date, and nothing is missing or too much in it. */
export function upToDate(recipe: Recipe, shown: Recipe | undefined): boolean {
  return !!shown && staleSteps(recipe, shown).size === 0 && recipe.steps.length === shown.steps.length
}
