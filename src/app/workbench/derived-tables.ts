import type { Step } from '@core/recipe/types.ts'
import type { TableSummary } from '@core/table/types.ts'
import { t } from '../i18n.svelte.ts'
import * as service from '../services/index.ts'
import type { Workbench } from '../workbench.svelte.ts'
import { makingTable } from './jobs.ts'
import { shownTable } from './shown-table.ts'

/** A new table with a computed column more. */
export function derive(
  bench: Workbench,
  name: string,
  formula: string,
  tableName?: string
): Promise<TableSummary | null> {
  return derived(
    bench,
    { id: 'derive', kind: 'derive', params: { name, formula } },
    tableName ?? bench.table?.name ?? name
  )
}

/** A new table of another unit: one row a group. */
export function aggregate(
  bench: Workbench,
  spec: Record<string, unknown>,
  tableName?: string
): Promise<TableSummary | null> {
  const by = [spec.by].flat().join(', ')
  return derived(
    bench,
    { id: 'aggregate', kind: 'aggregate', params: spec },
    tableName ?? t('domain.table.by', { by, name: nameOf(bench) })
  )
}

/** A new table of the rows that pass a formula. */
export function filterTo(bench: Workbench, where: string, tableName?: string): Promise<TableSummary | null> {
  return derived(
    bench,
    { id: 'filter', kind: 'filter', params: { where } },
    tableName ?? t('domain.table.filtered', { name: nameOf(bench) })
  )
}

/** A frame of the result (units of another kind, or the rows with their new columns) as a table. */
export function keepFrame(bench: Workbench, frame: string, name: string): Promise<TableSummary | null> {
  const { result } = bench
  if (!result) return Promise.resolve(null)
  return makingTable(bench, t('domain.job.derive'), () => service.keepFrame(bench.context, result, frame, name))
}

/** A table made by a step on the one that is shown. */
function derived(bench: Workbench, step: Step, name: string): Promise<TableSummary | null> {
  const id = shownTable(bench)
  return makingTable(bench, t('domain.job.derive'), (watched) =>
    service.derivedTable(bench.context, service.stepsOn(id, [step]), name, watched)
  )
}

const nameOf = (bench: Workbench): string => bench.table?.name ?? ''
