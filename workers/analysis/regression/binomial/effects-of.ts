import type { DesignSpec, DesignTerm, Factor } from '@core/regression/types.ts'

/**
 * What a marginal effect of a term moves: the term itself by one unit, the variable behind several terms, or a category (or boolean)
 * from its base to the term's level.
 */
export type Effect =
  | { term: number; kind: 'unit' }
  | { term: number; kind: 'slope'; column: string; touches: number[] }
  | { term: number; kind: 'switch'; column: string; level: string | 1; base: string | 0; touches: number[] }

/**
 * The marginal effects that make sense, by term.
 *
 * A number in one term alone has the effect of that term, whatever its power or logarithm. A number that stands plain and in other
 * terms too has the effect of moving it in all of them, at its plain term; the others have none. A level is against its base and
 * a boolean against false, in all terms they enter. A product has none of its own.
 */
export function effectsOf({ terms, predictors }: DesignSpec): Effect[] {
  const kinds = new Map(predictors.map((one) => [one.column, one]))
  const effects: Effect[] = []
  terms.forEach(({ factors }, term) => {
    if (factors.length !== 1) return
    const [factor] = factors
    const { column } = factor
    const touches = terms.flatMap((other, k) => (enters(other, column) ? [k] : []))
    const predictor = kinds.get(column)
    if ('level' in factor) {
      const base = predictor?.kind === 'category' ? predictor.base : undefined
      if (base !== undefined && base !== factor.level)
        effects.push({ term, kind: 'switch', column, level: factor.level, base, touches })
    } else if (predictor?.kind === 'boolean') {
      if (plain(factor)) effects.push({ term, kind: 'switch', column, level: 1, base: 0, touches })
    } else if (touches.length === 1) effects.push({ term, kind: 'unit' })
    else if (plain(factor)) effects.push({ term, kind: 'slope', column, touches })
  })
  return effects
}

const enters = ({ factors }: DesignTerm, column: string) => factors.some((factor) => factor.column === column)

const plain = (factor: Factor) => !('level' in factor) && !factor.log && (factor.power ?? 1) === 1
