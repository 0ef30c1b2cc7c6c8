import type { Outcome } from '../outcome.ts'
import type { OnProgress } from '../progress.ts'
import type { Recipe } from '../recipe/types.ts'
import type { Clause } from '../result/selection.ts'
import type { Result } from '../result/types.ts'
import type { Kind } from '../table/types.ts'
import type { OpenedTable } from './ingest.ts'
import type { DeviceReport } from './device.ts'

export interface PageRequest {
  offset?: number
  limit?: number
  /** Only these rows of the table, in this order; offset and limit count in it. */
  rows?: Uint32Array
  columns?: string[]
}

export type Cell = string | number | boolean | null

/** Cells by column: what a grid shows. `rows` are the table's row numbers. */
export interface Page {
  rows: Uint32Array
  columns: Record<string, Cell[]>
}

export interface RunOptions {
  /** Models of an earlier result: fitted steps apply them instead of fitting anew. */
  fitted?: Result['models']
  appliedFrom?: string
}

export interface AnalysisApi {
  /** Starts the device named, or tries them in order; answers once one has proved itself. */
  start(options: { force?: string }): Promise<Outcome<DeviceReport[]>>
  /** How the devices stand now: after a loss in the middle of a run another one is chosen. */
  devices(): Promise<DeviceReport[]>
  /** Takes a table into memory. Doing it twice is harmless. */
  adopt(table: OpenedTable): Promise<Outcome<void>>
  has(table: string): Promise<boolean>
  forget(table: string): Promise<void>
  preview(table: string, page: PageRequest): Promise<Outcome<Page>>
  /** The rows that pass a filter formula (`age > 30 and region = "North"`) or all clauses over the table's columns, ascending. */
  matching(table: string, filter: string | Clause[]): Promise<Outcome<Uint32Array>>
  run(recipe: Recipe, options: RunOptions, onProgress: OnProgress): Promise<Outcome<Result>>
  /** Asks the running job to stop; it fails `cancelled`. */
  cancel(): Promise<void>
  /** A frame of a result as a table of its own. The result is found by its hash; fails `no-result` where it was not computed here. */
  keep(resultHash: string, frame: string, name: string): Promise<Outcome<OpenedTable>>
  /** The same table with a column read as another kind; the file is not needed. */
  overrule(table: string, column: string, kind: Kind): Promise<Outcome<OpenedTable>>
  /** The table with the columns of a result's frame `rows` beside it, or a plain table, as CSV. Formula injection is guarded. */
  exportCsv(table: string, added: { rows?: Uint32Array; columns: Result['columns'] } | null): Promise<Outcome<Blob>>
  /** Pearson correlations of one numeric column with the other numeric columns, strongest first; for the inspector. */
  related(table: string, column: string): Promise<Outcome<{ name: string; r: number; n: number }[]>>
}
