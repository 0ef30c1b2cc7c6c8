import { isMissingTyped } from '@core/table/missing-token.ts'
import { parseBoolean } from '@core/table/parse-boolean.ts'
import { parseDate } from '@core/table/parse-date.ts'
import { parseNumber } from '@core/table/parse-number.ts'

/**
 * Whether the first record names the columns: where columns below are of a kind that it is not; with no such column,
 * where its cells differ and come back nowhere below them.
 */
export function sniffHeader(records: string[][]): boolean {
  const [first, ...rest] = records
  if (!first) return false
  let votes = 0
  first.forEach((cell, column) => (votes += vote(cell, rest, column)))
  if (votes) return votes > 0
  if (first.every((cell) => typed(cell)))
    return rest.length > 0 && years(first) && !rest.some((record) => years(record))
  if (new Set(first).size < first.length && rest.length > 0 && first.some((cell) => typed(cell))) return false
  return !first.some((cell, column) => cell !== '' && rest.filter((record) => record[column] === cell).length > 0)
}

function vote(cell: string, rest: string[][], column: number): number {
  const below = rest.map((record) => record[column] ?? '').filter((text) => !isMissingTyped(text))
  if (!below.length || cell.trim() === '') return 0
  const fitting = below.filter((text) => typed(text)).length
  if (fitting < 0.8 * below.length) return 0
  if (!typed(cell)) return isMissingTyped(cell) ? 0 : 1
  return years([cell]) && !years(below) ? 0 : -1
}

const typed = (text: string) =>
  parseNumber(text, '.') ?? parseNumber(text, ',') ?? parseDate(text, 'day-first') ?? word(text)
const word = (text: string) => (text.length > 1 ? (parseBoolean(text) === null ? null : true) : null)
const years = (texts: string[]) => texts.every((text) => /^(?:19|20)\d\d$/.test(text))
