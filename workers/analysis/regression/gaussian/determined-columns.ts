import type { Basis } from './basis.ts'
import { keptColumns } from './householder.ts'

export interface Determined {
  /** Term that others before it determine. */
  term: number
  of: number[]
}

/** How many roundings of the data a column may stand apart from what others determine. */
const roundings = 16

/**
 * The columns of a basis that columns before them determine, as far as float64 holds the data, from its triangular factor.
 *
 * What is left of a column beside the columns before it must exceed what rounding the values of all columns involved, and the
 * factorisation itself, can bring about.
 */
export function determinedColumns({ columns }: Basis, r: Float64Array, rows: number): Determined[] {
  const found: Determined[] = []
  let kept = Array.from(columns.keys())
  let factor = r
  for (let at = 0; at < kept.length; at++) {
    const q = kept.length
    const weights = leading(factor, q, at)
    const norm = (j: number) => columnNorm(factor, q, j)
    const noise = (j: number) => norm(j) + Math.sqrt(rows) * columns[kept[j]].size
    const slack = weights.reduce((sum, w, j) => sum + Math.abs(w) * noise(j), noise(at))
    if (Math.abs(factor[at * q + at]) > roundings * Number.EPSILON * slack) continue
    const of = kept.filter((_, j) => j < at && Math.abs(weights[j]) * norm(j) > 1e-8 * norm(at))
    found.push({ term: kept[at], of: of.length ? of : kept.slice(0, Math.min(1, at)) })
    kept = kept.filter((_, j) => j !== at)
    factor = keptColumns(
      factor,
      q,
      kept.map((_, j) => (j < at ? j : j + 1))
    )
    at--
  }
  return found
}

/** Coefficients of column `at` on the columns before it. */
function leading(r: Float64Array, q: number, at: number): Float64Array {
  const x = new Float64Array(at)
  for (let i = at - 1; i >= 0; i--) {
    let sum = r[i * q + at]
    for (let j = i + 1; j < at; j++) sum -= r[i * q + j] * x[j]
    x[i] = sum / r[i * q + i]
  }
  return x
}

function columnNorm(r: Float64Array, q: number, j: number): number {
  let sum = 0
  for (let i = 0; i <= j; i++) sum += r[i * q + j] ** 2
  return Math.sqrt(sum)
}
