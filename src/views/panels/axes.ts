import type { Layer, TextMark } from '../kinds.ts'
import type { Translate } from '@messages/index.ts'
import { axisAlong, axisUp } from '../frame/axes.ts'
import { fit, textWidth } from '../frame/text.ts'
import type { Level, Panel } from './layout.ts'

/** A panel's axes, its name over it and the titles of both. */
export function axesOf(panel: Panel, t: Translate): Layer[] {
  const { data, box, cell, along, up, named, levels } = panel
  const titleUp = data.yLabel && box.y - cell.y - (data.title ? 18 : 0) > 12
  const words: TextMark[] = [
    ...(data.title
      ? [{ x: cell.x, y: cell.y + 12, text: fit(data.title, cell.width, 12, true), bold: true, paint: 'ink' as const }]
      : []),
    ...(titleUp && named
      ? [{ x: cell.x, y: box.y - 11, text: fit(data.yLabel, cell.width), paint: 'ink-2' as const }]
      : []),
    ...levels.flatMap((level) => nameOf(level, box.y + box.height, box.width / levels.length, t)),
    ...title(panel, t)
  ]
  return [
    ...axisUp(box, named ? up : up.map((tick) => ({ ...tick, text: '' }))),
    ...axisAlong(box, along, { rules: !levels.length }),
    { mark: 'text', items: words.filter(({ text }) => text) }
  ]
}

function nameOf({ at, lines, data: { n } }: Level, foot: number, step: number, t: Translate): TextMark[] {
  const count = n === undefined ? '' : t.format.int(n)
  return [
    ...lines.map((text, i): TextMark => ({ x: at, y: foot + 16 + i * 14, text, anchor: 'middle', paint: 'ink' })),
    ...(textWidth(count) < step - 4
      ? [{ x: at, y: foot + 16 + lines.length * 14, text: count, anchor: 'middle' as const, paint: 'ink-3' as const }]
      : [])
  ]
}

/** At the right end under the foot; what the width leaves out of levels is counted left of it. */
function title({ data, box, cell, leftOut, levels }: Panel, t: Translate): TextMark[] {
  const counts = levels.some(({ data: { n } }) => n !== undefined)
  const lines = Math.max(1, ...levels.map((level) => level.lines.length))
  const y = box.y + box.height + (levels.length ? 18 + 14 * (lines + Number(counts)) - 1 : 31)
  const remark = leftOut ? fit(t('views.more-in-table', { n: leftOut }), cell.width) : ''
  const room = cell.width - (remark ? textWidth(remark) + 12 : 0)
  return [
    ...(remark ? [{ x: cell.x, y, text: remark, paint: 'ink-3' as const }] : []),
    { x: box.x + box.width, y, text: fit(data.xLabel, room), anchor: 'end', paint: 'ink-2' }
  ]
}
