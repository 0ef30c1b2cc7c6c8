import { Refusal } from '../outcome.ts'
import { nameOfFactor, parseTerms, type ParsedFactor, type ParsedTerm } from './terms.ts'
import type { DesignPredictor, DesignSpec, DesignTerm, Factor } from './types.ts'

export interface DesignOptions {
  intercept: boolean
  /** Null: every predictor by itself. */
  terms: readonly string[] | null
}

/**
 * The terms of a design matrix, from the predictors as they are in the rows used.
 *
 * A category becomes one term for each level but its base. Where it multiplies another term that is not there by itself, or where
 * there is no intercept and it is the first category, it has a term for every level, as R and patsy code it. Levels stand in order
 * of their text. Fails `bad-term` as `parseTerms` does, and with why `category` where a power or a logarithm is asked of one;
 * `no-features` for no predictor.
 */
export function designSpec(predictors: readonly DesignPredictor[], { intercept, terms }: DesignOptions): DesignSpec {
  const columns = predictors.map((one) => one.column)
  const parsed = terms ? parseTerms(terms, columns) : columns.map((column) => ({ text: column, factors: [{ column }] }))
  if (!parsed.length) throw new Refusal('no-features')
  const byColumn = new Map(predictors.map((one) => [one.column, one]))
  const used = new Set(parsed.flatMap((term) => term.factors.map((factor) => factor.column)))
  const made: DesignTerm[] = intercept ? [{ name: '(Intercept)', factors: [] }] : []
  const present = new Set(parsed.map((term) => key(term.factors)))
  if (intercept) present.add('')
  for (const term of parsed) {
    made.push(...expanded(term, byColumn, present))
    // All levels of one category sum to 1: the next one has its base left out, as with an intercept.
    if (term.factors.length === 1 && byColumn.get(term.factors[0].column)!.kind === 'category') present.add('')
  }
  return { intercept, terms: made, predictors: predictors.filter((one) => used.has(one.column)) }
}

const key = (factors: readonly ParsedFactor[]) => factors.map(nameOfFactor).toSorted().join('\u0000')

function expanded(
  { text, factors }: ParsedTerm,
  predictors: ReadonlyMap<string, DesignPredictor>,
  present: ReadonlySet<string>
): DesignTerm[] {
  let made: { names: string[]; factors: Factor[] }[] = [{ names: [], factors: [] }]
  factors.forEach((factor, at) => {
    const predictor = predictors.get(factor.column)!
    const others = factors.filter((_, i) => i !== at)
    const choices = choicesOf(text, factor, predictor, present.has(key(others)))
    made = made.flatMap((so) =>
      choices.map((one) => ({ names: [...so.names, one.name], factors: [...so.factors, one.factor] }))
    )
  })
  return made.map((one) => ({ name: one.names.join(':'), factors: one.factors }))
}

function choicesOf(
  term: string,
  factor: ParsedFactor,
  predictor: DesignPredictor,
  withoutBase: boolean
): { name: string; factor: Factor }[] {
  if (predictor.kind !== 'category') return [{ name: nameOfFactor(factor), factor }]
  const { column } = factor
  if (factor.log || factor.power)
    throw new Refusal('bad-term', { term, why: 'category', columns: [column] }, { column })
  return predictor.levels
    .filter((level) => !withoutBase || level !== predictor.base)
    .map((level) => ({ name: `${column}=${level}`, factor: { column, level } }))
}
