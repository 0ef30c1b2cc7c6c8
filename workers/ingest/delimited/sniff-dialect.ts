import { parseDate } from '@core/table/parse-date.ts'
import { parseNumber } from '@core/table/parse-number.ts'
import { decode } from './cell-store.ts'
import { Fields, mostUnclosed, scanRecord, unquote, type Dialect } from './scan-record.ts'

const candidates = [',', ';', '\t', '|']

/** First records of a text under a dialect, as strings; a record cut off by the end of the sample is left out. */
export function sampleRecords(
  bytes: Uint8Array,
  from: number,
  last: boolean,
  dialect: Dialect,
  most = 1000
): string[][] {
  const fields = new Fields()
  const records: string[][] = []
  let at = from
  let literals: number[] = []
  let unclosed = 0
  while (at < bytes.length && records.length < most) {
    const next = scanRecord(bytes, at, bytes.length, last || !records.length, dialect, fields, literals)
    if (next < 0 && fields.unclosedAt < 0) break
    if (next < 0) {
      literals.push(fields.unclosedAt)
      if (++unclosed >= mostUnclosed) dialect = { ...dialect, quote: -1 }
      continue
    }
    literals = []
    if (fields.count > 1 || fields.quoted[0] || fields.ends[0] > fields.starts[0]) {
      records.push(Array.from({ length: fields.count }, (_, i) => fieldText(bytes, fields, i, dialect.quote)))
    }
    at = next
  }
  return records
}

/** The text of field i of a record. */
export function fieldText(bytes: Uint8Array, fields: Fields, i: number, quote: number): string {
  const [start, end] = [fields.starts[i], fields.ends[i]]
  if (fields.quoted[i] !== 2) return decode(bytes, start, end)
  const out = new Uint8Array(end - start)
  return decode(out, 0, unquote(bytes, start, end, quote, out))
}

/**
 * The delimiter under which a sample falls into records of one length, most of all into numbers and dates; and whether that
 * is sure. A comma where nothing parts the lines.
 */
export function sniffDelimiter(
  bytes: Uint8Array,
  from: number,
  last: boolean,
  quote: number
): { delimiter: string; sure: boolean } {
  let best = { delimiter: ',', sure: true }
  let highest = 0
  for (const delimiter of candidates) {
    const records = sampleRecords(bytes, from, last, { delimiter: delimiter.charCodeAt(0), quote }, 300)
    const { score, share } = rate(records)
    if (score > highest) {
      highest = score
      best = { delimiter, sure: share >= 0.9 }
    }
  }
  return best
}

function rate(records: string[][]): { score: number; share: number } {
  const width = commonWidth(records)
  if (width < 2) return { score: 0, share: 0 }
  const fitting = records.filter((record) => record.length === width)
  const share = fitting.length / records.length
  const cells = fitting
    .slice(0, 50)
    .flat()
    .filter((cell) => cell.trim() !== '')
  const typed = cells.filter((cell) => parseNumber(cell, '.') ?? parseNumber(cell, ',') ?? parseDate(cell, 'day-first'))
  const parted = cells.filter((cell) => /[;\t|]/.test(cell))
  const clean = cells.length ? (typed.length - parted.length) / cells.length : 0
  const head = records[0].length === width ? 0 : -0.3
  return { score: share + head + 0.25 * clean + Math.min(width, 20) * 0.005, share }
}

/** The number of fields that most records have; the first of those that are equally common. */
export function commonWidth(records: string[][]): number {
  const counts = new Map<number, number>()
  for (const record of records) counts.set(record.length, (counts.get(record.length) ?? 0) + 1)
  let best = 0
  for (const [width, count] of counts) if (count > (counts.get(best) ?? 0)) best = width
  return best
}
