/** What a column holds. Dates are milliseconds since 1970, UTC. */
export const kinds = ['integer', 'number', 'boolean', 'category', 'text', 'id', 'date', 'datetime'] as const
export type Kind = (typeof kinds)[number]

export type NumericKind = 'integer' | 'number' | 'boolean' | 'date' | 'datetime'
export type StringKind = 'category' | 'text' | 'id'

/** One value a row; missing is NaN. A boolean is 0 or 1. */
export interface NumericColumn {
  kind: NumericKind
  values: Float64Array | Float32Array | Int32Array | Uint8Array
}

/** One code a row into the dictionary; missing is −1. The dictionary has no duplicates and is in order of first appearance. */
export interface StringColumn {
  kind: StringKind
  codes: Int32Array
  dictionary: string[]
}

export type Column = NumericColumn | StringColumn

/** A cell that did not fit the column's kind: row from 0, line of the file from 1, the text as it stood. */
export interface Misfit {
  row: number
  line: number
  text: string
}

/** Counts in equal bins from min to max (`edges` has one more than `counts`), or the commonest values. */
export type Distribution =
  | { type: 'bins'; edges: number[]; counts: number[] }
  | { type: 'values'; values: { value: string; count: number }[]; others: number }

export interface ColumnSummary {
  name: string
  kind: Kind
  missing: number
  /** Exact up to 100,000 distinct values; undefined above. */
  distinct?: number
  min?: number
  max?: number
  mean?: number
  /** Standard deviation, dividing by n − 1. */
  deviation?: number
  /** Lower quartile, median, upper quartile (type 7), numeric columns. */
  quartiles?: [number, number, number]
  distribution?: Distribution
  examples: string[]
  /** Cells that did not fit the kind and were read as missing. */
  misfits: number
  firstMisfits?: Misfit[]
  /** Why this kind: what share of the non-empty cells fits it, the notation found. */
  evidence: { fitting: number; of: number; notation?: string; overruled?: boolean }
  /** Unit or currency seen in the cells ('%', '€'). */
  unit?: string
}

/** Something odd in the file. `rows` are the first lines of the file it was seen on (from 1), at most ten. */
export interface TableWarning {
  code: WarningCode
  values: Record<string, string | number | readonly string[] | undefined>
  message: string
  count: number
  rows: number[]
}

/** Each has a sentence in every language under `warning.<code>`. */
export const warningCodes = [
  'short-rows',
  'long-rows',
  'blank-lines',
  'stray-quotes',
  'unclosed-quote',
  'quoting-off',
  'replaced-bytes',
  'duplicate-names',
  'empty-names',
  'reserved-names',
  'duplicate-rows',
  'misfits',
  'constant',
  'all-missing',
  'ambiguous-dates',
  'no-header',
  'delimiter-guessed',
  'mixed-line-ends',
  'null-bytes',
  'id-like',
  'leading-zeros',
  'long-digits',
  'appended'
] as const
export type WarningCode = (typeof warningCodes)[number]

export interface TableSource {
  format: string
  encoding: string
  delimiter?: string
  quote?: string | false
  decimal?: string
  /** False, or the line the header stands on, from 1. */
  header: boolean | number
  gzip?: boolean
  files: { name: string; bytes: number; rows: number }[]
  /** Made in the page from another table: by which steps. */
  derivedFrom?: { table: string; name: string; unit: string }
  /** Made by a seeded generator of a domain. */
  sample?: { domain: string; seed: number; rows: number }
}

export interface TableSummary {
  id: string
  name: string
  bytes: number
  rows: number
  columns: ColumnSummary[]
  source: TableSource
  warnings: TableWarning[]
  /** Hash of the content: of the Arrow batches in order. Keys results. */
  hash: string
  /** Milliseconds since 1970. */
  openedAt: number
  /** Not kept in IndexedDB: gone when the page is closed. */
  memoryOnly?: boolean
}

/** A table as the workers hold it. */
export interface TableData {
  summary: TableSummary
  rows: number
  columns: Map<string, Column>
}
