import { Refusal } from '@core/outcome.ts'
import { badParameter } from '@core/recipe/bad-parameter.ts'
import type { TableSummary } from '@core/table/types.ts'
import type { Domain, RecipeTemplate, Role } from '../../domains/types.ts'

export type Roles = Record<string, string | string[]>

/**
 * Which column plays which role: as named, else as the domain proposes.
 *
 * A named column is used even where it looks like an id. A role that takes several is a list. Fails `unknown-role`,
 * `unknown-column`, `missing-role`.
 */
export function mapRoles(domain: Domain, template: RecipeTemplate, table: TableSummary, named: Roles): Roles {
  const { columns, missing } = proposedRoles(domain, template, table, named)
  if (missing) throw missingRole(missing, template, table)
  return columns
}

/** The same as far as it goes, with the first role that must have a column and found none. */
export function proposedRoles(
  domain: Domain,
  template: RecipeTemplate,
  table: TableSummary,
  named: Roles
): { columns: Roles; missing: Role | undefined } {
  const unknown = Object.keys(named).find((id) => !domain.roles.some((role) => role.id === id))
  if (unknown !== undefined)
    throw new Refusal('unknown-role', { role: unknown, known: domain.roles.map((role) => role.id) })
  const given: Roles = {}
  for (const role of domain.roles) if (named[role.id] !== undefined) given[role.id] = check(role, table, named[role.id])
  const columns: Roles = {}
  let missing: Role | undefined
  for (const role of domain.roles) {
    const wanted = given[role.id] !== undefined
    if (!wanted && !template.roles.includes(role.id)) continue
    const found = wanted ? [given[role.id]].flat() : proposed(role, domain, template, table, { ...given, ...columns })
    if (found.length) columns[role.id] = role.several ? found : found[0]
    else if (!role.optional || template.roles[0] === role.id) missing ??= role
  }
  return { columns, missing }
}

/** What the domain proposes, less what plays another part already and stands alone in it, or is to stand alone here. */
function proposed(role: Role, domain: Domain, template: RecipeTemplate, table: TableSummary, columns: Roles): string[] {
  const others = domain.roles.filter((one) => one !== role && (role.alone || one.alone))
  const taken = others.flatMap(({ id }) => columns[id] ?? [])
  return role.match(table, { recipe: template.id, columns }).filter((name) => !taken.includes(name))
}

function missingRole(role: Role, template: RecipeTemplate, table: TableSummary): Refusal {
  return new Refusal('missing-role', {
    role: role.id,
    title: role.title,
    need: role.need?.(template.id),
    table: table.name,
    columns: table.columns.map((column) => column.name)
  })
}

function check(role: Role, table: TableSummary, value: string | string[]): string[] {
  const columns = [...new Set(Array.isArray(value) ? value : [value])]
  const missing = columns.find((name) => !table.columns.some((column) => column.name === name))
  if (missing !== undefined)
    throw new Refusal(
      'unknown-column',
      { column: missing, known: table.columns.map((column) => column.name) },
      { column: missing }
    )
  if (!role.several && columns.length > 1) badParameter(role.id, 'text', columns)
  return columns
}
