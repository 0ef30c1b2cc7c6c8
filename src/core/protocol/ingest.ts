import type { Outcome } from '../outcome.ts'
import type { OnProgress } from '../progress.ts'
import type { ReadOptions } from '../table/open-options.ts'
import type { TableSummary } from '../table/types.ts'

/** A table just read: its summary, and its rows as Arrow IPC streams, one blob a batch, in order. */
export interface OpenedTable {
  summary: TableSummary
  batches: Blob[]
}

/** A table worker is started for one file and ended after it. */
export interface IngestApi {
  /** Reads the sources as one table. Looks for `cancel` between blocks; fails `cancelled` then. */
  open(sources: (File | Blob)[], options: ReadOptions, onProgress: OnProgress): Promise<Outcome<OpenedTable>>
  /** Writes a table to IndexedDB: a batch a transaction, the manifest last. */
  save(table: OpenedTable, onProgress: OnProgress): Promise<Outcome<void>>
  cancel(): void
}
