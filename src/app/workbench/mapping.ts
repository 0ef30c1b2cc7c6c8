import type { Recipe, Step } from '@core/recipe/types.ts'
import type { TableSummary } from '@core/table/types.ts'
import type { Domain, Role } from '../../domains/types.ts'
import { predictorsNamed } from '../services/recipe.ts'
import type { Workbench } from '../workbench.svelte.ts'
import { change, debounceMs } from './runs.ts'

/** Gives a role its columns; an optional role is emptied by an empty list. The columns count as named. */
export function setMapping(bench: Workbench, roleId: string, columns: string[]): void {
  const { recipe, domain, table } = bench
  const role = domain?.roles.find((one) => one.id === roleId)
  if (recipe && domain && table && role) void change(bench, withMapping(recipe, domain, role, columns), debounceMs)
}

/**
 * The recipe with a role's columns set. One that stands alone takes its column from the other roles.
 *
 * Predictors that someone chose are never left out without being asked for: what they determine among themselves is refused.
 */
export function withMapping(recipe: Recipe, domain: Domain, role: Role, columns: string[]): Recipe {
  const { [role.id]: before, ...others } = recipe.columns
  const rest = role.alone ? without(others, columns, domain) : others
  const mapped = columns.length ? { ...rest, [role.id]: role.several ? columns : columns[0] } : rest
  const known = namedOf(recipe)
  const named = [...known, ...columns.filter((name) => ![before].flat().includes(name))]
  const steps = withNamed(recipe.steps, named, mapped)
  const first = role.id === 'predictors' && !predictorsNamed(recipe.columns, known)
  return { ...recipe, columns: mapped, steps: first ? refusingCollinear(steps) : steps }
}

/** Columns that the reader chose, by the roles of another recipe that they would do for too. */
export function keptRoles(recipe: Recipe, id: string, domain: Domain, table: TableSummary): Recipe['columns'] {
  const template = domain.recipes.find((one) => one.id === id)
  if (!template || recipe.recipe === id) return {}
  const named = namedOf(recipe)
  const kept: Recipe['columns'] = {}
  for (const role of domain.roles.filter((one) => template.roles.includes(one.id))) {
    const suits = (name: string) => {
      const column = table.columns.find((one) => one.name === name)
      return !!column && (role.suits?.(column, id) ?? role.kinds.includes(column.kind))
    }
    const present = [recipe.columns[role.id] ?? []].flat()
    if (!present.some((name) => named.includes(name))) continue
    const columns = present.filter(suits)
    if (columns.length) kept[role.id] = role.several ? columns : columns[0]
  }
  return kept
}

/** Columns that were named rather than proposed, as the cleaning step was told. */
export function namedOf(recipe: Recipe): string[] {
  return recipe.steps.flatMap((step) =>
    step.kind === 'clean' ? ((step.params.named as string[] | undefined) ?? []) : []
  )
}

function without(roles: Recipe['columns'], taken: readonly string[], domain: Domain): Recipe['columns'] {
  const left: Recipe['columns'] = {}
  for (const [id, columns] of Object.entries(roles)) {
    const rest = [columns].flat().filter((name) => !taken.includes(name))
    if (rest.length) left[id] = domain.roles.find((one) => one.id === id)?.several ? rest : rest[0]
  }
  return left
}

/** `clean` told which columns were named, as far as they are in use. */
function withNamed(steps: Step[], named: string[], columns: Recipe['columns']): Step[] {
  const used = new Set(Object.values(columns).flat())
  const list = [...new Set(named)].filter((name) => used.has(name))
  return steps.map((step) => (step.kind === 'clean' ? { ...step, params: { ...step.params, named: list } } : step))
}

function refusingCollinear(steps: Step[]): Step[] {
  return steps.map((step) => {
    if (step.kind !== 'regression') return step
    const { collinear: _asProposed, ...params } = step.params
    return { ...step, params }
  })
}
