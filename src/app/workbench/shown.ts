import { historyOf } from '@core/recipe/history.ts'
import type { Recipe } from '@core/recipe/types.ts'
import type { Result } from '@core/result/types.ts'
import type { Domain, FindingsInput } from '../../domains/types.ts'
import { t } from '../i18n.svelte.ts'
import type { Workbench } from '../workbench.svelte.ts'
import { editsOf } from './actions.ts'
import { clearSelection } from './selection.ts'

/** What the domain makes of the result that is shown; null where there is none. */
export function told<T>(bench: Workbench, make: (domain: Domain, input: FindingsInput) => T): T | null {
  const { result, table, domain } = bench
  return result && table && domain ? make(domain, { result, table, t }) : null
}

/** Clears what belongs to the table that was shown, and gives up its run. */
export function leave(bench: Workbench, tableId: string | null): void {
  stop(bench)
  bench.inside.opened = null
  bench.tableId = tableId
  bench.domain = null
  bench.inside.history = null
  bench.result = null
  bench.failed = null
  bench.inside.edits = new Map()
  clearSelection(bench)
}

/** Shows a domain with a recipe and the result there is. */
export function show(bench: Workbench, domain: Domain, recipe: Recipe | null, result: Result | null): void {
  bench.domain = domain
  bench.inside.history = recipe && historyOf(recipe)
  bench.result = result
  bench.failed = null
  bench.inside.edits = editsOf(result)
  clearSelection(bench)
}

/** Gives up the run under way or about to begin; the last result stays. */
export function stop({ inside }: Workbench): void {
  clearTimeout(inside.timer)
  inside.running?.abort()
  inside.running = null
}
