import type { TableSummary } from '@core/table/types.ts'
import type { Translate } from '@messages/index.ts'

/** A level as one says it: of a column of yes and no, `yes` or `no`. */
export function levelName(level: string, column: string, table: TableSummary, t: Translate): string {
  if (table.columns.find(({ name }) => name === column)?.kind !== 'boolean') return level
  return t(level === 'true' || level === '1' ? 'customer-analysis.yes' : 'customer-analysis.no')
}
