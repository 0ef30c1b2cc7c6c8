import { Refusal } from '@core/outcome.ts'
import { countCodes } from '@core/table/as-texts.ts'
import { forceReading } from '@core/table/force-reading.ts'
import { inferReading, type Hints, type Inferred } from '@core/table/infer-reading.ts'
import { namedLikeAnId } from '@core/table/named-like-an-id.ts'
import type { ReadOptions } from '@core/table/open-options.ts'
import { readColumn } from '@core/table/reading.ts'
import { warn } from '@core/table/table-warnings.ts'
import { kinds, type Column, type ColumnSummary, type Kind, type TableWarning } from '@core/table/types.ts'
import type { CellStore } from './delimited/cell-store.ts'
import { fastNumbers } from './delimited/fast-numbers.ts'
import type { Meter } from './meter.ts'
import type { RawTable } from './read-tables.ts'

export interface TypedTable {
  columns: Map<string, Column>
  about: Map<string, Partial<ColumnSummary>>
  warnings: TableWarning[]
  decimal?: string
}

/** Decides on the kind of each column by all of its cells, and reads it so. Each column's texts are let go when it is read. */
export async function typeColumns(raw: RawTable, options: ReadOptions, meter: Meter): Promise<TypedTable> {
  const chosen = chosenKinds(raw.names, options)
  const hints = hintsOf(raw, options)
  const typed: TypedTable = { columns: new Map(), about: new Map(), warnings: [] }
  const stores: (CellStore | null)[] = raw.table.stores
  for (const [i, name] of raw.names.entries()) {
    await meter.breathe()
    const { column, about, reading } = typeColumn(name, stores[i]!, chosen.get(name), hints, raw.table.lines.lineOf)
    stores[i] = null
    typed.columns.set(name, column)
    typed.about.set(name, about)
    if (reading) typed.warnings.push(...oddities(name, reading))
    if (reading?.notation === '1.234,56') typed.decimal = ','
  }
  return typed
}

function typeColumn(
  name: string,
  store: CellStore,
  kind: Kind | undefined,
  hints: Hints,
  lineOf: (row: number) => number
) {
  if (
    kind === undefined &&
    hints.decimal !== ',' &&
    !namedLikeAnId(name) &&
    !/^(?:column_1|row|rownames?|unnamed: 0)$/i.test(name)
  ) {
    const fast = fastNumbers(store)
    if (fast) {
      const { values, whole, of } = fast
      const about: Partial<ColumnSummary> = { evidence: { fitting: of, of, notation: '1234.56' } }
      return { column: { kind: whole ? ('integer' as const) : ('number' as const), values }, about, reading: null }
    }
  }
  const texts = store.texts()
  const tally = { name, texts: texts.dictionary, counts: countCodes(texts) }
  const reading = kind === undefined ? inferReading(tally, hints) : forceReading(tally, kind, hints)
  const read = readColumn(texts, reading)
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
