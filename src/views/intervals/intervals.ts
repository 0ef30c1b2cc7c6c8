import type {
  CircleMark,
  IntervalsData,
  Layer,
  PathMark,
  RectMark,
  Scene,
  SceneContext,
  Size,
  TextMark,
  View,
  ViewKind
} from '../kinds.ts'
import { r } from '../frame/axes.ts'
import { emptyScene, sceneOf } from '../frame/scene.ts'
import { fit, textWidth } from '../frame/text.ts'
import { intervalsLayout, parts, type IntervalsLayout } from './layout.ts'

/**
 * Estimates as dots on their intervals, one a line in the order given, with the line of reference.
 *
 * A mark is hollow where its interval holds the reference. An interval that runs over the end of the axis ends in an arrow; an
 * estimate that is missing has its words only. Lines that the height does not hold are counted, and in the table.
 */
export function intervalsScene(view: View<'intervals'>, size: Size, context: SceneContext): Scene {
  const { data } = view
  const { t } = context
  const head = [t('views.name'), data.unit || t('views.value'), t('views.low'), t('views.high')]
  if (!data.rows.length) return emptyScene(view, size, context, head)
  const layout = intervalsLayout(data, size, context)
  const { shown, box, step, rowAt } = layout
  return sceneOf(view, size, {
    layers: [
      ...grid(data, layout, size, context),
      { mark: 'path', items: shown.flatMap((_, i) => whisker(layout, i)) },
      { mark: 'circle', items: shown.flatMap((_, i) => dot(layout, i)) },
      { mark: 'text', items: shown.flatMap((_, i) => words(layout, i)) },
      { mark: 'rect', items: shown.flatMap((_, i) => hit(layout, i, size)) }
    ],
    tint: (x, y) => {
      const i = rowAt(x, y)
      return i < 0 ? null : { x: 0, y: box.y + i * step, width: size.width, height: step }
    },
    tooltip: (x, y) => {
      const row = shown[rowAt(x, y)]
      if (!row) return null
      const interval = `${t.format.num(row.low)} – ${t.format.num(row.high)}`
      return {
        name: row.label,
        values: [
          [data.unit || t('views.value'), t.format.num(row.value)],
          ...(finite(row.low, row.high) ? [[t('views.interval'), interval] as [string, string]] : [])
        ]
      }
    },
    table: { head, rows: data.rows.map(({ label, value, low, high }) => [label, value, low, high]) }
  })
}

export const intervals: ViewKind<'intervals'> = { kind: 'intervals', scene: intervalsScene }

const finite = (...values: number[]) => values.every(Number.isFinite)
const inkOf = (clear: boolean) => (clear ? 'ink' : 'ink-3')

/** From end to end of an interval, a short arrow where it goes on beyond the axis. */
function whisker({ along, shown, centre, box }: IntervalsLayout, i: number): PathMark[] {
  const { value, low, high, clear } = shown[i]
  const [from, to] = along.domain
  if (Number.isNaN(value) || Number.isNaN(low) || Number.isNaN(high) || low > to || high < from) return []
  const [over, under] = [high > to, low < from]
  const [a, b] = [under ? box.x + 1 : along.at(low), over ? box.x + box.width - 1 : along.at(high)]
  const y = r(centre(i))
  const tip = (x: number, way: number) => `M${r(x - 5 * way)},${r(y - 4)}L${r(x)},${y}L${r(x - 5 * way)},${r(y + 4)}`
  return [
    {
      d: `M${r(a)},${y}H${r(b)}${over ? tip(b, 1) : ''}${under ? tip(a, -1) : ''}`,
      stroke: inkOf(clear),
      width: clear ? 2 : 1.5
    }
  ]
}

function dot({ along, shown, centre, step }: IntervalsLayout, i: number): CircleMark[] {
  const { value, clear, label, text } = shown[i]
  if (!(value >= along.domain[0] && value <= along.domain[1])) return []
  return [
    {
      cx: along.at(value),
      cy: centre(i),
      r: Math.min(5, step * 0.28),
      fill: clear ? 'ink' : 'surface',
      stroke: inkOf(clear),
      label: `${label}: ${text}`
    }
  ]
}

function words({ names, centre, shown, figures, box }: IntervalsLayout, i: number): TextMark[] {
  const y = centre(i) + 4
  const lines = names[i]
  const name = lines.map((text, at): TextMark => ({
    x: box.x - 10,
    y: y + (at - (lines.length - 1) / 2) * 14,
    text,
    anchor: 'end',
    paint: 'ink'
  }))
  if (!figures) return name
  const { left, split, right, whole } = figures
  const [main, rest] = parts(shown[i])
  if (!shown[i].clear) {
    const text = fit(whole ? shown[i].text : main, right - left)
    return [...name, { x: left, y, text, paint: 'ink-2' }]
  }
  const own: TextMark = { x: split, y, text: main, anchor: 'end', bold: true, paint: 'ink' }
  return whole && rest ? [...name, own, { x: split + 6, y, text: rest, paint: 'ink-2' }] : [...name, own]
}

/** The whole line is what a click takes. */
function hit({ shown, box, step }: IntervalsLayout, i: number, size: Size): RectMark[] {
  const { select, label, text } = shown[i]
  if (!select?.length) return []
  return [
    { x: 0, y: box.y + i * step, width: size.width, height: step, fill: 'none', select, label: `${label}: ${text}` }
  ]
}

function grid(data: IntervalsData, layout: IntervalsLayout, size: Size, { t }: SceneContext): Layer[] {
  const { box, along, others } = layout
  const foot = box.y + box.height
  const rule = (at: number, stroke: PathMark['stroke']): PathMark => ({ d: `M${r(at)},${r(box.y)}V${r(foot)}`, stroke })
  const { reference } = data
  const remark = others ? t('views.more-in-table', { n: others }) : ''
  return [
    {
      mark: 'path',
      items: [
        ...along.ticks.filter(({ value }) => value !== reference).map(({ at }) => rule(at, 'grid')),
        ...(reference === undefined ? [] : [rule(along.at(reference), 'edge')])
      ]
    },
    {
      mark: 'text',
      items: [
        ...along.ticks.map(({ at, text }): TextMark => ({
          x: at,
          y: foot + 15,
          text,
          anchor: 'middle',
          paint: 'ink-3'
        })),
        ...(remark ? [{ x: 2, y: foot + 31, text: remark, paint: 'ink-3' as const }] : []),
        ...title(data.unit, layout, size, remark)
      ]
    }
  ]
}

/** Under the middle of the plot, or as near to it as the picture's edges and what is said at its left leave. */
function title(unit: string, { box }: IntervalsLayout, size: Size, remark: string): TextMark[] {
  const start = remark ? textWidth(remark) + 16 : 2
  const text = fit(unit, size.width - start - 2)
  if (!text) return []
  const half = textWidth(text) / 2
  const middle = Math.min(size.width - 2 - half, Math.max(start + half, box.x + box.width / 2))
  return [{ x: middle, y: box.y + box.height + 31, text, anchor: 'middle', paint: 'ink-2' }]
}
