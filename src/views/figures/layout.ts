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
  const { kept, widths } = held(data, wanted, size.width)
  const columnsOut = data.head.length - kept.length
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
  const starts = widths.map((_, j) => total(widths.slice(0, j)))
  return {
    columns: kept.map((at, i) => ({ at, left: starts[i] + pad, right: starts[i] + widths[i] - pad })),
    line: Math.max(low, Math.min(tall, left / Math.max(1, shown.length))),
    shown,
    foot,
    remark: remark.filter(Boolean).join(' · ')
  }
}

/** Columns and widths that add up to the picture's. Where cutting text is not enough, other text columns go first, then the last ones. */
function held({ head }: FiguresData, wanted: number[], width: number): { kept: number[]; widths: number[] } {
  let kept = wanted.map((_, j) => j)
  while (kept.length > 1) {
    const over = total(kept.map((j) => wanted[j])) - width
    if (over <= 0) return { kept, widths: kept.map((j) => wanted[j] - over / kept.length) }
    const slack = kept.map((j) => (head[j].numeric ? 0 : Math.max(0, wanted[j] - (j ? narrow : first(width)))))
    if (total(slack) >= over)
      return { kept, widths: kept.map((j, at) => wanted[j] - (slack[at] / total(slack)) * over) }
    const out = kept.findLast((j) => j > 0 && !head[j].numeric) ?? kept.at(-1)
    kept = kept.filter((j) => j !== out)
  }
  return { kept, widths: kept.map(() => width) }
}

const total = (list: number[]) => list.reduce((a, b) => a + b, 0)
/** What a row is of is read first: its name keeps more. */
const first = (width: number) => Math.min(150, width * 0.34)
