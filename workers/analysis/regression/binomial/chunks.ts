import type { WorkFrame } from '../../frame.ts'
import type { Design } from '../types.ts'
import type { StandardRows } from './standard-rows.ts'

/** Some rows, close together, as marginal effects add them up. */
export interface Chunk {
  n: number
  /** Standardised columns, row after row. */
  data: Float64Array
  eta: Float64Array
  weights: Float64Array
  /** The frame of these rows alone. */
  frame: WorkFrame
  /** The values of a term (not the intercept). */
  term(k: number): Float64Array
}

/** Every `every`-th row of a fit in chunks, with how many rows lie behind. */
export function* chunksOf(
  at: { frame: WorkFrame; design: Design; rows: StandardRows; weights?: Float64Array; eta: Float64Array },
  every: number
): Generator<{ done: number; chunk: Chunk }> {
  const { p, intercept, blocks } = at.rows
  const first = intercept ? 1 : 0
  for (const { from, n, data } of blocks()) {
    const skip = (every - (from % every)) % every
    const positions = Uint32Array.from({ length: Math.ceil((n - skip) / every) }, (_, i) => from + skip + i * every)
    if (!positions.length) continue
    let frame: WorkFrame | undefined
    const gathered = (values: Float64Array) => Float64Array.from(positions, (position) => values[position])
    const chunk: Chunk = {
      n: positions.length,
      data: every === 1 ? data : rowsAt(data, positions, from, p),
      eta: gathered(at.eta),
      weights: at.weights ? gathered(at.weights) : new Float64Array(positions.length).fill(1),
      get frame() {
        return (frame ??= at.frame.take(positions))
      },
      term: (k) => gathered(at.design.columns[k - first])
    }
    yield { done: from + n, chunk }
  }
}

function rowsAt(data: Float64Array, positions: Uint32Array, from: number, p: number): Float64Array {
  const out = new Float64Array(positions.length * p)
  positions.forEach((position, i) => out.set(data.subarray((position - from) * p, (position - from + 1) * p), i * p))
  return out
}
