import { Refusal } from '@core/outcome.ts'
import type { Tick } from '../types.ts'
import { makeBasis } from './gaussian/basis.ts'
import { designFactor } from './gaussian/design-factor.ts'
import { determinedColumns } from './gaussian/determined-columns.ts'
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
  const found = determinedColumns(basis, r, design.n)
  const named = found.map(({ term, of }) => ({
    term: spec.terms[term].name,
    of: of.map((one) => spec.terms[one].name)
  }))
  if (!found.length) return { design, aliased: [] }
  const powers = (j: number) => spec.terms[j].factors.some((factor) => 'power' in factor)
  if (found.some(({ term, of }) => powers(term) && of.some(powers)))
    throw new Refusal('ill-conditioned', { conditionNumber: conditionOf(designFactor(basis, r), basis.p) })
  if (collinear === 'refuse')
    throw new Refusal('collinear', {
      terms: named.map((one) => one.term),
      of: [...new Set(named.flatMap((one) => one.of))]
    })
  return { design: without(design, new Set(found.map((one) => one.term))), aliased: named }
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
