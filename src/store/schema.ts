import type { DBSchema } from 'idb'
import type { Recipe } from '@core/recipe/types.ts'
import type { Result } from '@core/result/types.ts'
import type { TableSummary } from '@core/table/types.ts'

/** A table's manifest: written last, so that a table which has one is whole. */
export interface Manifest {
  id: string
  openedAt: number
  /** Number of batches. */
  batches: number
  summary: TableSummary
}

/** An import under way: renewed with each batch, removed with the manifest. */
export interface ImportRecord {
  table: string
  done: number
  of: number
  /** Milliseconds since 1970 of the last batch. */
  at: number
}

/** A result as kept, with what is needed to list it without reading it. */
export interface StoredResult {
  hash: string
  table: string
  domain: string
  at: number
  title?: string
  recipe: Recipe
  result: Result
}

export interface StoredRecipe {
  id: string
  name: string
  at: number
  recipe: Recipe
}

export interface Schema extends DBSchema {
  tables: { key: string; value: Manifest; indexes: { openedAt: number } }
  batches: { key: [table: string, index: number]; value: Blob }
  imports: { key: string; value: ImportRecord }
  results: {
    key: string
    value: StoredResult
    indexes: {
      byTable: [string, number]
      byDomain: [string, string, number]
      byRecipe: [string, string, string, number]
    }
  }
  recipes: { key: string; value: StoredRecipe }
  /** By name; see settings.ts. */
  settings: { key: string; value: unknown }
}
