import type { Clause } from '@core/result/selection.ts'
import type { Kind } from '@core/table/types.ts'

/**
 * Clauses as one filter formula; null where one cannot be said as a formula: on a column that is not there when the filter
 * runs (`kindOf` gives undefined), or of a kind whose values a formula does not write as a clause does (dates, truth values).
 */
export function clausesFormula(
  clauses: readonly Clause[],
  kindOf: (clause: Clause) => Kind | undefined
): string | null {
  const parts = clauses.map((clause) => {
    const kind = kindOf(clause)
    return kind && ('low' in clause ? interval(clause, kind) : among(clause, kind))
  })
  return parts.length && parts.every((part) => !!part) ? parts.join(' and ') : null
}

const isNumeric = (kind: Kind) => kind === 'integer' || kind === 'number'
const isText = (kind: Kind) => kind === 'category' || kind === 'text' || kind === 'id'

function interval({ column, low, high }: Extract<Clause, { low: number }>, kind: Kind): string | undefined {
  if (!isNumeric(kind)) return undefined
  const bounds = [
    low > -Infinity && `${named(column)} >= ${low}`,
    high < Infinity && `${named(column)} <= ${high}`
  ].filter((bound) => bound !== false)
  return bounds.length ? bounds.join(' and ') : `not is_missing(${named(column)})`
}

function among({ column, values }: Extract<Clause, { values: unknown[] }>, kind: Kind): string | undefined {
  const listed = values.filter((value) => value !== null)
  const fits = listed.every((value) => (typeof value === 'number' ? isNumeric(kind) : isText(kind)))
  if (!values.length || !fits) return undefined
  const parts = [
    listed.length > 0 && `${named(column)} in (${listed.map(written).join(', ')})`,
    values.includes(null) && `is_missing(${named(column)})`
  ].filter((part) => part !== false)
  return parts.length > 1 ? `(${parts.join(' or ')})` : parts[0]
}

const written = (value: string | number) =>
  typeof value === 'number' ? `${value}` : `"${value.replaceAll('"', '""')}"`

const named = (column: string) => `[${column.replaceAll(']', ']]')}]`
