import { conditionOf } from '@core/stats/singular-values.ts'
import { invertCholesky } from '@core/stats/cholesky.ts'
import { blockRows } from '../../matrix.ts'
import { expandMatrix } from '../gaussian/expand.ts'
import { TriangularFactor } from '../gaussian/householder.ts'
import { knownMoments } from '../known-moments.ts'
import type { Design } from '../types.ts'
import type { StandardRows } from './standard-rows.ts'

export interface Collinearity {
  /** By term; undefined for the intercept, and for all where there is none. */
  vif: (number | undefined)[]
  /** Largest over smallest singular value of the design as it stands, intercept included, as statsmodels has it. */
  conditionNumber: number
  /** The same with every column scaled to length 1. Source: Belsley, Kuh, Welsch 1980. */
  scaledConditionNumber: number
}

/** How much the terms of a design hang together, rows unweighted; yields the rows done, of as many. */
export function* collinearity(design: Design, rows: StandardRows): Generator<number, Collinearity> {
  const { n, p } = rows
  const standard = new TriangularFactor(p)
  for (const { from, n: count, data } of rows.blocks()) {
    absorb(standard, data.slice(), count)
    yield (from + count) / 2
  }
  const raw = new TriangularFactor(p)
  const size = blockRows(p)
  for (let from = 0; from < n; from += size) {
    const count = Math.min(size, n - from)
    absorb(raw, rawRows(design, from, count), count)
    yield (n + from + count) / 2
  }
  return {
    vif: vifOf(design, rows, standard.r),
    conditionNumber: conditionOf(raw.r, p),
    scaledConditionNumber: conditionOf(unitColumns(raw.r, p), p)
  }
}

/** Numbers that stay in the cache while a reflection passes over them. */
const cached = 8192

function absorb(factor: TriangularFactor, rows: Float64Array, n: number): void {
  const { p } = factor
  const size = Math.max(1, Math.floor(cached / p))
  for (let from = 0; from < n; from += size) {
    const count = Math.min(size, n - from)
    factor.absorb(rows.subarray(from * p, (from + count) * p), count)
  }
}

function rawRows({ columns, spec: { intercept } }: Design, from: number, count: number): Float64Array {
  const first = intercept ? 1 : 0
  const p = columns.length + first
  const rows = new Float64Array(count * p)
  if (intercept) for (let i = 0; i < count; i++) rows[i * p] = 1
  columns.forEach((values, j) => {
    for (let i = 0; i < count; i++) rows[i * p + j + first] = values[from + i]
  })
  return rows
}

/** Squared deviations of a term times its place in the diagonal of (XᵀX)⁻¹: 1 / (1 − R²) of it on the others. */
function vifOf({ columns, spec }: Design, { p, expansion }: StandardRows, r: Float64Array): (number | undefined)[] {
  if (!spec.intercept) return spec.terms.map(() => undefined)
  const lower = Float64Array.from({ length: p * p }, (_, i) => r[(i % p) * p + Math.floor(i / p)])
  const { hi } = expandMatrix(expansion, { hi: invertCholesky(lower, p), lo: new Float64Array(p * p) })
  return spec.terms.map((_, j) => (j ? knownMoments(columns[j - 1]).squares * hi[j * p + j] : undefined))
}

function unitColumns(r: Float64Array, p: number): Float64Array {
  const unit = r.slice()
  for (let j = 0; j < p; j++) {
    let sum = 0
    for (let i = 0; i <= j; i++) sum += r[i * p + j] ** 2
    for (let i = 0; i <= j; i++) unit[i * p + j] /= Math.sqrt(sum)
  }
  return unit
}
