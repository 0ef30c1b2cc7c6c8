import { Refusal } from '@core/outcome.ts'
import type { ReadOptions } from '@core/table/open-options.ts'
import type { TableWarning } from '@core/table/types.ts'
import { warn } from '@core/table/table-warnings.ts'
import { nameColumns } from './name-columns.ts'
import type { Dialect } from './scan-record.ts'
import { commonWidth, sampleRecords, sniffDelimiter } from './sniff-dialect.ts'
import { sniffHeader } from './sniff-header.ts'
import { mostColumns } from './table-builder.ts'

/** What was found out about a delimited text from its first megabyte. */
export interface Layout {
  delimiter: string
  quote: string | false
  dialect: Dialect
  /** Lines to leave out before the header or the first row. */
  skip: number
  header: boolean
  names: string[]
  warnings: TableWarning[]
}

/** The delimiter, header and names of a text; options come before what is found. Fails `empty-file`, `unknown-option`. */
export function sniffText(bytes: Uint8Array, last: boolean, options: ReadOptions, file: string): Layout {
  const quote = oneCharacter('quote', options.quote ?? '"')
  const quoteCode = quote === false ? -1 : quote.charCodeAt(0)
  const warnings: TableWarning[] = []
  let skip = typeof options.header === 'number' ? Math.max(0, Math.floor(options.header) - 1) : 0
  let from = afterLines(bytes, skip)
  const told = /^sep=(.)\r?\n/.exec(new TextDecoder().decode(bytes.subarray(from, from + 7)))
  if (told) from = afterLines(bytes, ++skip)
  let delimiter = told?.[1]
  if (options.delimiter !== undefined) delimiter = oneCharacter('delimiter', options.delimiter) || ','
  if (!delimiter) {
    const found = sniffDelimiter(bytes, from, last, quoteCode)
    delimiter = found.delimiter
    if (!found.sure) warnings.push(warn('delimiter-guessed', { delimiter }, 1))
  }
  const dialect = { delimiter: delimiter.charCodeAt(0), quote: quoteCode }
  const records = sampleRecords(bytes, from, last, dialect)
  // A single record that is longer than the sample is read as one; its width is then what the reader finds.
  const first = records[0] ?? []
  if (first.length > mostColumns)
    throw new Refusal('too-many-columns', { file, columns: first.length, limit: mostColumns })
  const header =
    typeof options.header === 'boolean' ? options.header : typeof options.header === 'number' || sniffHeader(records)
  if (!header && options.header === undefined && records.length) warnings.push(warn('no-header', {}, 1, [skip + 1]))
  const named = header
    ? nameColumns(headOf(records), widthOf(headOf(records), records.slice(1)), skip + 1)
    : nameColumns([], commonWidth(records), skip + 1)
  // Without a header all names are made up, which `no-header` says.
  if (header) warnings.push(...named.warnings)
  return { delimiter, quote, dialect, skip, header, names: named.names, warnings }
}

/** The header; with a name in front where it lacks that of the row names, as R writes tables. */
function headOf([head = [], ...rows]: string[][]): string[] {
  const names = new Set(rows.map((row) => row[0]))
  const shifted =
    rows.length > 1 &&
    names.size === rows.length &&
    rows.every((row) => row.length === head.length + 1) &&
    rows.some((row) => row.at(-1)!.trim() !== '')
  if (!shifted) return head
  let name = 'row'
  while (head.some((other) => other.trim() === name)) name += '_'
  return [name, ...head]
}

function widthOf(head: string[], rows: string[][]): number {
  const common = commonWidth(rows)
  if (common <= head.length) return head.length
  const wide = rows.filter((row) => row.length === common)
  const filled = wide.filter((row) => row.slice(head.length).some((cell) => cell.trim() !== ''))
  return rows.length > 2 && wide.length >= 0.9 * rows.length && filled.length ? common : head.length
}

function oneCharacter<T extends string | false>(option: string, value: T): T {
  if (value === false) return value
  const text = String(value)
  if (text.length !== 1 || text.charCodeAt(0) > 127 || text === '\n' || text === '\r') {
    throw new Refusal('unknown-option', { option, value: text })
  }
  return value
}

/** Where the text goes on after so many lines. */
export function afterLines(bytes: Uint8Array, lines: number): number {
  let at = 0
  for (let i = 0; i < lines && at < bytes.length; i++) {
    while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++
    at += bytes[at] === 13 && bytes[at + 1] === 10 ? 2 : 1
  }
  return Math.min(at, bytes.length)
}
