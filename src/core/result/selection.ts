/** Columns are the frame's (`pca.1`, `segment`) or, with `of: 'table'`, the table's. Bounds are inclusive. */
export type Clause =
  | { column: string; of?: 'table'; low: number; high: number }
  | { column: string; of?: 'table'; values: (string | number | null)[] }

/** What is selected, in data units: rows that pass all clauses, or rows named one by one (positions in the frame). */
export interface Selection {
  /** The view (or grid, or filter) it was made in. */
  from: string
  clauses: Clause[]
  rows?: Uint32Array
}
