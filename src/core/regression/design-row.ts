import type { DesignSpec, Factor } from './types.ts'

/** Values of one unit by column: numbers (a boolean may be 0, 1, `true`, `false`), and texts for categories. */
export type RowValues = Record<string, number | string | boolean | null | undefined>

/**
 * One row of the design matrix, in the order of `spec.terms`, the intercept's 1 first where there is one.
 *
 * A value that is missing, is no number where one is needed, or is a level that the model has not seen makes the terms it enters NaN;
 * so does the logarithm of a number at which it is not defined.
 */
export function designRow(spec: DesignSpec, values: RowValues): Float64Array {
  const levels = new Map(spec.predictors.map((one) => [one.column, one.kind === 'category' ? one.levels : null]))
  return Float64Array.from(spec.terms, (term) =>
    term.factors.reduce((product, factor) => product * factorValue(factor, valueOf(values, factor.column), levels), 1)
  )
}

/** The value of a column among these; undefined where there is none, whatever its name. */
export function valueOf(values: RowValues, column: string): RowValues[string] {
  return Object.hasOwn(values, column) ? values[column] : undefined
}

/** A value as the number it stands for; NaN where it stands for none. */
export function numberOf(value: RowValues[string]): number {
  if (value === true || value === 'true') return 1
  if (value === false || value === 'false') return 0
  if (value === null || value === undefined || value === '') return NaN
  return Number(value)
}

/** A number as it enters a term: as it is, its logarithm, a power of either; NaN or −Infinity where the logarithm is not defined. */
export function factorOf(x: number, { power = 1, log }: { power?: number; log?: 'log' | 'log1p' }): number {
  const base = log === 'log' ? Math.log(x) : log === 'log1p' ? Math.log1p(x) : x
  if (power === 1) return base
  let product = base
  for (let i = 1; i < power; i++) product *= base
  return product
}

function factorValue(factor: Factor, value: RowValues[string], levels: Map<string, readonly string[] | null>): number {
  if (!('level' in factor)) return factorOf(numberOf(value), factor)
  if (value === null || value === undefined) return NaN
  const text = String(value)
  if (text === factor.level) return 1
  return levels.get(factor.column)?.includes(text) ? 0 : NaN
}
