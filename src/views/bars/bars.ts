import type {
  BarsData,
  Layer,
  Paint,
  PathMark,
  RectMark,
  Scene,
  SceneContext,
  Selected,
  Size,
  TextMark,
  View,
  ViewKind
} from '../kinds.ts'
import { r, ticksAlong } from '../frame/axes.ts'
import { emptyScene, sceneOf } from '../frame/scene.ts'
import { fit, textWidth } from '../frame/text.ts'
import { barsLayout, type BarsLayout } from './bars-layout.ts'

/** Bars from zero, largest first, values at their ends, intervals where given; lying down where names are long. */
export function barsScene(view: View<'bars'>, size: Size, context: SceneContext): Scene {
  const { data } = view
  const { t } = context
  const head = [t('views.group'), data.unit, ...(hasIntervals(data) ? [t('views.low'), t('views.high')] : [])]
  if (!data.bars.length) return emptyScene(view, size, context, head)
  const layout = barsLayout(data, size, context)
  const { shown, others } = layout
  return sceneOf(view, size, {
    layers: [
      ...grid(layout, data, size, context),
      { mark: 'rect', items: shown.map((_, i) => bar(data, layout, i, context)), dim: Boolean(data.ofSelection) },
      { mark: 'path', items: [zero(layout), ...shown.flatMap((_, i) => interval(layout, i))] },
      {
        mark: 'text',
        items: [...shown.flatMap((_, i) => words(data, layout, i, context)), ...remark(layout, others, size, context)]
      }
    ],
    tooltip: (x, y) => {
      const i = layout.at(layout.upright ? x : y)
      const one = shown[i]
      if (!one || x < 0 || y < 0 || x > size.width || y > size.height) return null
      return { name: one.label, values: valuesOf(data, one, context) }
    },
    table: {
      head,
      rows: layout.sorted.map((one) => [
        one.label,
        one.value,
        ...(hasIntervals(data) ? [one.low ?? NaN, one.high ?? NaN] : [])
      ])
    }
  })
}

/** The selected rows' part of each bar, in full colour over the faded bar. */
function emphasise(view: View<'bars'>, scene: Scene, selected: Selected, context: SceneContext): Layer[] {
  const { data } = view
  if (!data.ofSelection || !data.bars.length) return []
  const layout = barsLayout(data, scene, context)
  const parts = data.ofSelection(selected.mask)
  const items = layout.shown.flatMap((one, i): RectMark[] => {
    const value = parts[data.bars.indexOf(one)]
    return Number.isFinite(value) ? [{ ...layout.rect(i, value), fill: paintOf(data, one) }] : []
  })
  return [{ mark: 'rect', items }]
}

export const bars: ViewKind<'bars'> = { kind: 'bars', scene: barsScene, emphasise }

type Bar = BarsData['bars'][number]

const hasIntervals = (data: BarsData) => data.bars.some(({ low, high }) => low !== undefined && high !== undefined)

const paintOf = (data: BarsData, { group }: Bar): Paint =>
  data.colourByGroup && group !== undefined ? { group } : 'mark'

const show = (data: BarsData, value: number, { t }: SceneContext) =>
  data.percent ? t.format.percent(value) : t.format.num(value)

function valuesOf(data: BarsData, { value, low, high }: Bar, context: SceneContext): [string, string][] {
  const values: [string, string][] = [[data.unit, show(data, value, context)]]
  if (low !== undefined && high !== undefined)
    values.push([context.t('views.interval'), `${show(data, low, context)} – ${show(data, high, context)}`])
  return values
}

function bar(data: BarsData, layout: BarsLayout, i: number, context: SceneContext): RectMark {
  const one = layout.shown[i]
  const value = Number.isFinite(one.value) ? one.value : 0
  return {
    ...layout.rect(i, value),
    fill: paintOf(data, one),
    select: one.select && [one.select],
    label: `${one.label}: ${show(data, one.value, context)}`
  }
}

function interval({ shown, scale, centre, upright }: BarsLayout, i: number): PathMark[] {
  const { low, high } = shown[i]
  if (low === undefined || high === undefined || !Number.isFinite(low) || !Number.isFinite(high)) return []
  const [a, b, c] = [r(scale(low)), r(scale(high)), r(centre(i))]
  const d = upright
    ? `M${c},${a}V${b}M${c - 4},${a}h8M${c - 4},${b}h8`
    : `M${a},${c}H${b}M${a},${c - 4}v8M${b},${c - 4}v8`
  return [{ d, stroke: 'ink', width: 1.5 }]
}

/** The bar's name and, beyond its end or its interval, its value. */
function words(data: BarsData, layout: BarsLayout, i: number, context: SceneContext): TextMark[] {
  const { box, scale, centre, upright, names, shown } = layout
  const { value, low, high } = shown[i]
  const text = show(data, value, context)
  const ends = [value, 0, value < 0 ? low : high].filter(
    (one): one is number => one !== undefined && Number.isFinite(one)
  )
  const end = scale(value < 0 ? Math.min(...ends) : Math.max(...ends))
  const c = centre(i)
  const name = names[i].map((line, at): TextMark =>
    upright
      ? { x: c, y: box.y + box.height + 16, text: line, anchor: 'middle', paint: 'ink' }
      : { x: box.x - 8, y: c + 4 + (at - (names[i].length - 1) / 2) * 14, text: line, anchor: 'end', paint: 'ink' }
  )
  if (upright && textWidth(text) > layout.step) return name
  const figure: TextMark = upright
    ? { x: c, y: value < 0 ? end + 14 : end - 5, text, anchor: 'middle', paint: 'ink-2' }
    : { x: value < 0 ? end - 5 : end + 5, y: c + 4, text, anchor: value < 0 ? 'end' : 'start', paint: 'ink-2' }
  return [...name, figure]
}

function zero({ box, scale, upright }: BarsLayout): PathMark {
  const at = r(scale(0))
  return {
    d: upright ? `M${r(box.x)},${at}H${r(box.x + box.width)}` : `M${at},${r(box.y)}V${r(box.y + box.height)}`,
    stroke: 'edge'
  }
}

/** Values are read off rules where bars lie; standing bars carry theirs on top. */
function grid({ box, scale, upright }: BarsLayout, data: BarsData, size: Size, { t }: SceneContext): Layer[] {
  const text = data.percent ? { text: (value: number) => t.format.percent(value) } : {}
  if (upright) return [{ mark: 'text', items: [{ x: 2, y: 12, text: fit(data.unit, size.width), paint: 'ink-2' }] }]
  const ticks = ticksAlong(scale, box.width, t.format, { count: 4, ...text })
  return [
    {
      mark: 'path',
      items: ticks.map(({ at }) => ({ d: `M${r(at)},${r(box.y)}V${r(box.y + box.height)}`, stroke: 'grid' }))
    },
    {
      mark: 'text',
      items: [
        ...ticks.map(({ at, text: tick }) => ({
          x: at,
          y: box.y + box.height + 15,
          text: tick,
          anchor: 'middle' as const,
          paint: 'ink-3' as const
        })),
        { x: size.width - 4, y: box.y + box.height + 31, text: data.unit, anchor: 'end', paint: 'ink-2' }
      ]
    }
  ]
}

/** What is not drawn is said. */
function remark({ sorted, shown, box }: BarsLayout, others: number, size: Size, { t }: SceneContext): TextMark[] {
  if (!others) return []
  const text = t('views.bars-drawn', { drawn: shown.length, n: sorted.length })
  return [{ x: 2, y: Math.min(size.height - 4, box.y + box.height + 31), text, paint: 'ink-3' }]
}
