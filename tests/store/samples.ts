import type { OpenedTable } from '@core/protocol/ingest.ts'
import type { Recipe } from '@core/recipe/types.ts'
import type { FrameColumn, Result } from '@core/result/types.ts'

/** A small table; its batches are any bytes, since the store does not look into them. */
export function table(id: string, { batches = 1, openedAt = 1 } = {}): OpenedTable {
  return {
    summary: {
      id,
      name: `${id}.csv`,
      bytes: 7 * batches,
      rows: 3,
      columns: [],
      source: { format: 'csv', encoding: 'utf-8', header: 1, files: [] },
      warnings: [],
      hash: `hash of ${id}`,
      openedAt
    },
    batches: Array.from({ length: batches }, (_, index) => new Blob([`batch ${index % 10}`]))
  }
}

export function recipe(id: string, domain = 'data-mining'): Recipe {
  return { format: 1, domain, recipe: 'segments', table: id, columns: {}, seed: 1, steps: [] }
}

interface Options {
  hash: string
  table: string
  at?: number
  domain?: string
  column?: string
}

/** A result of three rows with one column and one model. */
export function result({ hash, table, at = 1, domain, column = 'x' }: Options): Result {
  const columns = bare<FrameColumn>({})
  columns[column] = Float64Array.of(1, NaN, 3)
  const rows = Uint32Array.of(0, 1, 2)
  return {
    frames: bare({ rows: { unit: 'row', rows, n: 3, columns } }),
    rows,
    columns,
    models: bare({ pca: { components: [[1]] } }),
    provenance: {
      recipe: recipe(table, domain),
      table,
      tableHash: `hash of ${table}`,
      hash,
      device: 'cpu',
      versions: {},
      rowsUsed: 3,
      dropped: [],
      ms: {},
      at
    }
  }
}

function bare<T>(entries: Record<string, T>): Record<string, T> {
  return Object.assign(Object.create(null) as Record<string, T>, entries)
}
