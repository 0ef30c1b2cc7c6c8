import type { SharedRecipe } from '../class/lesson.ts'
import { tokenise } from '../formula/tokenise.ts'
import type { Param, Recipe, Step, StepSpec } from '../recipe/types.ts'

/** A step, or one of its parameters, that stays behind since it holds values out of rows. */
export interface LeftOut {
  kind: string
  parameter?: string
}

export interface Shareable {
  recipe: SharedRecipe
  leftOut: LeftOut[]
}

/**
 * A recipe as it may travel in a link: names of columns, choices and numbers that were set, never rows, and nothing out of a row.
 *
 * Left out, and told: filters by row or with constants, formulas with constants, levels of a category, constants to fill in with,
 * start centroids (unless `placed`: they were put where they are by hand, out of no row).
 */
export function shareable(
  recipe: Pick<Recipe, 'domain' | 'recipe' | 'columns' | 'steps'>,
  specs: readonly StepSpec[],
  { placed = false }: { placed?: boolean } = {}
): Shareable {
  const leftOut: LeftOut[] = []
  const steps = recipe.steps.flatMap((step): Step[] => {
    const spec = specs.find((one) => one.kind === step.kind)
    if (!spec || holdsConstants(step)) {
      leftOut.push({ kind: step.kind })
      return []
    }
    const kept = Object.entries(step.params).filter(([name, value]) => {
      const param = spec.params.find((one) => one.name === name)
      const travels = param !== undefined && (mayTravel(param, value) || (placed && name === 'start'))
      if (!travels && !isDefault(param, value)) leftOut.push({ kind: step.kind, parameter: name })
      return travels
    })
    return [{ ...step, params: Object.fromEntries(kept) }]
  })
  const { domain, columns } = recipe
  return { recipe: { domain, recipe: recipe.recipe, columns, steps }, leftOut }
}

/** A filter by row numbers or values, a formula with a number or a text in it. */
function holdsConstants({ kind, params }: Step): boolean {
  if (kind === 'filter' && Array.isArray(params.rows)) return true
  return ['where', 'formula'].some((name) => typeof params[name] === 'string' && hasConstant(params[name]))
}

function hasConstant(formula: string): boolean {
  try {
    return tokenise(formula).some(({ type }) => type === 'number' || type === 'text')
  } catch {
    // No formula: nobody can say what is in it.
    return true
  }
}

const editors = new Set(['terms', 'measures', 'by-column-choice'])

function mayTravel(param: Param, value: unknown): boolean {
  switch (param.type) {
    case 'choice':
      return typeof value === 'string'
    case 'text':
      return ['name', 'formula', 'where', 'unit'].includes(param.name)
    case 'custom':
      return editors.has(param.editor)
    default:
      return true
  }
}

const isDefault = (param: Param | undefined, value: unknown): boolean =>
  value === null || value === '' || JSON.stringify(value) === JSON.stringify(param?.default)
