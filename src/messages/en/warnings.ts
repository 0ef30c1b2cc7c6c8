import type { Catalogue, Format } from '../types.ts'

interface Odd {
  count: number
  line?: number
}
interface OfColumn {
  column: string
}

const rows = (count: number, f: Format) => `${f.int(count)} ${count === 1 ? 'row' : 'rows'}`
const kinds: Record<string, string> = {
  integer: 'a whole number',
  number: 'a number',
  boolean: 'yes or no',
  date: 'a date',
  datetime: 'a date with time'
}
const signs: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' }

export const warnings = {
  'warning.short-rows': ({ count, line = 0, width = 0 }: Odd & { width?: number }, f) =>
    `${rows(count, f)} ${count === 1 ? 'has' : 'have'} fewer than ${f.int(width)} cells, first on line ${f.int(line)}; the rest of each is missing.`,
  'warning.long-rows': ({ count, line = 0, width = 0 }: Odd & { width?: number }, f) =>
    `${rows(count, f)} ${count === 1 ? 'has' : 'have'} more than ${f.int(width)} cells, first on line ${f.int(line)}; the cells beyond were left out.`,
  'warning.blank-lines': ({ count, line = 0 }: Odd, f) =>
    `${f.int(count)} blank ${count === 1 ? 'line was' : 'lines were'} skipped, first line ${f.int(line)}.`,
  'warning.stray-quotes': ({ count, line = 0 }: Odd, f) =>
    `${rows(count, f)} ${count === 1 ? 'has' : 'have'} a quote out of place, first on line ${f.int(line)}; it was read as a character.`,
  'warning.unclosed-quote': ({ count, line = 0 }: Odd, f) =>
    `${f.int(count)} ${count === 1 ? 'quote opens and never closes' : 'quotes open and never close'}, first on line ${f.int(line)}; read as a character.`,
  'warning.quoting-off': ({ line = 0 }: { line?: number }, f) =>
    `Quotes do not balance on line ${f.int(line)} of this tab-separated file, so quotes were read as plain characters.`,
  'warning.replaced-bytes': ({ count, line = 0 }: Odd, f) =>
    `${f.int(count)} ${count === 1 ? 'character does' : 'characters do'} not fit the encoding, first on line ${f.int(line)}, and ${count === 1 ? 'shows' : 'show'} as \ufffd. Name the encoding if it was taken for the wrong one.`,
  'warning.duplicate-names': ({ names }: { names: readonly string[] }, f) =>
    `Column names stand twice and were numbered: ${f.list(names.slice(0, 12))}.`,
  'warning.empty-names': ({ names }: { names: readonly string[] }, f) =>
    `Columns without a name were named by their place: ${f.list(names.slice(0, 12))}.`,
  'warning.reserved-names': ({ names }: { names: readonly string[] }, f) =>
    `Column names mean something to JavaScript and were kept as they are: ${f.list(names.slice(0, 12))}.`,
  'warning.duplicate-rows': ({ count }: { count: number }, f) =>
    `${rows(count, f)} ${count === 1 ? 'is the same as an earlier one' : 'are the same as earlier ones'} in every column.`,
  'warning.misfits': (
    { column, kind, count, texts = [] }: OfColumn & { kind: string; count: number; texts?: readonly string[] },
    f
  ) =>
    `${f.int(count)} ${count === 1 ? 'cell' : 'cells'} of ${column} ${count === 1 ? 'is' : 'are'} not ${kinds[kind] ?? kind} and ${count === 1 ? 'was' : 'were'} read as missing: ${f.list(texts.map((text) => `“${text}”`))}${count > texts.length ? ' …' : '.'}`,
  'warning.constant': ({ column, value = '' }: OfColumn & { value?: string }) =>
    `${column} has the same value in every row: ${value}.`,
  'warning.all-missing': ({ column }: OfColumn) => `${column} has no value in any row.`,
  'warning.ambiguous-dates': ({ column, notation = '' }: OfColumn & { notation?: string }) =>
    `Every date of ${column} can be read day first or month first; they were read month first (${notation}).`,
  'warning.no-header': 'The first line looks like data, so the columns were named by their place.',
  'warning.delimiter-guessed': ({ delimiter }: { delimiter: string }) =>
    `The lines do not fall into cells evenly; a ${signs[delimiter] ?? delimiter} was taken as the delimiter.`,
  'warning.mixed-line-ends': ({ count }: Odd, f) =>
    `${f.int(count)} ${count === 1 ? 'line ends' : 'lines end'} otherwise than the rest (LF, CR or CRLF); all were read.`,
  'warning.null-bytes': ({ count, line = 0 }: Odd, f) =>
    `${f.int(count)} zero ${count === 1 ? 'byte was' : 'bytes were'} left out, first on line ${f.int(line)}.`,
  'warning.id-like': ({ column, distinct }: OfColumn & { distinct: number }, f) =>
    `${column} looks like an id (${f.int(distinct)} values) and is left out of analyses unless you choose it.`,
  'warning.leading-zeros': ({ column }: OfColumn) =>
    `${column} has whole numbers with zeros in front, so it was kept as text.`,
  'warning.long-digits': ({ column }: OfColumn) =>
    `${column} has whole numbers of more than 15 digits, which a number would not hold exactly, so it was kept as text.`,
  'warning.appended': ({ files, rows: all }: { files: number; rows: number }, f) =>
    `${f.int(files)} files were put together: ${rows(all, f)}.`
} satisfies Catalogue
