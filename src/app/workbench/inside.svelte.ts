import type { Progress } from '@core/progress.ts'
import type { History } from '@core/recipe/history.ts'
import type { Recipe } from '@core/recipe/types.ts'

/** A piece of work under way, as the reader sees it. */
export interface Job {
  name: string
  progress: Progress | null
  cancel(): void
}

/** What the workbench's own modules share; of it a page reads `sealing` alone. */
export class Inside {
  /** Null where no recipe is shown. */
  history: History<Recipe> | null = $state.raw(null)
  /** Rows of the table that pass the selection's clauses on the table's own columns. */
  tableRows: Uint32Array | null = $state.raw(null)
  job: Job | null = $state.raw(null)
  /** How far the sealing of the page has come, while it is under way. */
  sealing: Progress | null = $state.raw(null)
  running: AbortController | null = $state.raw(null)
  /** What steps of the run under way have found first, by step id: a sampled silhouette before the exact one. */
  firsts: ReadonlyMap<string, object> = $state.raw(new Map())
  /** Action texts the reader changed, by the action's place in the list. */
  edits: ReadonlyMap<number, string> = $state.raw(new Map())

  started: Promise<void> | null = null
  /** Kept with the first wish that needs the workers. */
  readonly wanted = deferred()
  /** The run that waits for a stepper to come to rest. */
  timer: ReturnType<typeof setTimeout> | undefined = undefined
  /** Number of the newest selection asked for. */
  selecting = 0
  /** The table that is shown, or on its way. */
  opened: { id: string; done: Promise<boolean> } | null = null
}

/** A promise to be kept from outside. Promise.withResolvers is too new for some browsers. */
function deferred(): { promise: Promise<void>; resolve(): void } {
  let resolve = () => {}
  const promise = new Promise<void>((keep) => (resolve = keep))
  return { promise, resolve: () => resolve() }
}
