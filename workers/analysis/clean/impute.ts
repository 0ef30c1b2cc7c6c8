import { Refusal } from '@core/outcome.ts'
import { moments } from '@core/stats/moments.ts'
import { median } from '@core/stats/quantile.ts'
import type { Column, NumericColumn, StringColumn } from '@core/table/types.ts'
import { commonest, levelsOf } from '../levels.ts'

export type Imputation = { done: string; value: number | string }

/**
 * What a column's missing values are set to. A mean or median of a category is its commonest level, of a boolean its commonest value.
 *
 * Fails `all-missing` where nothing is known of the column, `not-numeric` where a constant is no number and the column is of numbers.
 */
export function imputation(name: string, column: Column, rule: string, constant: unknown): Imputation {
  const numeric = !('codes' in column)
  if (rule === 'constant') {
    if (!numeric) return { done: rule, value: String(constant) }
    const value = typeof constant === 'number' ? constant : Number(constant)
    if (constant === '' || Number.isNaN(value))
      throw new Refusal('not-numeric', { column: name, value: String(constant) }, { column: name })
    return { done: rule, value }
  }
  const value = numeric && column.kind !== 'boolean' ? ofNumbers(column, rule) : mode(column)
  if (value === undefined || Number.isNaN(value)) throw new Refusal('all-missing', { column: name }, { column: name })
  return { done: numeric && column.kind !== 'boolean' ? rule : 'mode', value }
}

function ofNumbers(column: NumericColumn, rule: string): number | string | undefined {
  if (rule === 'mean') return moments(column.values).mean
  if (rule === 'median') return median(column.values)
  return mode(column)
}

/** The commonest value; of several the smallest number, or the first level in order of text. */
export function mode(column: Column): number | string | undefined {
  if ('codes' in column) return commonest(levelsOf(column))
  const counts = new Map<number, number>()
  for (const value of column.values) if (!Number.isNaN(value)) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: number | undefined
  let most = 0
  for (const [value, count] of counts)
    if (count > most || (count === most && value < best!)) {
      best = value
      most = count
    }
  return best
}

/** The column with its missing values set. */
export function imputed(column: Column, value: number | string): Column {
  return 'codes' in column ? withLevel(column, String(value)) : withNumber(column, Number(value))
}

function withNumber(column: NumericColumn, value: number): NumericColumn {
  const kind = column.kind === 'integer' && !Number.isInteger(value) ? 'number' : column.kind
  return { kind, values: Float64Array.from(column.values, (x) => (Number.isNaN(x) ? value : x)) }
}

function withLevel(column: StringColumn, level: string): StringColumn {
  const there = column.dictionary.indexOf(level)
  const code = there < 0 ? column.dictionary.length : there
  const dictionary = there < 0 ? [...column.dictionary, level] : column.dictionary
  return { kind: column.kind, dictionary, codes: column.codes.map((one) => (one < 0 ? code : one)) }
}
