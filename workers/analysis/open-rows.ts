import type { TableData } from '@core/table/types.ts'
import { WorkFrame } from './frame.ts'

/** Roles that describe no row: they are compared with, grouped by or measured, never computed on. */
const aside = new Set(['label', 'keys', 'measures', 'split', 'weight'])

/** Role → columns, always a list. */
export function rolesAsLists(columns: Record<string, string | string[]>): Record<string, string[]> {
  const lists = Object.create(null) as Record<string, string[]>
  for (const [role, names] of Object.entries(columns)) lists[role] = typeof names === 'string' ? [names] : [...names]
  return lists
}

/** The frame `rows`: all rows of the table, its features those of the role `features`, or of the other roles where there is none. */
export function openRows(table: TableData, roles: Record<string, string[]>): WorkFrame {
  const others = Object.entries(roles).flatMap(([role, names]) => (aside.has(role) ? [] : names))
  return new WorkFrame({
    unit: 'rows',
    n: table.rows,
    rows: Uint32Array.from({ length: table.rows }, (_, i) => i),
    columns: table.columns,
    features: [...new Set(roles.features ?? others)]
  })
}
