import { Refusal } from '@core/outcome.ts'
import { factorOf } from '@core/regression/design-row.ts'
import type { DesignSpec, DesignTerm, Factor } from '@core/regression/types.ts'
import { productError } from '@core/stats/double-double.ts'
import type { Column } from '@core/table/types.ts'
import type { WorkFrame } from '../frame.ts'
import { needColumn } from '../need-column.ts'

export interface DesignColumns {
  columns: Float64Array[]
  low(j: number): Float64Array | undefined
}

/**
 * The columns of a design over the rows of a frame, the intercept not among them: float64, in the order of the spec's terms.
 *
 * Number columns are shared, all others made: dummies of levels, powers, products, logarithms. Missing values, and levels that the spec
 * does not know, are NaN. Fails `log-of-nonpositive` where a logarithm is not defined, with the first such row and how many there are.
 */
export function designColumns(frame: WorkFrame, spec: DesignSpec): DesignColumns {
  const levels = new Map(spec.predictors.map((one) => [one.column, one.kind === 'category' ? one.levels : null]))
  const made = new Map<string, Float64Array>()
  const valuesOf = (factor: Factor): Float64Array => {
    const key = JSON.stringify(factor)
    let values = made.get(key)
    if (!values) made.set(key, (values = factorColumn(frame, factor, levels)))
    return values
  }
  const terms = spec.terms.filter((term) => term.factors.length > 0)
  const columns = terms.map((term) => productOf(term.factors.map(valuesOf)))
  return { columns, low: (j) => lowOf(terms[j], columns[j], valuesOf) }
}

/** A column's values as float64: shared where they are so already. */
export function numbersOf(column: Column, name: string): Float64Array {
  if ('codes' in column) throw new Refusal('not-numeric', { column: name, kind: column.kind }, { column: name })
  return column.values instanceof Float64Array ? column.values : Float64Array.from(column.values)
}

function factorColumn(
  frame: WorkFrame,
  factor: Factor,
  levels: ReadonlyMap<string, readonly string[] | null>
): Float64Array {
  const column = needColumn(frame, factor.column)
  if ('level' in factor) return dummies(column, factor.level, levels.get(factor.column) ?? [])
  const values = numbersOf(column, factor.column)
  if (factor.log) checkLog(frame, values, factor.column, factor.log)
  return factor.log || factor.power ? values.map((x) => factorOf(x, factor)) : values
}

function dummies(column: Column, level: string, known: readonly string[]): Float64Array {
  const marks = (text: string) => (text === level ? 1 : known.includes(text) ? 0 : NaN)
  if ('values' in column)
    return Float64Array.from(column.values, (x) =>
      Number.isNaN(x) ? NaN : marks(column.kind === 'boolean' ? String(x === 1) : String(x))
    )
  const ofCode = column.dictionary.map(marks)
  return Float64Array.from(column.codes, (code) => (code < 0 ? NaN : ofCode[code]))
}

function checkLog(frame: WorkFrame, values: Float64Array, column: string, log: 'log' | 'log1p'): void {
  const limit = log === 'log' ? 0 : -1
  let count = 0
  let first = -1
  for (let i = 0; i < values.length; i++)
    if (values[i] <= limit) {
      count++
      if (first < 0) first = i
    }
  if (first < 0) return
  const row = frame.rows ? frame.rows[first] : first
  throw new Refusal('log-of-nonpositive', { column, log, value: values[first], row: row + 1, count }, { column, row })
}

function productOf(factors: Float64Array[]): Float64Array {
  if (factors.length === 1) return factors[0]
  const product = factors[0].slice()
  for (const factor of factors.slice(1)) for (let i = 0; i < product.length; i++) product[i] *= factor[i]
  return product
}

/** Exact value less the column: where a term multiplies numbers. A logarithm's rounding is part of the data. */
function lowOf(
  term: DesignTerm,
  column: Float64Array,
  valuesOf: (factor: Factor) => Float64Array
): Float64Array | undefined {
  const bases = term.factors.flatMap((factor) =>
    'level' in factor || !factor.power ? [factor] : new Array<Factor>(factor.power).fill({ ...factor, power: 1 })
  )
  if (bases.length < 2) return undefined
  const parts = bases.map((base) => valuesOf('level' in base ? base : { ...base, power: undefined }))
  const low = new Float64Array(column.length)
  for (let i = 0; i < low.length; i++) {
    let hi = parts[0][i]
    let lo = 0
    for (let f = 1; f < parts.length; f++) {
      const x = parts[f][i]
      const product = hi * x
      const rest = productError(hi, x, product) + lo * x
      hi = product + rest
      lo = rest - (hi - product)
    }
    low[i] = hi - column[i] + lo
  }
  return low
}
