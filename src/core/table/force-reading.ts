import { inferReading, type Hints, type Inferred, type Tally } from './infer-reading.ts'
import { isMissingText, isMissingTyped } from './missing-token.ts'
import { parseDate } from './parse-date.ts'
import { parseNumber, type Decimal } from './parse-number.ts'
import { parserOf } from './reading.ts'
import type { Kind } from './types.ts'

/** The reading of a column under a kind that somebody chose, with the conventions that fit most of its cells. */
export function forceReading(tally: Tally, kind: Kind, hints: Hints = {}): Inferred {
  const inferred = inferReading(tally, hints)
  if (inferred.kind === kind) return inferred
  const reading = { ...conventions(tally, kind, hints), kind }
  const strings = kind === 'category' || kind === 'text' || kind === 'id'
  const parse = strings ? () => 0 : parserOf(reading)
  let fitting = 0
  let of = 0
  tally.texts.forEach((text, i) => {
    if (strings ? isMissingText(text) : isMissingTyped(text)) return
    of += tally.counts[i]
    if (parse(text) !== null) fitting += tally.counts[i]
  })
  return { ...reading, fitting, of }
}

function conventions(tally: Tally, kind: Kind, hints: Hints): Partial<Inferred> {
  if (kind === 'integer' || kind === 'number') {
    const fits = (decimal: Decimal) => weigh(tally, (text) => parseNumber(text, decimal) !== null)
    if (hints.fixedDecimal) return { decimal: hints.decimal ?? '.' }
    const [point, comma] = [fits('.'), fits(',')]
    return { decimal: point === comma ? (hints.decimal ?? '.') : point > comma ? '.' : ',' }
  }
  if (kind === 'date' || kind === 'datetime') {
    const fits = (order: 'day-first' | 'month-first') => weigh(tally, (text) => parseDate(text, order) !== null)
    return { order: fits('day-first') > fits('month-first') ? 'day-first' : 'month-first' }
  }
  return {}
}

const weigh = ({ texts, counts }: Tally, test: (text: string) => boolean) =>
  texts.reduce((sum, text, i) => sum + (test(text) ? counts[i] : 0), 0)
