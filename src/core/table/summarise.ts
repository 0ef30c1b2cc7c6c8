import { atOnce, type Paced } from '../paced.ts'
import { deviation, moments } from '../stats/moments.ts'
import { quantileOf } from '../stats/quantile.ts'
import { countCodes } from './as-texts.ts'
import { countDistinct } from './count-distinct.ts'
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
export const summariseColumn = (name: string, column: Column, about: Partial<ColumnSummary> = {}): ColumnSummary =>
  atOnce(pacedSummary(name, column, about))

/** `summariseColumn` in stretches. */
export function* pacedSummary(name: string, column: Column, about: Partial<ColumnSummary> = {}): Paced<ColumnSummary> {
  const facts = 'codes' in column ? yield* factsOfStrings(column) : yield* factsOfNumbers(column)
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

function* factsOfStrings(column: StringColumn) {
  const counts = countCodes(column)
  yield
  let distinct = 0
  let held = 0
  for (let code = 0; code < counts.length; code++) {
    if (counts[code]) distinct++
    held += counts[code]
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

function* factsOfNumbers(column: NumericColumn) {
  const { kind, values } = column
  const m = moments(values)
  yield
  const missing = values.length - m.n
  if (!m.n) return { missing, distinct: 0, examples: [] }
  const distinct = countDistinct(values, exactly)
  yield
  const quartiles = yield* quartilesOf(values, m.n)
  const spread = deviation(m)
  return {
    missing,
    ...(distinct === null ? {} : { distinct }),
    min: m.min,
    max: m.max,
    mean: m.mean,
    ...(Number.isNaN(spread) ? {} : { deviation: spread }),
    quartiles,
    distribution: kind === 'boolean' ? booleanDistribution(column) : binsDistribution(column, m.min, m.max),
    examples: examplesOf(column)
  }
}

function* quartilesOf(values: NumericColumn['values'], held: number): Paced<[number, number, number]> {
  const kept = new Float64Array(held)
  let n = 0
  for (let row = 0; row < values.length; row++) if (!Number.isNaN(values[row])) kept[n++] = values[row]
  yield
  const lower = quantileOf(kept, 0.25)
  yield
  const middle = quantileOf(kept, 0.5)
  yield
  return [lower, middle, quantileOf(kept, 0.75)]
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
