import { Refusal } from '@core/outcome.ts'
import type { Paced } from '@core/paced.ts'
import { countCodes } from '@core/table/as-texts.ts'
import { pacedForcing } from '@core/table/force-reading.ts'
import { pacedInference, type Hints, type Inferred } from '@core/table/infer-reading.ts'
import { namedLikeAnId } from '@core/table/named-like-an-id.ts'
import type { ReadOptions } from '@core/table/open-options.ts'
import { pacedReading } from '@core/table/reading.ts'
import { pacedSummary } from '@core/table/summarise.ts'
import { warn } from '@core/table/table-warnings.ts'
import { kinds, type Column, type ColumnSummary, type Kind, type TableWarning } from '@core/table/types.ts'
import type { CellStore } from './delimited/cell-store.ts'
import { distinctTexts } from './delimited/distinct-texts.ts'
import { fastDates } from './delimited/fast-dates.ts'
import { fastNumbers } from './delimited/fast-numbers.ts'
import type { Meter } from './meter.ts'
import type { RawTable } from './read-tables.ts'

export interface TypedTable {
  columns: Map<string, Column>
  summaries: ColumnSummary[]
  warnings: TableWarning[]
  decimal?: string
}

interface TypedColumn {
  column: Column
  about: Partial<ColumnSummary>
  reading?: Inferred
}

/**
 * Decides on the kind of each column by all of its cells, reads it so, and summarises it. A column's texts are let go when it
 * is read.
 */
export async function typeColumns(raw: RawTable, options: ReadOptions, meter: Meter): Promise<TypedTable> {
  const chosen = chosenKinds(raw.names, options)
  const hints = hintsOf(raw, options)
  const typed: TypedTable = { columns: new Map(), summaries: [], warnings: [] }
  const stores: (CellStore | null)[] = raw.table.stores
  meter.begin('typing', raw.names.length, { rated: false })
  for (const [i, name] of raw.names.entries()) {
    meter.reach(i)
    await meter.breathe()
    const work = typeColumn(name, stores[i]!, chosen.get(name), hints, raw.table.lines.lineOf)
    const { column, about, reading } = await meter.pace(work)
    stores[i] = null
    typed.columns.set(name, column)
    typed.summaries.push(await meter.pace(pacedSummary(name, column, about)))
    if (reading) typed.warnings.push(...oddities(name, reading))
    if (reading?.notation === '1.234,56') typed.decimal = ','
  }
  return typed
}

function* typeColumn(
  name: string,
  store: CellStore,
  kind: Kind | undefined,
  hints: Hints,
  lineOf: (row: number) => number
): Paced<TypedColumn> {
  const fast = kind === undefined ? yield* readFast(name, store, hints) : null
  if (fast) return fast
  const texts = yield* distinctTexts(store)
  const tally = { name, texts: texts.dictionary, counts: countCodes(texts) }
  const reading = kind === undefined ? yield* pacedInference(tally, hints) : yield* pacedForcing(tally, kind, hints)
  const read = yield* pacedReading(texts, reading)
  const { fitting, of, notation, unit } = reading
  const about: Partial<ColumnSummary> = {
    misfits: read.misfits,
    ...(read.misfits
      ? { firstMisfits: read.firstMisfits.map(({ row, text }) => ({ row, line: lineOf(row), text })) }
      : {}),
    evidence: { fitting, of, ...(notation ? { notation } : {}), ...(kind === undefined ? {} : { overruled: true }) },
    ...(unit ? { unit } : {})
  }
  return { column: read.column, about, reading }
}

/** Plain numbers and dates without the way over texts; null where a column is something else, or could be an id. */
function* readFast(name: string, store: CellStore, hints: Hints): Paced<TypedColumn | null> {
  const mayBeKey = namedLikeAnId(name) || /^(?:column_1|row|rownames?|unnamed: 0)$/i.test(name)
  if (hints.decimal !== ',' && !mayBeKey) {
    const numbers = yield* fastNumbers(store)
    if (numbers) {
      const { values, whole, of } = numbers
      const column: Column = { kind: whole ? 'integer' : 'number', values }
      return { column, about: { evidence: { fitting: of, of, notation: '1234.56' } } }
    }
  }
  const dates = yield* fastDates(store)
  if (!dates) return null
  const { values, timed, of, notation } = dates
  return { column: { kind: timed ? 'datetime' : 'date', values }, about: { evidence: { fitting: of, of, notation } } }
}

function oddities(column: string, { ambiguous, keptAsText, of, notation }: Inferred): TableWarning[] {
  if (keptAsText) return [warn(keptAsText, { column }, of)]
  return ambiguous ? [warn('ambiguous-dates', { column, notation }, of)] : []
}

function hintsOf({ source }: RawTable, { decimal }: ReadOptions): Hints {
  if (decimal === '.' || decimal === ',') return { decimal, fixedDecimal: true }
  if (decimal !== undefined) throw new Refusal('unknown-option', { option: 'decimal', value: decimal })
  return { decimal: source.delimiter === ';' ? ',' : '.' }
}

function chosenKinds(names: readonly string[], { columns }: ReadOptions): Map<string, Kind> {
  const chosen = new Map(Object.entries(columns ?? {}))
  for (const [column, kind] of chosen) {
    if (!names.includes(column))
      throw new Refusal('unknown-column', { column, columns: names.slice(0, 50) }, { column })
    if (!kinds.includes(kind))
      throw new Refusal('unknown-option', { option: 'columns', value: String(kind) }, { column })
  }
  return chosen
}
