import { Refusal } from '@core/outcome.ts'
import type { ReadOptions } from '@core/table/open-options.ts'
import { warn } from '@core/table/table-warnings.ts'
import type { TableSource, TableWarning } from '@core/table/types.ts'
import type { Meter } from './meter.ts'
import { OddLines } from './delimited/odd-lines.ts'
import { openText } from './delimited/open-text.ts'
import { QuotesDoNotBalance } from './delimited/quotes-do-not-balance.ts'
import { readRecords } from './delimited/read-records.ts'
import { afterLines, sniffText, type Layout } from './delimited/sniff-text.ts'
import { Fields, mostUnclosed, scanRecord } from './delimited/scan-record.ts'
import { TableBuilder } from './delimited/table-builder.ts'
import type { TextBuffer } from './delimited/text-buffer.ts'
import { ByteSource } from './source/byte-source.ts'

export interface RawTable {
  table: TableBuilder
  names: string[]
  source: TableSource
  warnings: TableWarning[]
}

/** Reads sources of one shape as one table of texts. Fails where a source is no table, or `shapes-differ`. */
export async function readTables(files: readonly Blob[], options: ReadOptions, meter: Meter): Promise<RawTable> {
  try {
    return await attempt(files, options, meter)
  } catch (error) {
    if (!(error instanceof QuotesDoNotBalance)) throw error
    meter.restart()
    const read = await attempt(files, { ...options, quote: false }, meter)
    read.warnings.unshift(warn('quoting-off', { line: error.line }, 1, [error.line]))
    return read
  }
}

async function attempt(files: readonly Blob[], options: ReadOptions, meter: Meter): Promise<RawTable> {
  let whole: RawTable | null = null
  const odd = new OddLines()
  for (const file of files) {
    const source = new ByteSource(file)
    meter.follow(source)
    try {
      whole = await append(whole, source, file, options, meter, odd)
    } finally {
      await source.close()
    }
  }
  if (!whole) throw new Refusal('no-sources')
  if (!whole.table.rows) {
    const { name } = whole.source.files[0]
    throw whole.names.length
      ? new Refusal('header-only', { file: name, columns: whole.names.length })
      : new Refusal('empty-file', { file: name })
  }
  if (files.length > 1)
    whole.warnings.push(warn('appended', { files: files.length, rows: whole.table.rows }, files.length))
  whole.warnings.push(...odd.warnings())
  return whole
}

async function append(
  whole: RawTable | null,
  source: ByteSource,
  file: Blob,
  options: ReadOptions,
  meter: Meter,
  odd: OddLines
): Promise<RawTable> {
  const { text, encoding } = await openText(source, options, odd)
  while (!text.ended && !holdsARecord(text)) await text.fill()
  const layout = sniffText(text.bytes, text.ended, options, source.name)
  skipTo(text, layout)
  const made = whole ?? begin(layout, encoding, source, odd)
  if (whole) checkShape(whole, layout, source.name)
  const before = made.table.rows
  const strictQuotes = layout.delimiter === '\t' && options.quote === undefined
  await readRecords(text, made.table, odd, { dialect: layout.dialect, strictQuotes, breathe: () => meter.breathe() })
  made.source.files.push({ name: source.name, bytes: file.size, rows: made.table.rows - before })
  if (source.gzip) made.source.gzip = true
  return made
}

function begin(layout: Layout, encoding: string, source: ByteSource, odd: OddLines): RawTable {
  if (!layout.names.length) throw new Refusal('empty-file', { file: source.name })
  const { delimiter, quote, names, skip } = layout
  return {
    table: new TableBuilder(names.length, odd),
    names,
    warnings: [...layout.warnings],
    source: {
      format: delimiter === '\t' ? 'tsv' : 'csv',
      encoding,
      delimiter,
      quote,
      header: layout.header && skip + 1,
      files: []
    }
  }
}

function checkShape({ names, source }: RawTable, layout: Layout, file: string): void {
  const first = source.files[0].name
  if (layout.names.length !== names.length) {
    throw new Refusal('shapes-differ', {
      file,
      first,
      columns: layout.names.length,
      expected: names.length,
      place: 0,
      name: '',
      other: ''
    })
  }
  if (!layout.header && source.header === false) return
  const at = names.findIndex((name, i) => name !== layout.names[i])
  if (at < 0 && layout.header === (source.header !== false)) return
  const place = Math.max(0, at)
  throw new Refusal('shapes-differ', {
    file,
    first,
    columns: names.length,
    expected: names.length,
    place: place + 1,
    name: layout.names[place],
    other: names[place]
  })
}

function holdsARecord(text: TextBuffer): boolean {
  const dialect = { delimiter: 44, quote: -1 }
  return scanRecord(text.bytes, 0, text.bytes.length, false, dialect, new Fields()) >= 0
}

/** Goes to the first row, behind what is skipped and the header. */
function skipTo(text: TextBuffer, { skip, header, dialect }: Layout): void {
  text.from = afterLines(text.bytes, skip)
  text.line = skip + 1
  if (!header) return
  const fields = new Fields()
  const literals: number[] = []
  while (text.from < text.bytes.length) {
    const own = literals.length < mostUnclosed ? dialect : { ...dialect, quote: -1 }
    const next = scanRecord(text.bytes, text.from, text.bytes.length, true, own, fields, literals)
    if (next < 0) {
      literals.push(fields.unclosedAt)
      continue
    }
    const blank = fields.count === 1 && !fields.quoted[0] && fields.ends[0] === fields.starts[0]
    text.line += 1 + fields.innerLines
    text.from = next
    if (!blank) return
  }
}
