import type { Model } from '@core/result/types.ts'
import type { Column } from '@core/table/types.ts'
import { columnBytes } from './column-bytes.ts'
import type { WorkFrame } from './frame.ts'

/** All there is after a step: what the next step starts from. Nothing in it is ever edited. */
export interface RunState {
  frames: ReadonlyMap<string, WorkFrame>
  models: Readonly<Record<string, Model>>
  dropped: readonly { reason: string; rows: number }[]
  ms: Readonly<Record<string, number>>
  kernels: Readonly<Record<string, Record<string, number>>>
}

/**
 * States by prefix hash, the least recently used let go when the columns they hold take more than `limit` bytes.
 *
 * Columns shared between states count once; a table's own columns do not count, since the table is held anyway.
 */
export class StateCache {
  readonly #states = new Map<string, { table: string; state: RunState; own: ReadonlySet<Column> }>()
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  /** The state, now the most recently used. */
  get(hash: string): RunState | undefined {
    const found = this.#states.get(hash)
    if (!found) return undefined
    this.#states.delete(hash)
    this.#states.set(hash, found)
    return found.state
  }

  /** Keeps a state of a table; `own` are the table's own columns. */
  put(hash: string, table: string, state: RunState, own: ReadonlySet<Column>): void {
    this.#states.delete(hash)
    this.#states.set(hash, { table, state, own })
    for (const oldest of [...this.#states.keys()]) {
      if (oldest === hash || this.bytes() <= this.#limit) break
      this.#states.delete(oldest)
    }
  }

  /** Lets go of all states over a table. */
  forget(table: string): void {
    for (const [hash, kept] of this.#states) if (kept.table === table) this.#states.delete(hash)
  }

  /** Bytes of all columns held, each once, but for the tables' own. */
  bytes(): number {
    const columns = new Set<Column>()
    for (const { state, own } of this.#states.values())
      for (const frame of state.frames.values())
        for (const column of frame.columns.values()) if (!own.has(column)) columns.add(column)
    let sum = 0
    for (const column of columns) sum += columnBytes(column)
    return sum
  }

  get size(): number {
    return this.#states.size
  }
}
