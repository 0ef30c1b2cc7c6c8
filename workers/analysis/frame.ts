import type { Column } from '@core/table/types.ts'
import { takenColumn } from './taken-column.ts'

/**
 * A frame at work. Values are shared between copies, so a copy is cheap; nothing that is there is ever edited.
 *
 * `features` are the columns that the numeric steps work on, in order: the role's columns at first, one-hot columns after
 * encode, standardised columns after standardise. `version` maps a table column to the newest column that stands for it
 * (`income` → `clean.income`).
 */
export class WorkFrame {
  readonly unit: string
  readonly n: number
  /** Rows of the table in use, ascending; undefined in a frame of another unit. */
  readonly rows?: Uint32Array
  readonly key?: (string | number)[]
  readonly columns: ReadonlyMap<string, Column>
  readonly version: ReadonlyMap<string, string>
  readonly features: readonly string[]
  /** Columns that steps added: what the result shows. */
  readonly added: readonly string[]

  constructor(init: {
    unit: string
    n: number
    rows?: Uint32Array
    key?: (string | number)[]
    columns: ReadonlyMap<string, Column>
    version?: ReadonlyMap<string, string>
    features?: readonly string[]
    added?: readonly string[]
  }) {
    this.unit = init.unit
    this.n = init.n
    this.rows = init.rows
    this.key = init.key
    this.columns = init.columns
    this.version = init.version ?? new Map()
    this.features = init.features ?? []
    this.added = init.added ?? []
  }

  /** The newest version of a column. */
  column(name: string): Column | undefined {
    return this.columns.get(this.version.get(name) ?? name)
  }

  /** This frame with a column more. With `versionOf` it stands for that column from now on. */
  with(name: string, column: Column, versionOf?: string): WorkFrame {
    return new WorkFrame({
      ...this,
      columns: new Map(this.columns).set(name, column),
      version: versionOf === undefined ? this.version : new Map(this.version).set(versionOf, name),
      added: this.added.includes(name) ? this.added : [...this.added, name]
    })
  }

  withFeatures(features: readonly string[]): WorkFrame {
    return new WorkFrame({ ...this, features })
  }

  /** Only the rows at these positions, ascending, in every column; values are copied when a column is first read. */
  take(positions: Uint32Array): WorkFrame {
    if (positions.length === this.n) return this
    const columns = new Map<string, Column>()
    for (const [name, column] of this.columns) columns.set(name, takenColumn(column, positions))
    const rows = this.rows && Uint32Array.from(positions, (p) => this.rows![p])
    const key = this.key && Array.from(positions, (p) => this.key![p])
    return new WorkFrame({ ...this, n: positions.length, rows, key, columns })
  }
}
