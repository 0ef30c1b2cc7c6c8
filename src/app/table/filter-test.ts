import type { Clause } from '@core/result/selection.ts'
import type { ColumnSummary } from '@core/table/types.ts'

/** Which rows pass: a formula, clauses, or their opposite; or rows named one by one, ascending. */
export type Test = { where: string | Clause[]; not?: boolean } | { rows: Uint32Array }

export const operators = ['is', 'is-not', 'contains', 'at-least', 'at-most', 'missing', 'not-missing'] as const
export type Operator = (typeof operators)[number]

const stringKinds = ['category', 'text', 'id']
export const isText = (column: ColumnSummary) => stringKinds.includes(column.kind)
export const isDate = (column: ColumnSummary) => column.kind === 'date' || column.kind === 'datetime'

/** Operators that make sense for a column. */
export function operatorsFor(column: ColumnSummary): Operator[] {
  const ordered = !isText(column) && column.kind !== 'boolean'
  const fits = (operator: Operator) =>
    operator === 'contains' ? isText(column) : ordered || (operator !== 'at-least' && operator !== 'at-most')
  return operators.filter(fits)
}

/** The test a column, an operator and a typed value stand for; null where the value is not of the column's kind. */
export function testOf(column: ColumnSummary, operator: Operator, typed: string): Test | null {
  const of = { column: column.name, of: 'table' as const }
  if (operator === 'missing' || operator === 'not-missing')
    return { where: [{ ...of, values: [null] }], not: operator === 'not-missing' }
  if (operator === 'contains')
    return typed === '' ? null : { where: `contains(${quotedName(column.name)}, ${quotedText(typed)})` }
  if (isText(column)) return { where: [{ ...of, values: [typed] }], not: operator === 'is-not' }
  const [low, high] = bounds(column, typed)
  if (!Number.isFinite(low)) return null
  if (operator === 'at-least') return { where: [{ ...of, low, high: Number.MAX_VALUE }] }
  if (operator === 'at-most') return { where: [{ ...of, low: -Number.MAX_VALUE, high }] }
  return { where: [{ ...of, low, high }], not: operator === 'is-not' }
}

/** A column's name as a formula takes any name, and a text as it takes any text. */
export const quotedName = (name: string) =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !reserved.has(name.toLowerCase())
    ? name
    : `[${name.replaceAll(']', ']]')}]`
const quotedText = (text: string) => `"${text.replaceAll('"', '""')}"`
const reserved = new Set(['and', 'or', 'not', 'in', 'true', 'false', 'missing', 'null'])

const dayMs = 86_400_000

function bounds(column: ColumnSummary, typed: string): [number, number] {
  if (column.kind === 'boolean') return typed === 'true' ? [1, 1] : [0, 0]
  if (isDate(column)) {
    const start = Date.parse(`${typed}T00:00:00Z`)
    return [start, start + dayMs - 1]
  }
  const value =
    typed.trim() === ''
      ? NaN
      : Number(
          typed
            .trim()
            .replace(/\u2212/g, '-')
            .replace(',', '.')
        )
  return [value, value]
}
