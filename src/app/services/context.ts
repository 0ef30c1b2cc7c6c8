import type { TableSummary } from '@core/table/types.ts'
import type { Deps } from './deps.ts'
import { Shelf } from './shelf.ts'

/** What every service is handed: its surroundings, and what was opened since the page was loaded. */
export interface Context extends Deps {
  shelf: Shelf
  /** Summaries seen so far, by id. */
  known: Map<string, TableSummary>
}

export function context(deps: Deps): Context {
  return { ...deps, shelf: new Shelf(), known: new Map() }
}
