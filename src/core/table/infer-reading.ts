import { isMissingText, isMissingTyped } from './missing-token.ts'
import { namedLikeAnId } from './named-like-an-id.ts'
import { booleanPairs, parseBoolean } from './parse-boolean.ts'
import { parseDate, type DayOrder } from './parse-date.ts'
import { hasLeadingZeros, hasLongDigits, parseNumber, type Decimal } from './parse-number.ts'
import type { Reading } from './reading.ts'
import type { Kind } from './types.ts'

/** The distinct texts of a column and how often each stands in it. */
export interface Tally {
  name: string
  texts: readonly string[]
  counts: ArrayLike<number>
}

export interface Hints {
  /** The decimal sign where the column itself does not tell: 1,234. */
  decimal?: Decimal
  /** The decimal sign is known, not guessed. */
  fixedDecimal?: boolean
}

export interface Inferred extends Reading {
  fitting: number
  of: number
  /** Codes with zeros in front, or too many digits: why a column that looks like numbers is kept as text. */
  keptAsText?: 'leading-zeros' | 'long-digits'
  /** Every date can be read day first and month first. */
  ambiguous?: boolean
}

/** A kind needs this share of the cells that are not missing. */
export const enough = 0.95

/** What a column holds, by the evidence of all its cells. Ids, categories and texts are what is left. */
export function inferReading(tally: Tally, hints: Hints = {}): Inferred {
  const typed = tally.texts
    .map((text, i) => ({ text, count: tally.counts[i] }))
    .filter((one) => !isMissingTyped(one.text))
  const of = typed.reduce((sum, one) => sum + one.count, 0)
  const strings = () => inferStrings(tally)
  if (!of) return strings()
  const needed = enough * of
  const booleans = inferBoolean(typed, of, needed)
  if (booleans) return booleans
  const numbers = inferNumber(typed, of, needed, hints)
  if (numbers) {
    const why = keptAsText(typed)
    if (why) return { ...strings(), keptAsText: why }
    const unique = typed.length === of && of > 1
    if (numbers.kind === 'integer' && unique && numbers.fitting === of && !numbers.unit && isKey(tally.name)) {
      return { kind: 'id', fitting: of, of }
    }
    return numbers
  }
  return inferDate(typed, of, needed) ?? strings()
}

type Cells = { text: string; count: number }[]

const isKey = (name: string) => namedLikeAnId(name) || /^(?:column_1|rownames?|row|unnamed: 0)$/i.test(name)

function keptAsText(cells: Cells): Inferred['keptAsText'] {
  if (cells.some((one) => hasLeadingZeros(one.text))) return 'leading-zeros'
  return cells.some((one) => hasLongDigits(one.text)) ? 'long-digits' : undefined
}

function inferBoolean(cells: Cells, of: number, needed: number): Inferred | null {
  for (const pair of booleanPairs) {
    let fitting = 0
    const seen = new Set<boolean>()
    for (const { text, count } of cells) {
      const value = parseBoolean(text, pair)
      if (value === null) continue
      fitting += count
      seen.add(value)
    }
    if (fitting < needed || (seen.size < 2 && pair[1].length === 1 && pair[1] !== '是')) continue
    return { kind: 'boolean', pair, notation: `${pair[1]}/${pair[0]}`, fitting, of }
  }
  return null
}

function inferNumber(cells: Cells, of: number, needed: number, hints: Hints): Inferred | null {
  if (hints.fixedDecimal && hints.decimal) return tryDecimal(cells, of, needed, hints.decimal)
  const point = tryDecimal(cells, of, needed, '.')
  const comma = tryDecimal(cells, of, needed, ',')
  if (!point || !comma) return point ?? comma
  if (point.fitting !== comma.fitting) return point.fitting > comma.fitting ? point : comma
  return hints.decimal === ',' ? comma : point
}

function tryDecimal(cells: Cells, of: number, needed: number, decimal: Decimal): Inferred | null {
  let fitting = 0
  let whole = true
  const units = new Map<string, number>()
  for (const { text, count } of cells) {
    const parsed = parseNumber(text, decimal)
    if (!parsed || !Number.isFinite(parsed.value)) continue
    fitting += count
    whole &&= parsed.whole
    const unit = parsed.unit ?? ''
    units.set(unit, (units.get(unit) ?? 0) + count)
  }
  const named = [...units.keys()].filter(Boolean)
  if (fitting < needed || named.length > 1 || (named[0] === '%' && units.has(''))) return null
  return {
    kind: whole ? 'integer' : 'number',
    decimal,
    fitting,
    of,
    ...(named[0] ? { unit: named[0] } : {}),
    notation: notation(cells, decimal)
  }
}

const notation = (cells: Cells, decimal: Decimal) =>
  decimal === ',' && cells.some((one) => one.text.includes(',')) ? '1.234,56' : '1234.56'

function inferDate(cells: Cells, of: number, needed: number): Inferred | null {
  const month = tryOrder(cells, of, 'month-first')
  if (!month.fitting && !tryOrder(cells.slice(0, 1000), of, 'day-first').fitting) return null
  const day = tryOrder(cells, of, 'day-first')
  const best = day.fitting > month.fitting ? day : month
  if (best.fitting < needed) return null
  return { ...best, ambiguous: day.fitting === month.fitting && best.ordered }
}

function tryOrder(cells: Cells, of: number, order: DayOrder): Inferred & { ordered: boolean } {
  let fitting = 0
  let timed = false
  let ordered = false
  let notation: string | undefined
  for (const { text, count } of cells) {
    const parsed = parseDate(text, order)
    if (!parsed) continue
    fitting += count
    timed ||= parsed.timed
    ordered ||= parsed.ordered
    notation ??= parsed.notation
  }
  return { kind: timed ? 'datetime' : 'date', order, fitting, of, ordered, ...(notation ? { notation } : {}) }
}

function inferStrings({ name, texts, counts }: Tally): Inferred {
  let of = 0
  let distinct = 0
  let long = 0
  let spaced = 0
  texts.forEach((text, i) => {
    if (isMissingText(text)) return
    of += counts[i]
    distinct++
    if (text.length > 50 || text.split(/\s+/, 9).length > 8) long += counts[i]
    if (text.length > 64 || /\s/.test(text.trim())) spaced += counts[i]
  })
  const kind = stringKind(name, of, distinct, long, spaced)
  return { kind, fitting: of, of }
}

function stringKind(name: string, of: number, distinct: number, long: number, spaced: number): Kind {
  if (!of) return 'category'
  const few = of < 20 || distinct <= Math.min(50, of / 2) || distinct <= Math.min(1000, of / 10)
  if (long > of / 2 && distinct > Math.min(20, of / 4)) return 'text'
  const id = namedLikeAnId(name)
  if (distinct === of && of > 1 && id) return 'id'
  if (few) return 'category'
  if (distinct >= 0.98 * of && spaced < of / 50) return 'id'
  return id && long === 0 ? 'id' : 'text'
}
