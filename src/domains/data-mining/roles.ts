import type { ColumnSummary, TableSummary } from '@core/table/types.ts'
import type { Role } from '../types.ts'

const labelName = /^(label|class|target|species|cultivar|truth|segment|cluster|group|y|类别|标签|分类)$/i
const identityName = /(^|[_\s-])(id|no|nr|code|zip|postcode|phone)$|(^id$)|编号|邮编|电话/i

/** Columns that could describe a row: they vary, and they are no identities, labels or free text. */
function describing(table: TableSummary, kinds: readonly string[]): ColumnSummary[] {
  return table.columns.filter(
    (column) =>
      kinds.includes(column.kind) &&
      column.distinct !== 1 &&
      column.missing < table.rows / 2 &&
      !isLabel(column, table) &&
      !identityName.test(column.name)
  )
}

/** A few values, each on several rows, under a name that says so: a class that rows were given, no measurement. */
function isLabel(column: ColumnSummary, table: TableSummary): boolean {
  const few = Math.min(30, table.rows / 4)
  return labelName.test(column.name.trim()) && column.kind !== 'number' && (column.distinct ?? Infinity) <= few
}

/** Numbers describe rows best; categories and booleans join in where there are fewer than two numbers. */
function features(table: TableSummary): string[] {
  const numbers = describing(table, ['integer', 'number'])
  const chosen = numbers.length >= 2 ? numbers : [...numbers, ...groups(table), ...describing(table, ['boolean'])]
  return chosen.map((column) => column.name)
}

function groups(table: TableSummary): ColumnSummary[] {
  return table.columns.filter(
    (column) => column.kind === 'category' && (column.distinct ?? Infinity) >= 2 && (column.distinct ?? Infinity) <= 30
  )
}

export const roles: readonly Role[] = [
  {
    id: 'features',
    title: 'data-mining.role.features',
    several: true,
    kinds: ['integer', 'number', 'boolean', 'category', 'date', 'datetime'],
    match: features
  },
  {
    id: 'label',
    title: 'data-mining.role.label',
    optional: true,
    kinds: ['integer', 'boolean', 'category', 'text'],
    match: (table) =>
      table.columns
        .filter((column) => isLabel(column, table))
        .slice(0, 1)
        .map((column) => column.name)
  },
  {
    id: 'keys',
    title: 'data-mining.role.keys',
    several: true,
    optional: true,
    kinds: ['category', 'boolean', 'integer', 'text', 'id', 'date', 'datetime'],
    match: (table) =>
      [...table.columns.filter((column) => isLabel(column, table)), ...groups(table)]
        .slice(0, 1)
        .map((column) => column.name)
  },
  {
    id: 'measures',
    title: 'data-mining.role.measures',
    several: true,
    optional: true,
    kinds: ['integer', 'number', 'boolean', 'category', 'date', 'datetime'],
    match: (table) =>
      describing(table, ['integer', 'number'])
        .slice(0, 6)
        .map((column) => column.name)
  }
]
