import { Refusal } from '@core/outcome.ts'
import type { Tick } from '../types.ts'
import { makeBasis, type Basis } from './gaussian/basis.ts'
import { designFactor } from './gaussian/design-factor.ts'
import { determinedColumns, type Determined } from './gaussian/determined-columns.ts'
import { conditionOf } from '@core/stats/singular-values.ts'
import { triangularFactor } from './gaussian/solve-qr.ts'
import type { Design, RegressionParams } from './types.ts'

export interface Independent {
  design: Design
  aliased: { term: string; of: string[] }[]
}

/**
 * The design without terms that those before them determine, where `collinear` says to leave them out.
 *
 * Fails `more-terms-than-rows`, `collinear` (terms, and what determines them), and `ill-conditioned` where powers are so near to one
 * another that float64 cannot tell them apart.
 */
export function* withoutDetermined(
  design: Design,
  collinear: RegressionParams['collinear']
): Generator<Tick, Independent> {
  checkRows(design)
  const { spec } = design
  const basis = makeBasis(design)
  const r = yield* triangularFactor({ basis, response: none, weights: design.weights })
  const found = determinedColumns(basis, r, design.n).map((one) => ({ ...one, of: inTerms(basis, one) }))
  if (!found.length) return { design, aliased: [] }
  const powers = (j: number) => spec.terms[j].factors.some((factor) => 'power' in factor)
  const told = ({ term, of }: Determined) => powers(term) && of.some(powers) && !fewValues(design, term)
  if (found.some(told))
    throw new Refusal('ill-conditioned', { conditionNumber: conditionOf(designFactor(basis, r), basis.p) })
  return leftOut(design, found, collinear)
}

/**
 * The design without terms that are constant beside an intercept, or all 0 without one, as `withoutDetermined`: a penalty leaves no trace
 * of them, and nothing else of a design is too near to anything for it.
 */
export function withoutConstant(design: Design, collinear: RegressionParams['collinear']): Independent {
  const { intercept } = design.spec
  const first = intercept ? 1 : 0
  const found = design.columns
    .map((column, j) => ({
      term: j + first,
      of: intercept ? [0] : [],
      constant: isConstant(design, column, !intercept)
    }))
    .filter((one) => one.constant)
  return found.length ? leftOut(design, found, collinear) : { design, aliased: [] }
}

function isConstant({ weights }: Design, column: Float64Array, zero: boolean): boolean {
  let first = zero ? 0 : NaN
  for (let i = 0; i < column.length; i++) {
    if (weights && weights[i] === 0) continue
    if (Number.isNaN(first)) first = column[i]
    else if (column[i] !== first) return false
  }
  return true
}

function leftOut(design: Design, found: readonly Determined[], collinear: RegressionParams['collinear']): Independent {
  const name = (j: number) => design.spec.terms[j].name
  const named = found.map(({ term, of }) => ({ term: name(term), of: of.map(name) }))
  if (collinear === 'refuse')
    throw new Refusal('collinear', {
      terms: named.map((one) => one.term),
      of: [...new Set(named.flatMap((one) => one.of))]
    })
  return { design: without(design, new Set(found.map((one) => one.term))), aliased: named }
}

/** What determines a power in the basis of a chain does so, in the terms, with all the chain's lower powers. */
function inTerms({ chain, columns }: Basis, { term, of }: Determined): number[] {
  if (chain[term] < 0) return of
  const lower = (j: number) => chain[j] === chain[term] && columns[j].power < columns[term].power
  const all = Array.from(chain.keys()).filter((j) => j !== term && (lower(j) || (of.includes(j) && columns[j].values)))
  return all.length ? all : of
}

/** A variable has no more values than the power: then lower powers determine it exactly. */
function fewValues({ spec, columns }: Design, term: number): boolean {
  const { factors } = spec.terms[term]
  const power = Math.max(...factors.map((factor) => ('power' in factor ? (factor.power ?? 1) : 1)))
  const seen = new Set<number>()
  for (const x of columns[term - (spec.intercept ? 1 : 0)]) if (seen.add(x).size > power) return false
  return true
}

const none = { values: new Float64Array(0), centre: 0, scale: 1 }

/** Fails `more-terms-than-rows` where there are not more rows that count than coefficients. */
export function checkRows({ n, weights, spec }: Design): void {
  const rows = weights ? weights.reduce((sum, weight) => sum + (weight > 0 ? 1 : 0), 0) : n
  if (rows <= spec.terms.length) throw new Refusal('more-terms-than-rows', { terms: spec.terms.length, rows })
}

function without({ spec, n, columns, weights, low }: Design, out: ReadonlySet<number>): Design {
  const first = spec.intercept ? 1 : 0
  const kept = columns.map((_, j) => j).filter((j) => !out.has(j + first))
  if (!kept.length) throw new Refusal('no-features')
  return {
    spec: { ...spec, terms: spec.terms.filter((_, j) => !out.has(j)) },
    n,
    d: kept.length,
    columns: kept.map((j) => columns[j]),
    low: (j) => low(kept[j]),
    ...(weights && { weights })
  }
}
