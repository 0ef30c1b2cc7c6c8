import type { CircleMark, Layer, PathMark, RectMark, TextMark } from '../kinds.ts'
import type { Translate } from '@messages/index.ts'
import { r } from '../frame/axes.ts'
import { inside, type Box } from '../frame/boxes.ts'
import { placeLabels } from '../frame/labels.ts'
import { bandPath, linePath, namePlaces, runsOf, stairs } from '../frame/line.ts'
import { fit, textWidth } from '../frame/text.ts'
import type { Level, Panel } from './layout.ts'

/** Bands, which lie under the points. */
export function bandsOf({ data, x, y, box }: Panel): PathMark[] {
  return (data.lines ?? []).flatMap(({ x: xs, low, high }) => {
    const d = low && high ? bandPath(xs, low, high, { x, y }, box) : ''
    return d ? [{ d, fill: 'mark' as const, opacity: 0.28 }] : []
  })
}

/** Lines, levels, named points and their names, none of which touches another; what has no room for its name has none. */
export function marksOf(panel: Panel, t: Translate, taken: readonly Box[] = []): Layer[] {
  const { data, x, y, box } = panel
  const lines = (data.lines ?? []).map((line) => {
    const runs = runsOf(line.x, line.y, x, y)
    return { ...line, runs: line.step ? runs.map(stairs) : runs }
  })
  const many = (data.points?.x.length ?? 0) > 1000
  const spots = (data.marks ?? [])
    .map((mark) => ({ ...mark, cx: x(mark.x), cy: y(mark.y) }))
    .filter(({ cx, cy }) => inside({ x: cx, y: cy, width: 0, height: 0 }, box))
  const held = spots.map(({ cx, cy }): Box => ({ x: cx - 5, y: cy - 5, width: 10, height: 10 }))
  const words = [...spots.map(({ label }) => label), ...lines.map(({ name = '' }) => name)].map((text) =>
    fit(text, box.width - 8, 12, true)
  )
  const wanted = words.map((text, i) => {
    if (!text) return []
    return i < spots.length
      ? beside(spots[i], textWidth(text, 12, true))
      : namePlaces(lines[i - spots.length].runs, text, box)
  })
  const places = placeLabels(wanted, box, [...taken, ...held])
  const names = places.flatMap((place, i): TextMark[] => {
    if (!place) return []
    const dashed = i >= spots.length && lines[i - spots.length].dash
    const paint = dashed ? 'ink-2' : 'ink'
    return [{ x: place.x, y: place.y + 11, text: words[i], bold: !dashed, halo: true, paint }]
  })
  const layers: Layer[] = [
    {
      mark: 'path',
      items: [
        ...lines.flatMap(({ runs, dash }) => strokes(linePath(runs, box), dash, many)),
        ...spots.flatMap(({ cx, low, high }) => whisker(cx, low, high, panel)),
        ...panel.levels.flatMap(({ at, data: { low, high } }) => whisker(at, low, high, panel))
      ]
    },
    {
      mark: 'circle',
      items: [
        ...panel.levels.flatMap((level) => dot(level, panel, t)),
        ...spots.map(({ cx, cy }): CircleMark => ({ cx, cy, r: 5, fill: 'surface', stroke: 'ink' }))
      ]
    },
    { mark: 'text', items: names },
    { mark: 'rect', items: panel.levels.flatMap((level) => hit(level, panel, t)) }
  ]
  return layers.filter((layer) => 'items' in layer && layer.items.length)
}

/** A dashed line is one of reference, which points may lie right on: an edge of surface would hide them. */
function strokes(d: string, dash: boolean | undefined, many: boolean): PathMark[] {
  if (!d) return []
  const own: PathMark = dash ? { d, stroke: 'ink-3', width: 1.25, dash } : { d, stroke: 'ink', width: 1.75 }
  return many && !dash ? [{ d, stroke: 'surface', width: 4, opacity: 0.8 }, own] : [own]
}

/** An interval up and down, as far as the panel shows it. */
function whisker(at: number, low: number | undefined, high: number | undefined, { y, box }: Panel): PathMark[] {
  if (low === undefined || high === undefined || Number.isNaN(low) || Number.isNaN(high)) return []
  const within = (value: number) => Math.min(box.y + box.height, Math.max(box.y, y(value)))
  return [{ d: `M${r(at)},${r(within(low))}V${r(within(high))}`, stroke: 'ink', width: 2 }]
}

const said = ({ data: { label, value } }: Level, { data }: Panel, t: Translate) =>
  `${label}: ${data.percentY ? t.format.percent(value) : t.format.num(value)}`

function dot(level: Level, panel: Panel, t: Translate): CircleMark[] {
  const cy = panel.y(level.data.value)
  if (!(cy >= panel.box.y - 1 && cy <= panel.box.y + panel.box.height + 1)) return []
  return [{ cx: level.at, cy, r: 5, fill: 'ink', stroke: 'ink', label: said(level, panel, t) }]
}

function hit(level: Level, panel: Panel, t: Translate): RectMark[] {
  const { select } = level.data
  const { box, levels } = panel
  if (!select?.length) return []
  const width = box.width / levels.length
  return [
    { x: level.at - width / 2, y: box.y, width, height: box.height, fill: 'none', select, label: said(level, panel, t) }
  ]
}

function beside({ cx, cy }: { cx: number; cy: number }, width: number): Box[] {
  const height = 14
  return [9, 18, 30].flatMap((far) => [
    { x: cx + far, y: cy - height / 2, width, height },
    { x: cx + far, y: cy + far - height / 2, width, height },
    { x: cx + far, y: cy - far - height / 2, width, height },
    { x: cx - far - width, y: cy - height / 2, width, height },
    { x: cx - far - width, y: cy - far - height / 2, width, height },
    { x: cx - width / 2, y: cy - far - height, width, height },
    { x: cx - width / 2, y: cy + far, width, height }
  ])
}
