import type { Recipe } from '../recipe/types.ts'

export type FrameColumn = Float64Array | Float32Array | Int32Array | Uint8Array | (string | null)[]

/** A set of units. `rows` of the frame named `rows` indexes the table's rows in use. */
export interface Frame {
  unit: string
  key?: (string | number)[]
  rows?: Uint32Array
  n: number
  /** A null-prototype object: a column may have any name. */
  columns: Record<string, FrameColumn>
}

export type Model = object

export interface Provenance {
  recipe: Recipe
  /** Id and content hash of the table. */
  table: string
  tableHash: string
  /** Keys the stored result. */
  hash: string
  device: string
  versions: Record<string, string | number>
  rowsUsed: number
  dropped: { reason: string; rows: number }[]
  ms: Record<string, number>
  /** When it was computed, milliseconds since 1970. */
  at: number
  /** Kernels of the device's library that each step ran, by step id and kernel name; empty where the device has none. */
  kernels?: Record<string, Record<string, number>>
  /** Set where the result applies the models of another result. */
  appliedFrom?: string
}

export interface Result {
  frames: Record<string, Frame>
  rows?: Uint32Array
  columns: Record<string, FrameColumn>
  models: Record<string, Model>
  provenance: Provenance
}
