import { atOnce, pausesAt, type Paced } from '../paced.ts'
import { inferStrings } from './infer-strings.ts'
import { isMissingTyped } from './missing-token.ts'
import { namedLikeAnId } from './named-like-an-id.ts'
import { booleanPairs, parseBoolean } from './parse-boolean.ts'
import { parseDate, type DayOrder } from './parse-date.ts'
import { hasLeadingZeros, hasLongDigits, parseNumber, type Decimal } from './parse-number.ts'
import type { Reading } from './reading.ts'

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
export const inferReading = (tally: Tally, hints: Hints = {}): Inferred => atOnce(pacedInference(tally, hints))

/** `inferReading` in stretches. */
export function* pacedInference(tally: Tally, hints: Hints = {}): Paced<Inferred> {
  const cells = yield* typedCells(tally)
  if (!cells.of) return yield* inferStrings(tally)
  const booleans = yield* inferBoolean(cells)
  if (booleans) return booleans
  const numbers = yield* inferNumber(cells, hints)
  if (!numbers) return (yield* inferDate(cells)) ?? (yield* inferStrings(tally))
  const why = yield* keptAsText(cells)
  if (why) return { ...(yield* inferStrings(tally)), keptAsText: why }
  const { of, texts } = cells
  const unique = texts.length === of && of > 1
  if (numbers.kind === 'integer' && unique && numbers.fitting === of && !numbers.unit && isKey(tally.name, texts)) {
    return { kind: 'id', fitting: of, of }
  }
  return numbers
}

/** The distinct texts that are not missing; `of` cells in all, of which `needed` have to fit a kind. */
interface Cells {
  texts: readonly string[]
  counts: ArrayLike<number>
  of: number
  needed: number
}

function* typedCells(tally: Tally): Paced<Cells> {
  const kept: number[] = []
  let of = 0
  for (let i = 0; i < tally.texts.length; i++) {
    if (pausesAt(i)) yield
    if (isMissingTyped(tally.texts[i])) continue
    kept.push(i)
    of += tally.counts[i]
  }
  const { texts, counts } = tally
  const about = { of, needed: enough * of }
  if (kept.length === texts.length) return { texts, counts, ...about }
  return { texts: kept.map((i) => texts[i]), counts: kept.map((i) => counts[i]), ...about }
}

/** Cells that fit a kind; null as soon as so many do not that it cannot be. */
function* fittingCells(
  { texts, counts, of, needed }: Cells,
  fits: (text: string, count: number) => boolean
): Paced<number | null> {
  let fitting = of
  for (let i = 0; i < texts.length; i++) {
    if (pausesAt(i)) yield
    if (fits(texts[i], counts[i])) continue
    fitting -= counts[i]
    if (fitting < needed) return null
  }
  return fitting
}

const isRunning = (texts: readonly string[]) => {
  const first = Number(texts[0])
  return (first === 0 || first === 1) && texts.every((text, i) => text === String(first + i))
}

/** Whether unique whole numbers tell rows apart: by the column's name, or, where it has none, as they count the rows. */
const isKey = (name: string, texts: readonly string[]) =>
  namedLikeAnId(name) || /^(?:rownames?|row|unnamed: 0)$/i.test(name) || (name === 'column_1' && isRunning(texts))

function* keptAsText({ texts }: Cells): Paced<Inferred['keptAsText']> {
  let long = false
  for (let i = 0; i < texts.length; i++) {
    if (pausesAt(i)) yield
    if (hasLeadingZeros(texts[i])) return 'leading-zeros'
    long ||= hasLongDigits(texts[i])
  }
  return long ? 'long-digits' : undefined
}

function* inferBoolean(cells: Cells): Paced<Inferred | null> {
  for (const pair of booleanPairs) {
    const seen = new Set<boolean>()
    const fitting = yield* fittingCells(cells, (text) => {
      const value = parseBoolean(text, pair)
      if (value !== null) seen.add(value)
      return value !== null
    })
    if (fitting === null || (seen.size < 2 && pair[1].length === 1 && pair[1] !== '是')) continue
    return { kind: 'boolean', pair, notation: `${pair[1]}/${pair[0]}`, fitting, of: cells.of }
  }
  return null
}

function* inferNumber(cells: Cells, hints: Hints): Paced<Inferred | null> {
  if (hints.fixedDecimal && hints.decimal) return yield* tryDecimal(cells, hints.decimal)
  const point = yield* tryDecimal(cells, '.')
  const comma = yield* tryDecimal(cells, ',')
  if (!point || !comma) return point ?? comma
  if (point.fitting !== comma.fitting) return point.fitting > comma.fitting ? point : comma
  return hints.decimal === ',' ? comma : point
}

function* tryDecimal(cells: Cells, decimal: Decimal): Paced<Inferred | null> {
  let whole = true
  let bare = false
  const units = new Set<string>()
  const fitting = yield* fittingCells(cells, (text) => {
    const parsed = parseNumber(text, decimal)
    if (!parsed || !Number.isFinite(parsed.value)) return false
    whole &&= parsed.whole
    if (parsed.unit) units.add(parsed.unit)
    else bare = true
    return true
  })
  if (fitting === null || units.size > 1 || (units.has('%') && bare)) return null
  const [unit] = units
  return {
    kind: whole ? 'integer' : 'number',
    decimal,
    fitting,
    of: cells.of,
    ...(unit ? { unit } : {}),
    notation: notation(cells, decimal)
  }
}

const notation = ({ texts }: Cells, decimal: Decimal) =>
  decimal === ',' && texts.some((text) => text.includes(',')) ? '1.234,56' : '1234.56'

function* inferDate(cells: Cells): Paced<Inferred | null> {
  const month = yield* tryOrder(cells, 'month-first')
  // Where no cell depends on the order, the other reads the same.
  if (month && !month.ordered && month.fitting === cells.of) return month
  const day = yield* tryOrder(cells, 'day-first')
  if (!day || !month) return day ?? month
  const best = day.fitting > month.fitting ? day : month
  return { ...best, ambiguous: day.fitting === month.fitting && best.ordered }
}

function* tryOrder(cells: Cells, order: DayOrder): Paced<(Inferred & { ordered: boolean }) | null> {
  let timed = false
  let ordered = false
  let notation: string | undefined
  const fitting = yield* fittingCells(cells, (text) => {
    const parsed = parseDate(text, order)
    if (!parsed) return false
    timed ||= parsed.timed
    ordered ||= parsed.ordered
    notation ??= parsed.notation
    return true
  })
  if (fitting === null) return null
  return { kind: timed ? 'datetime' : 'date', order, fitting, of: cells.of, ordered, ...(notation ? { notation } : {}) }
}
