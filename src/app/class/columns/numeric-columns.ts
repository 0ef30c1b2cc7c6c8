import type { ColumnSummary, TableSummary } from '@core/table/types.ts'

const identity = /(^|[_\s-])(id|no|nr|code|zip|postcode|phone)$|编号|邮编|电话/i

/** Numbers that vary: what a classroom tool can be shown on. */
export function numericColumns(table: TableSummary): ColumnSummary[] {
  return table.columns.filter(
    ({ kind, distinct, missing }) =>
      (kind === 'integer' || kind === 'number') && distinct !== 1 && missing < table.rows - 2
  )
}

/** The same, those first that are no identities: a tool proposes from the front. */
export function proposedColumns(table: TableSummary): string[] {
  const names = numericColumns(table).map(({ name }) => name)
  const plain = names.filter((name) => !identity.test(name))
  return plain.length >= 2 ? plain : names
}
