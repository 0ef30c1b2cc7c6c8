import { isMissingText, isMissingTyped } from './missing-token.ts'
import { booleanPairs, parseBoolean } from './parse-boolean.ts'
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
export function readColumn(texts: StringColumn, reading: Reading): ReadColumn {
  const { kind } = reading
  if (kind === 'category' || kind === 'text' || kind === 'id') return readStrings(texts, kind)
  const parse = parserOf(reading)
  const parsed = new Float64Array(texts.dictionary.length)
  const fits = new Uint8Array(texts.dictionary.length)
  texts.dictionary.forEach((text, code) => {
    const value = isMissingTyped(text) ? NaN : parse(text)
    parsed[code] = value ?? NaN
    fits[code] = value === null ? 0 : 1
  })
  const values = new Float64Array(texts.codes.length).fill(NaN)
  const firstMisfits: ReadColumn['firstMisfits'] = []
  let misfits = 0
  let of = 0
  for (let row = 0; row < values.length; row++) {
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

function readStrings(texts: StringColumn, kind: StringColumn['kind']): ReadColumn {
  const places = new Int32Array(texts.dictionary.length).fill(-1)
  const dictionary: string[] = []
  const codes = new Int32Array(texts.codes.length).fill(-1)
  const missing = texts.dictionary.map(isMissingText)
  let of = 0
  for (let row = 0; row < codes.length; row++) {
    const code = texts.codes[row]
    if (code < 0 || missing[code]) continue
    if (places[code] < 0) places[code] = dictionary.push(texts.dictionary[code]) - 1
    codes[row] = places[code]
    of++
  }
  return { column: { kind, codes, dictionary }, misfits: 0, firstMisfits: [], of }
}
