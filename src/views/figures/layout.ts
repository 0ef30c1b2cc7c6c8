import type { FiguresData, SceneContext, Size } from '../kinds.ts'
import { lined, textWidth } from '../frame/text.ts'

export interface FiguresLayout {
  /** Columns that have room, with where each begins and ends. */
  columns: { at: number; left: number; right: number }[]
  /** Height of a line. */
  line: number
  shown: FiguresData['rows']
  foot: string[]
  /** What has no room, in words. */
  remark: string
}

const pad = 9
export const headHeight = 26
const tall = 26
const low = 17
/** A text column is cut to no less than this. */
const narrow = 52

/** Columns as wide as their widest cell, text cut first where the width does not hold them; as many rows as the height does. */
export function figuresLayout(data: FiguresData, size: Size, { t }: SceneContext): FiguresLayout {
  const wanted = data.head.map(({ label }, j) => {
    const cells = data.rows.map(({ cells: row, strong }) => textWidth(row[j] ?? '', 12, strong))
    return 2 * pad + Math.max(textWidth(label, 12, true), ...cells)
  })
  const { widths, columnsOut } = held(data, wanted, size.width)
  const foot = data.foot ? lined(data.foot, size.width - 4, 2) : []
  const room = (words: number) => size.height - headHeight - words * 17 - 6
  const whole = room(foot.length + Number(columnsOut > 0))
  const all = data.rows.length * low <= whole
  const left = all ? whole : room(foot.length + 1)
  const shown = all ? data.rows : data.rows.slice(0, Math.max(1, Math.floor(left / low)))
  const rowsOut = data.rows.length - shown.length
  const remark = [
    rowsOut ? t('views.rows-in-table', { n: rowsOut }) : '',
    columnsOut ? t('views.columns-in-table', { n: columnsOut }) : ''
  ]
  const starts = widths.map((_, j) => widths.slice(0, j).reduce((a, b) => a + b, 0))
  return {
    columns: widths.map((width, at) => ({ at, left: starts[at] + pad, right: starts[at] + width - pad })),
    line: Math.max(low, Math.min(tall, left / Math.max(1, shown.length))),
    shown,
    foot,
    remark: remark.filter(Boolean).join(' · ')
  }
}

/** Widths that add up to the picture's; what is over goes to all columns alike. */
function held({ head }: FiguresData, wanted: number[], width: number): { widths: number[]; columnsOut: number } {
  const total = (list: number[]) => list.reduce((a, b) => a + b, 0)
  for (let count = wanted.length; count > 0; count--) {
    const widths = wanted.slice(0, count)
    const over = total(widths) - width
    if (over <= 0) return { widths: widths.map((one) => one - over / count), columnsOut: wanted.length - count }
    const slack = widths.map((one, j) => (head[j].numeric ? 0 : Math.max(0, one - narrow)))
    if (total(slack) >= over)
      return {
        widths: widths.map((one, j) => one - (slack[j] / total(slack)) * over),
        columnsOut: wanted.length - count
      }
  }
  return { widths: wanted.length ? [width] : [], columnsOut: Math.max(0, wanted.length - 1) }
}
