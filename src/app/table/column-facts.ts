import type { ColumnSummary } from '@core/table/types.ts'
import type { Translate } from '@messages/index.ts'
import { valueWords, withUnit } from './column-words.ts'
import { isDate, isText } from './filter-test.ts'
import { told } from './spark.ts'

export interface Fact {
  name: string
  value: string
}

/** What is to be known of a column besides its picture: middle, spread, range, missing, distinct. */
export function factsOf(column: ColumnSummary, rows: number, t: Translate): Fact[] {
  const facts = isText(column) || column.kind === 'boolean' ? [] : figures(column, t)
  if (column.distinct !== undefined)
    facts.push({ name: t('table.fact.distinct'), value: t.format.int(column.distinct) })
  facts.push({ name: t('table.fact.missing'), value: missing(column, rows, t) })
  if (isText(column) && told(column)?.type !== 'values') {
    facts.push({ name: t('table.fact.examples'), value: column.examples.slice(0, 3).join(' · ') })
  }
  return facts
}

function figures(column: ColumnSummary, t: Translate): Fact[] {
  const say = (value: number, digits = 4) => valueWords(column, value, t, isDate(column) ? 9 : digits)
  const facts: Fact[] = []
  const { mean, deviation, quartiles, min, max, unit } = column
  if (mean !== undefined) facts.push({ name: t('table.fact.mean'), value: withUnit(say(mean, 3), unit, t) })
  if (deviation !== undefined && !isDate(column))
    facts.push({ name: t('table.fact.deviation'), value: withUnit(say(deviation, 3), unit, t) })
  if (quartiles) facts.push({ name: t('table.fact.half'), value: span(quartiles[0], quartiles[2]) })
  if (min !== undefined && max !== undefined) facts.push({ name: t('table.fact.range'), value: span(min, max) })
  return facts

  function span(low: number, high: number): string {
    return withUnit(t('table.fromTo', { from: say(low), to: say(high) }), unit, t)
  }
}

function missing(column: ColumnSummary, rows: number, t: Translate): string {
  if (column.missing === 0) return t('table.fact.none')
  return t('table.fact.some', { count: column.missing, share: column.missing / Math.max(1, rows) })
}
