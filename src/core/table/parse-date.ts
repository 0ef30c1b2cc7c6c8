/** Which of the two first numbers of 3/4/2024 is the day. */
export type DayOrder = 'day-first' | 'month-first'

export interface ParsedDate {
  ms: number
  /** A time of day was written. */
  timed: boolean
  notation: string
  /** The order decided the reading. */
  ordered: boolean
}

const time =
  '(?:(?:[T ]\\s*|,\\s*)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*([AaPp][Mm])?\\s*(Z|[+-]\\d{2}:?\\d{2})?)?'
const yearFirst = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${time}$`)
const chinese = new RegExp(`^(\\d{4})年\\s*(\\d{1,2})月\\s*(\\d{1,2})[日号]?${time.replace('[T ]\\s*', '[T ]?\\s*')}$`)
const yearLast = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${time}$`)
const dayName = new RegExp(`^(\\d{1,2})[- ]([A-Za-z]{3,9})\\.?[- ,]\\s*(\\d{4})${time}$`)
const nameDay = new RegExp(`^([A-Za-z]{3,9})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})${time}$`)
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const full = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december'
]

/**
 * A date or a moment as milliseconds since 1970, without an offset read as UTC. Null where it is none, or no day of the calendar.
 *
 * Reads ISO 8601, Y/M/D, D.M.Y, D/M/Y or M/D/Y by `order`, 2024年3月5日, 5 Mar 2024 and Mar 5, 2024, with a time or none.
 */
export function parseDate(text: string, order: DayOrder): ParsedDate | null {
  const cell = text.trim()
  if (cell.length < 6 || cell.length > 40) return null
  let m = yearFirst.exec(cell)
  if (m) return moment(+m[1], +m[3], +m[4], m.slice(5), `Y${m[2]}M${m[2]}D`)
  m = yearLast.exec(cell)
  if (m) return fromYearLast(m, order)
  m = chinese.exec(cell)
  if (m) return moment(+m[1], +m[2], +m[3], m.slice(4), 'Y年M月D日')
  m = dayName.exec(cell)
  if (m) return moment(+m[3], monthOf(m[2]), +m[1], m.slice(4), 'D Mon Y')
  m = nameDay.exec(cell)
  return m && moment(+m[3], monthOf(m[1]), +m[2], m.slice(4), 'Mon D, Y')
}

function fromYearLast(m: RegExpExecArray, order: DayOrder): ParsedDate | null {
  const [a, sign, b, y] = [+m[1], m[2], +m[3], m[4]]
  if (y.length === 2 && sign === '-') return null
  const year = y.length === 2 ? +y + (+y < 70 ? 2000 : 1900) : +y
  if (sign === '.') return moment(year, b, a, m.slice(5), 'D.M.Y')
  const dayFirst = order === 'day-first'
  const notation = dayFirst ? `D${sign}M${sign}Y` : `M${sign}D${sign}Y`
  const parsed = moment(year, dayFirst ? b : a, dayFirst ? a : b, m.slice(5), notation)
  return parsed && { ...parsed, ordered: a !== b }
}

const monthOf = (name: string) => {
  const word = name.toLowerCase()
  const at = word === 'sept' ? 8 : word.length === 3 ? months.indexOf(word) : full.indexOf(word)
  return at + 1
}

function moment(year: number, month: number, day: number, clock: string[], notation: string): ParsedDate | null {
  const days = daysSince1970(year, month, day)
  if (days === null) return null
  const start = days * 86_400_000
  const [h, min, s, fraction, half, zone] = clock
  if (h === undefined) return { ms: start, timed: false, notation, ordered: false }
  let hour = +h
  if (half) {
    if (hour < 1 || hour > 12) return null
    hour = (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  }
  if (hour > 24 || +min > 59 || +(s ?? 0) > 60 || (hour === 24 && (+min > 0 || +(s ?? 0) > 0))) return null
  const ms = ((hour * 60 + +min) * 60 + +(s ?? 0)) * 1000 + (fraction ? Math.floor(+`0.${fraction}` * 1000 + 1e-6) : 0)
  return { ms: start + ms - offset(zone), timed: true, notation, ordered: false }
}

function offset(zone: string | undefined): number {
  if (!zone || zone === 'Z') return 0
  const digits = zone.replace(':', '')
  const minutes = +digits.slice(1, 3) * 60 + +digits.slice(3, 5)
  return (digits[0] === '-' ? -1 : 1) * minutes * 60_000
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/**
 * Days from 1970-01-01 to a day of the Gregorian calendar; null where there is no such day, or it lies before the year 1.
 *
 * Source: Hinnant, chrono-compatible low-level date algorithms, days_from_civil.
 */
export function daysSince1970(year: number, month: number, day: number): number | null {
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1)) return null
  if (day > lengths[month - 1] + (month === 2 && isLeap(year) ? 1 : 0)) return null
  const y = month > 2 ? year : year - 1
  const era = Math.floor(y / 400)
  const ofEra = y - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468
}
