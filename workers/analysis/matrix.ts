import { Refusal } from '@core/outcome.ts'
import { moments } from '@core/stats/moments.ts'
import type { NumericColumn } from '@core/table/types.ts'
import type { WorkFrame } from './frame.ts'

/** Rows of exact values: `data` is n × d, row after row; to be read before the next block, never written. */
export interface Block64 {
  from: number
  n: number
  data: Float64Array
}

/** Columns of a frame as one matrix. Every value is finite. */
export interface Matrix {
  names: readonly string[]
  n: number
  d: number
  columns: readonly NumericColumn['values'][]
  /** What is taken off each column before its values are rounded to float32. */
  offset: Float64Array
  /** Sum of squared deviations of each column from its mean. */
  squares: Float64Array
  /** What all values are multiplied by before they are rounded to float32, so that their squares stay in its range. */
  factor: number
}

/**
 * The numeric columns of these names (the newest version of each) as a matrix, centred on their float64 means or on `offset`.
 *
 * Fails `no-features` for no column, `no-rows`, `not-numeric`, `missing-values` and `not-finite`, naming the column and how many.
 */
export function matrixOf(frame: WorkFrame, names: readonly string[], offset?: ArrayLike<number>): Matrix {
  if (!names.length) throw new Refusal('no-features')
  if (!frame.n) throw new Refusal('no-rows')
  return matrixOfColumns(
    names,
    names.map((name) => numericValues(frame, name)),
    offset
  )
}

/** A matrix of columns of one length, centred on their means or on `offset`. Fails as `matrixOf` does. */
export function matrixOfColumns(
  names: readonly string[],
  columns: readonly NumericColumn['values'][],
  offset?: ArrayLike<number>
): Matrix {
  const stats = columns.map((values, j) => finiteMoments(values, names[j]))
  const squares = Float64Array.from(stats, (m) => m.squares)
  const n = columns[0].length
  const spread = Math.sqrt(squares.reduce((a, b) => a + b, 0) / (n * names.length))
  return {
    names,
    n,
    d: names.length,
    columns,
    offset: Float64Array.from(offset ?? stats.map((m) => m.mean)),
    squares,
    factor: spread > 0 && Number.isFinite(spread) ? 1 / spread : 1
  }
}

/** Values of a numeric column, the newest version of that name. Fails `unknown-column`, `not-numeric`. */
export function numericValues(frame: WorkFrame, name: string): NumericColumn['values'] {
  const column = frame.column(name)
  if (!column) throw new Refusal('unknown-column', { column: name }, { column: name })
  if ('codes' in column) throw new Refusal('not-numeric', { column: name, kind: column.kind }, { column: name })
  return column.values
}

function finiteMoments(values: NumericColumn['values'], name: string) {
  const m = moments(values)
  const missing = values.length - m.n
  if (missing === values.length) throw new Refusal('all-missing', { column: name, count: missing }, { column: name })
  if (missing) throw new Refusal('missing-values', { column: name, count: missing }, { column: name })
  if (!Number.isFinite(m.min) || !Number.isFinite(m.max)) {
    let count = 0
    for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i])) count++
    throw new Refusal('not-finite', { column: name, count }, { column: name })
  }
  return m
}

/** (x − offset) × factor, rounded to float32 after that; n × d, row after row. */
export function rows32(matrix: Matrix, factor = matrix.factor): Float32Array {
  const { n, d, columns, offset } = matrix
  const data = new Float32Array(n * d)
  for (let start = 0; start < n; start += stripe) {
    const end = Math.min(n, start + stripe)
    for (let j = 0; j < d; j++) {
      const values = columns[j]
      const off = offset[j]
      for (let i = start, at = start * d + j; i < end; i++, at += d) data[at] = (values[i] - off) * factor
    }
  }
  return data
}

/** The same for rows at these positions only. */
export function sampleRows32(matrix: Matrix, positions: Uint32Array, factor = matrix.factor): Float32Array {
  const exact = sampleRows64(matrix, positions)
  const data = new Float32Array(exact.length)
  for (let i = 0; i < data.length; i++) data[i] = exact[i] * factor
  return data
}

/** x − offset in float64 for rows at these positions, row after row. */
export function sampleRows64(matrix: Matrix, positions: Uint32Array): Float64Array {
  const { d, columns, offset } = matrix
  const data = new Float64Array(positions.length * d)
  for (let j = 0; j < d; j++) {
    for (let i = 0; i < positions.length; i++) data[i * d + j] = columns[j][positions[i]] - offset[j]
  }
  return data
}

/** x − offset in float64, never rounded to float32, block after block. `size` is the rows of a block. */
export function* blocks64(matrix: Matrix, size = blockRows(matrix.d)): Generator<Block64> {
  const { n, d } = matrix
  const whole = n * d <= wovenNumbers ? wovenRows(matrix) : undefined
  const data = whole ?? new Float64Array(Math.min(n, size) * d)
  for (let from = 0; from < n; from += size) {
    const rows = Math.min(size, n - from)
    if (whole) yield { from, n: rows, data: whole.subarray(from * d, (from + rows) * d) }
    else {
      weave(matrix, from, rows, data)
      yield { from, n: rows, data: rows * d === data.length ? data : data.subarray(0, rows * d) }
    }
  }
}

/** Up to as many numbers (16 MB) rows are woven once and kept beside their matrix: k-means passes over them again and again. */
const wovenNumbers = 2 ** 21
const woven = new WeakMap<Matrix, Float64Array>()

function wovenRows(matrix: Matrix): Float64Array {
  const known = woven.get(matrix)
  if (known) return known
  const data = new Float64Array(matrix.n * matrix.d)
  for (let from = 0; from < matrix.n; from += stripe) {
    const rows = Math.min(stripe, matrix.n - from)
    weave(matrix, from, rows, data.subarray(from * matrix.d, (from + rows) * matrix.d))
  }
  woven.set(matrix, data)
  return data
}

function weave({ d, columns, offset }: Matrix, from: number, rows: number, into: Float64Array): void {
  for (let j = 0; j < d; j++) {
    const values = columns[j]
    const off = offset[j]
    for (let i = 0, at = j; i < rows; i++, at += d) into[at] = values[from + i] - off
  }
}

/** Some 128 kB of a row block: it stays in the cache while columns are woven into rows. */
const stripe = 1024

/** Rows of a block of some 2 MB. */
export const blockRows = (d: number): number => Math.max(1, Math.min(65536, Math.floor(262144 / d)))

/** The rows at these positions, which may repeat, as a matrix of their own with the same offset. */
export function taken(matrix: Matrix, positions: Uint32Array): Matrix {
  const columns = matrix.columns.map((values) => gathered(values, positions))
  const squares = Float64Array.from(columns, (values) => moments(values).squares)
  return { ...matrix, n: positions.length, columns, squares }
}

function gathered(values: ArrayLike<number>, positions: Uint32Array): Float64Array {
  const out = new Float64Array(positions.length)
  for (let i = 0; i < out.length; i++) out[i] = values[positions[i]]
  return out
}
