import { deviation, moments } from '../stats/moments.ts'
import { quantiles } from '../stats/quantile.ts'
import { countCodes } from './as-texts.ts'
import { binsDistribution, booleanDistribution, valuesDistribution } from './distribution.ts'
import { printValue } from './print-cell.ts'
import type { Column, ColumnSummary, NumericColumn, StringColumn } from './types.ts'

const exactly = 100_000

/** The facts about each column; what the reader of the file knows beside (misfits, evidence, unit) comes in `about`. */
export function summarise(
  columns: ReadonlyMap<string, Column>,
  about: ReadonlyMap<string, Partial<ColumnSummary>> = new Map()
): ColumnSummary[] {
  return Array.from(columns, ([name, column]) => summariseColumn(name, column, about.get(name)))
}

/**
 * The facts about one column: missing, distinct (exact to 100,000), range, mean and deviation (n − 1) in two passes,
 * quartiles (type 7), distribution, typical values.
 */
export function summariseColumn(name: string, column: Column, about: Partial<ColumnSummary> = {}): ColumnSummary {
  const facts = 'codes' in column ? factsOfStrings(column) : factsOfNumbers(column)
  const rows = 'codes' in column ? column.codes.length : column.values.length
  const held = rows - facts.missing
  return {
    name,
    kind: column.kind,
    misfits: 0,
    evidence: { fitting: held, of: held },
    ...facts,
    ...about
  }
}

function factsOfStrings(column: StringColumn) {
  const counts = countCodes(column)
  let distinct = 0
  let held = 0
  for (const count of counts) {
    if (count) distinct++
    held += count
  }
  const distribution = valuesDistribution(column, counts)
  const examples = distribution.type === 'values' ? distribution.values.slice(0, 5).map((one) => one.value) : []
  return {
    missing: column.codes.length - held,
    ...(distinct <= exactly ? { distinct } : {}),
    ...(held ? { distribution } : {}),
    examples
  }
}

function factsOfNumbers(column: NumericColumn) {
  const { kind, values } = column
  const m = moments(values)
  const missing = values.length - m.n
  if (!m.n) return { missing, distinct: 0, examples: [] }
  const distinct = distinctOf(values)
  const shares = quantiles(values, [0.25, 0.5, 0.75]) as [number, number, number]
  const spread = deviation(m)
  return {
    missing,
    ...(distinct === null ? {} : { distinct }),
    min: m.min,
    max: m.max,
    mean: m.mean,
    ...(Number.isNaN(spread) ? {} : { deviation: spread }),
    quartiles: shares,
    distribution: kind === 'boolean' ? booleanDistribution(column) : binsDistribution(column, m.min, m.max),
    examples: examplesOf(column)
  }
}

function distinctOf(values: NumericColumn['values']): number | null {
  const seen = new Set<number>()
  for (const value of values) {
    if (Number.isNaN(value)) continue
    seen.add(value)
    if (seen.size > exactly) return null
  }
  return seen.size
}

function examplesOf({ kind, values }: NumericColumn): string[] {
  const found = new Set<string>()
  const step = Math.max(1, Math.floor(values.length / 200))
  for (let row = 0; row < values.length && found.size < 5; row += step) {
    const text = printValue(kind, values[row])
    if (text !== null) found.add(text)
  }
  return [...found]
}
