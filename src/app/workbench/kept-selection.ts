import type { TableSummary } from '@core/table/types.ts'
import { t } from '../i18n.svelte.ts'
import * as service from '../services/index.ts'
import { selectionRecipe, selectionStep, type Chosen } from '../services/selection-step.ts'
import { withStep } from '../services/recipe-changes.ts'
import type { Workbench } from '../workbench.svelte.ts'
import { makingTable } from './jobs.ts'
import { change } from './runs.ts'
import { clearSelection } from './selection.ts'

/** The selected units as a table of its own: rows of the table, or units of the frame that the result speaks of. */
export async function keepSelection(bench: Workbench): Promise<TableSummary | null> {
  const { result, table } = bench
  const chosen = chosenIn(bench)
  if (!table || !chosen) return null
  const recipe = result
    ? selectionRecipe(result, chosen)
    : service.stepsOn(table.id, [
        { id: 'filter', kind: 'filter', params: { rows: Array.from(bench.selectedRows ?? []) } }
      ])
  return makingTable(bench, t('domain.job.derive'), (watched) =>
    service.derivedTable(bench.context, recipe, t('domain.table.selection', { name: table.name }), watched)
  )
}

/** Adds a filter step that leaves what is selected, to be undone like any other. Gives its id; null where nothing is selected. */
export function filterToSelection(bench: Workbench): string | null {
  const { result, recipe, table } = bench
  const chosen = chosenIn(bench)
  if (!result || !recipe || !table || !chosen || !bench.current) return null
  const { step, at } = selectionStep(result, chosen, table.columns)
  clearSelection(bench)
  void change(bench, withStep(recipe, step, at))
  return step.id
}

function chosenIn({ selection, selected }: Workbench): Chosen | null {
  return selection && selected?.count ? { selection, selected } : null
}
