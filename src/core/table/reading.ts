import { atOnce, pausesAt, type Paced } from '../paced.ts'
import { isMissingText, isMissingTyped } from './missing-token.ts'
import type { booleanPairs } from './parse-boolean.ts'
import { parseBoolean } from './parse-boolean.ts'
import { parseDate, type DayOrder } from './parse-date.ts'
import { parseNumber, type Decimal } from './parse-number.ts'
import type { Column, Kind, StringColumn } from './types.ts'

/** How the texts of a column are read: its kind, and the conventions found in the whole of it. */
export interface Reading {
  kind: Kind
  decimal?: Decimal
  order?: DayOrder
  pair?: (typeof booleanPairs)[number]
  notation?: string
  unit?: string
}

export interface ReadColumn {
  column: Column
  misfits: number
  /** The first 100 cells that did not fit. */
  firstMisfits: { row: number; text: string }[]
  /** Cells that are not missing. */
  of: number
}

/** The column that texts give under a reading; what does not fit is missing, and counted. Ids, texts and categories keep their text. */
export const readColumn = (texts: StringColumn, reading: Reading): ReadColumn => atOnce(pacedReading(texts, reading))

/** `readColumn` in stretches. */
export function* pacedReading(texts: StringColumn, reading: Reading): Paced<ReadColumn> {
  const { kind } = reading
  if (kind === 'category' || kind === 'text' || kind === 'id') return yield* readStrings(texts, kind)
  const { parsed, fits } = yield* parseAll(texts.dictionary, reading)
  const values = new Float64Array(texts.codes.length).fill(NaN)
  const firstMisfits: ReadColumn['firstMisfits'] = []
  let misfits = 0
  let of = 0
  for (let row = 0; row < values.length; row++) {
    if (pausesAt(row)) yield
    const code = texts.codes[row]
    if (code < 0) continue
    values[row] = parsed[code]
    if (!fits[code]) {
      if (misfits++ < 100) firstMisfits.push({ row, text: texts.dictionary[code] })
      of++
    } else if (!Number.isNaN(parsed[code])) of++
  }
  return { column: { kind, values }, misfits, firstMisfits, of }
}

function* parseAll(dictionary: readonly string[], reading: Reading): Paced<{ parsed: Float64Array; fits: Uint8Array }> {
  const parse = parserOf(reading)
  const parsed = new Float64Array(dictionary.length)
  const fits = new Uint8Array(dictionary.length)
  for (let code = 0; code < dictionary.length; code++) {
    if (pausesAt(code)) yield
    const value = isMissingTyped(dictionary[code]) ? NaN : parse(dictionary[code])
    parsed[code] = value ?? NaN
    fits[code] = value === null ? 0 : 1
  }
  return { parsed, fits }
}

/** Text to value under a reading: a date in ms, a boolean as 0 or 1; null where it does not fit. */
export function parserOf({ kind, decimal, order, pair }: Reading): (text: string) => number | null {
  if (kind === 'boolean') {
    return (text) => {
      const value = parseBoolean(text, pair)
      return value === null ? null : +value
    }
  }
  if (kind === 'date' || kind === 'datetime') {
    const day = 86_400_000
    return (text) => {
      const parsed = parseDate(text, order ?? 'month-first')
      return parsed && (kind === 'date' ? Math.floor(parsed.ms / day) * day : parsed.ms)
    }
  }
  return (text) => {
    const parsed = parseNumber(text, decimal ?? '.')
    if (!parsed || !Number.isFinite(parsed.value)) return null
    return kind === 'integer' && !Number.isInteger(parsed.value) ? null : parsed.value
  }
}

function* readStrings(texts: StringColumn, kind: StringColumn['kind']): Paced<ReadColumn> {
  const unseen = -2
  const places = new Int32Array(texts.dictionary.length).fill(unseen)
  const dictionary: string[] = []
  const codes = new Int32Array(texts.codes.length).fill(-1)
  let of = 0
  for (let row = 0; row < codes.length; row++) {
    if (pausesAt(row)) yield
    const code = texts.codes[row]
    if (code < 0) continue
    if (places[code] === unseen) {
      const text = texts.dictionary[code]
      places[code] = isMissingText(text) ? -1 : dictionary.push(text) - 1
    }
    codes[row] = places[code]
    if (places[code] >= 0) of++
  }
  return { column: { kind, codes, dictionary }, misfits: 0, firstMisfits: [], of }
}
