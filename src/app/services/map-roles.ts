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
  const unknown = Object.keys(named).find((id) => !domain.roles.some((role) => role.id === id))
  if (unknown !== undefined)
    throw new Refusal('unknown-role', { role: unknown, known: domain.roles.map((role) => role.id) })
  const out: Roles = {}
  for (const role of domain.roles) {
    const wanted = named[role.id] !== undefined
    if (!wanted && !template.roles.includes(role.id)) continue
    const columns = wanted ? check(role, table, named[role.id]) : role.match(table)
    if (columns.length) out[role.id] = role.several ? columns : columns[0]
    else if (!role.optional || template.roles[0] === role.id)
      throw new Refusal('missing-role', {
        role: role.id,
        table: table.name,
        columns: table.columns.map((column) => column.name)
      })
  }
  return out
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
