import type { TableSummary } from '@core/table/types.ts'
import { t } from '../i18n.svelte.ts'
import * as service from '../services/index.ts'
import type { Workbench } from '../workbench.svelte.ts'
import { makingTable } from './jobs.ts'
import { shownTable } from './shown-table.ts'

/** The selected rows as a table of its own. */
export async function keepSelection(bench: Workbench): Promise<TableSummary | null> {
  const rows = bench.selectedRows
  if (!rows) return null
  const id = shownTable(bench)
  const filter = { id: 'filter', kind: 'filter', params: { rows: Array.from(rows) } }
  const name = t('domain.table.selection', { name: bench.table?.name ?? '' })
  return makingTable(bench, t('domain.job.derive'), (watched) =>
    service.derivedTable(bench.context, id, [filter], name, watched)
  )
}
