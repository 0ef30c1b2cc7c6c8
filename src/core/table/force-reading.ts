import { atOnce, pausesAt, type Paced } from '../paced.ts'
import { pacedInference, type Hints, type Inferred, type Tally } from './infer-reading.ts'
import { isMissingText, isMissingTyped } from './missing-token.ts'
import { parseDate } from './parse-date.ts'
import { parseNumber, type Decimal } from './parse-number.ts'
import { parserOf } from './reading.ts'
import type { Kind } from './types.ts'

/** The reading of a column under a kind that somebody chose, with the conventions that fit most of its cells. */
export const forceReading = (tally: Tally, kind: Kind, hints: Hints = {}): Inferred =>
  atOnce(pacedForcing(tally, kind, hints))

/** `forceReading` in stretches. */
export function* pacedForcing(tally: Tally, kind: Kind, hints: Hints = {}): Paced<Inferred> {
  const inferred = yield* pacedInference(tally, hints)
  if (inferred.kind === kind) return inferred
  const reading = { ...(yield* conventions(tally, kind, hints)), kind }
  const strings = kind === 'category' || kind === 'text' || kind === 'id'
  const of = yield* weigh(tally, (text) => !(strings ? isMissingText(text) : isMissingTyped(text)))
  if (strings) return { ...reading, fitting: of, of }
  const parse = parserOf(reading)
  const fitting = yield* weigh(tally, (text) => !isMissingTyped(text) && parse(text) !== null)
  return { ...reading, fitting, of }
}

function* conventions(tally: Tally, kind: Kind, hints: Hints): Paced<Partial<Inferred>> {
  if (kind === 'integer' || kind === 'number') {
    const fits = (decimal: Decimal) => weigh(tally, (text) => parseNumber(text, decimal) !== null)
    if (hints.fixedDecimal) return { decimal: hints.decimal ?? '.' }
    const [point, comma] = [yield* fits('.'), yield* fits(',')]
    return { decimal: point === comma ? (hints.decimal ?? '.') : point > comma ? '.' : ',' }
  }
  if (kind === 'date' || kind === 'datetime') {
    const fits = (order: 'day-first' | 'month-first') => weigh(tally, (text) => parseDate(text, order) !== null)
    return { order: (yield* fits('day-first')) > (yield* fits('month-first')) ? 'day-first' : 'month-first' }
  }
  return {}
}

function* weigh({ texts, counts }: Tally, test: (text: string) => boolean): Paced<number> {
  let sum = 0
  for (let i = 0; i < texts.length; i++) {
    if (pausesAt(i)) yield
    if (test(texts[i])) sum += counts[i]
  }
  return sum
}
