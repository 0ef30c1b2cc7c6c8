import { knownMoments } from '../known-moments.ts'
import { basisRows, makeBasis } from '../gaussian/basis.ts'
import { expansionOf, type Expansion } from '../gaussian/expand.ts'
import type { Design } from '../types.ts'
import { blockRows, type Block64 } from '../../matrix.ts'

/**
 * A design matrix row after row, in columns that are about centred and of deviation 1, so that no unit is too large or too small to
 * solve in; the intercept's column of ones comes first where there is one. Without an intercept columns are scaled only.
 */
export interface StandardRows {
  n: number
  /** Columns, the intercept among them. */
  p: number
  intercept: boolean
  /** Leads from coefficients of these columns to those of the terms. */
  expansion: Expansion
  /** Blocks are to be read before the next one, never written. */
  blocks(): Generator<Block64>
}

/** Numbers that are woven once and kept: 32 MB. */
const kept = 2 ** 22

/** Rows in the basis that least squares solve in: the powers of a variable as powers of it on [−1, 1]. */
export function rowsOfBasis(design: Design): StandardRows {
  const basis = makeBasis(design)
  const { n, p, intercept } = basis
  return inBlocks({ n, p, intercept, expansion: expansionOf(basis) }, (from, count, into) =>
    basisRows(basis, from, count, into, p)
  )
}

/** Rows of the terms themselves, each less its mean over its deviation (dividing by n): what a penalty is fair on. */
export function rowsOfTerms({ n, columns, spec: { intercept } }: Design): StandardRows {
  const first = intercept ? 1 : 0
  const p = columns.length + first
  const stats = columns.map(knownMoments)
  const centre = stats.map(({ mean }) => (intercept ? mean : 0))
  const scale = stats.map((m) => Math.sqrt(m.squares / n + (intercept ? 0 : m.mean ** 2)) || 1)
  const expansion: Expansion = columns.map((_, j) => [{ column: j + first, hi: 1 / scale[j], lo: 0 }])
  const ofIntercept = columns.map((_, j) => ({ column: j + 1, hi: -centre[j] / scale[j], lo: 0 }))
  if (intercept) expansion.unshift([{ column: 0, hi: 1, lo: 0 }, ...ofIntercept])
  return inBlocks({ n, p, intercept, expansion }, (from, count, into) => {
    if (intercept) for (let i = 0, at = 0; i < count; i++, at += p) into[at] = 1
    columns.forEach((values, j) => {
      for (let i = 0, at = j + first; i < count; i++, at += p) into[at] = (values[from + i] - centre[j]) / scale[j]
    })
  })
}

function inBlocks(
  of: Omit<StandardRows, 'blocks'>,
  weave: (from: number, count: number, into: Float64Array) => void
): StandardRows {
  const { n, p } = of
  let whole: Float64Array | undefined
  return {
    ...of,
    *blocks() {
      const keeps = n * p <= kept
      if (keeps && !whole) weave(0, n, (whole = new Float64Array(n * p)))
      const size = blockRows(p)
      const data = whole ?? new Float64Array(Math.min(n, size) * p)
      for (let from = 0; from < n; from += size) {
        const rows = Math.min(size, n - from)
        if (!keeps) weave(from, rows, data)
        yield { from, n: rows, data: data.subarray(keeps ? from * p : 0, (keeps ? from + rows : rows) * p) }
      }
    }
  }
}
