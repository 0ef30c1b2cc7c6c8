import { scaleLinear, scaleUtc } from 'd3'
import type { ColumnSummary, Distribution } from '@core/table/types.ts'
import type { Translate } from '@messages/index.ts'
import { valueWords, withUnit } from './column-words.ts'
import { isDate } from './filter-test.ts'
import { told } from './spark.ts'

interface Label {
  x: number
  y: number
  text: string
  anchor: 'start' | 'middle-of' | 'end' | 'name'
}

export interface Picture {
  height: number
  bars: { x: number; y: number; width: number; height: number; title: string }[]
  axis?: number
  median?: { x: number; textX: number; text: string; anchor: 'start' | 'end' }
  labels: Label[]
}

const width = 274

/** A column's distribution 274 wide: counts in bins with the median and an axis, or the commonest values with their shares. */
export function distributionPicture(column: ColumnSummary, rows: number, t: Translate): Picture | null {
  const distribution = told(column)
  if (!distribution) return null
  return distribution.type === 'bins' ? histogram(column, distribution, t) : shares(column, distribution, rows, t)
}

function histogram(
  column: ColumnSummary,
  { edges, counts }: Extract<Distribution, { type: 'bins' }>,
  t: Translate
): Picture {
  const ends: [number, number] = [edges[0], edges[edges.length - 1]]
  const date = isDate(column)
  const x = date ? scaleUtc(ends, [0, width]) : scaleLinear(ends, [0, width])
  const top = Math.max(1, ...counts)
  const axis = 94
  const bars = counts.map((count, index) => {
    const height = count === 0 ? 0 : Math.max(1, (count / top) * 78)
    const left = x(edges[index])
    const say = (value: number) => (date ? t.format.date(value) : t.format.num(value))
    const title = t('table.bin', { from: say(edges[index]), to: say(edges[index + 1]), count })
    return { x: left, y: axis - height, width: Math.max(0.5, x(edges[index + 1]) - left - 1), height, title }
  })
  return { height: 114, bars, axis, median: medianOf(column, x, t), labels: ticks(x, date, t) }
}

function medianOf(column: ColumnSummary, x: (value: number) => number, t: Translate): Picture['median'] {
  const middle = column.quartiles?.[1]
  if (middle === undefined || column.kind === 'boolean') return undefined
  const at = x(middle)
  const right = at < width / 2
  const text = t('table.median', { value: withUnit(valueWords(column, middle, t, 5), column.unit, t) })
  return { x: at, textX: at + (right ? 6 : -6), text, anchor: right ? 'start' : 'end' }
}

function ticks(
  x: { (value: number): number; ticks(count: number): (number | Date)[] },
  date: boolean,
  t: Translate
): Label[] {
  const found = x.ticks(4).map(Number)
  const years = date && found.every((tick) => new Date(tick).getUTCMonth() === 0 && new Date(tick).getUTCDate() === 1)
  const month = new Intl.DateTimeFormat(t.language, { month: 'short', year: '2-digit', timeZone: 'UTC' })
  const say = (tick: number) =>
    years ? String(new Date(tick).getUTCFullYear()) : date ? month.format(tick) : t.format.num(tick, 4)
  const labels = found.map((tick): Label => {
    const at = x(tick)
    return { x: at, y: 110, text: say(tick), anchor: at < 12 ? 'start' : at > width - 24 ? 'end' : 'middle-of' }
  })
  return labels.length > 5 ? labels.filter((_, index) => index % 2 === 0) : labels
}

function shares(
  column: ColumnSummary,
  { values, others }: Extract<Distribution, { type: 'values' }>,
  rows: number,
  t: Translate
): Picture {
  const present = Math.max(1, rows - column.missing)
  const shown = values.slice(0, 8)
  const rest = values.slice(8).reduce((sum, { count }) => sum + count, others)
  const lines = [...shown, ...(rest > 0 ? [{ value: t('table.otherValues'), count: rest }] : [])]
  const top = Math.max(1, ...lines.map(({ count }) => count))
  const height = 20
  return {
    height: lines.length * height + 2,
    bars: lines.map(({ count, value }, index) => ({
      x: 110,
      y: index * height + 4,
      width: (count / top) * 116,
      height: 12,
      title: t('table.valueCount', { value, count })
    })),
    labels: lines.flatMap(({ value, count }, index): Label[] => [
      { x: 0, y: index * height + 14, text: value.length > 16 ? `${value.slice(0, 15)}…` : value, anchor: 'name' },
      { x: width, y: index * height + 14, text: t.format.percent(count / present), anchor: 'end' }
    ])
  }
}
