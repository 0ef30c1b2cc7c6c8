import { residualOf, type Line } from '@core/class/least-squares.ts'
import type { CircleMark, Layer, PathMark, Scene, SceneContext, Size, TextMark, View, ViewKind } from '../kinds.ts'
import { axisAlong, axisUp, r, ticksAlong, ticksUp } from '../frame/axes.ts'
import { clipped } from '../frame/clip.ts'
import { emptyScene, sceneOf } from '../frame/scene.ts'
import { fit } from '../frame/text.ts'
import type { LineFitData } from './data.ts'
import { lineFitHandles } from './handles.ts'
import { heldPoints, lineFitLayout, type LineFitLayout } from './layout.ts'
import { leverageLayers } from './leverage.ts'
import { squareLayer, stemLayer } from './squares.ts'

/** Points and a line that the reader moves, with squares on the residuals and bars of leverage where asked for. */
export function lineFitScene(view: View<'line-fit'>, size: Size, context: SceneContext): Scene {
  const { data } = view
  const { t } = context
  const head = headOf(data, context)
  if (!data.rows.length) return emptyScene(view, size, context, head)
  const layout = lineFitLayout(data, size, context)
  const { box, x, y } = layout
  const { line } = data
  return sceneOf(view, size, {
    layers: [
      ...axisUp(box, ticksUp(y, box.height, t.format)),
      ...axisAlong(box, ticksAlong(x, box.width, t.format), {
        title: data.xLabel && `${data.xLabel} →`,
        titleRoom: box.width,
        rules: true
      }),
      ...leverageLayers(data, layout, context),
      ...(line && data.squares ? [squareLayer(data, line, layout)] : []),
      ...(line && data.residuals ? [stemLayer(data, line, layout)] : []),
      lines(data, layout),
      { mark: 'circle', items: points(data, layout) },
      { mark: 'text', items: words(data, layout) }
    ],
    handles: lineFitHandles(data, layout, context),
    tooltip: tooltipOf(data, layout, context),
    table: { head, rows: Array.from(data.rows, (_, i) => figures(data, i)) }
  })
}

export const lineFit: ViewKind<'line-fit'> = { kind: 'line-fit', scene: lineFitScene }

function lines({ line, other, domain }: LineFitData, { box, x, y }: LineFitLayout): Layer {
  const through = (one: Line) =>
    clipped(
      domain.x.map((at) => [x(at), y(-residualOf(one, at, 0))] as const),
      box
    )
  const items: PathMark[] = []
  if (other) items.push({ d: through(other.line), stroke: 'ink-2', width: 1.75, dash: true })
  if (line) items.push({ d: through(line), stroke: 'ink', width: 2.5 })
  return { mark: 'path', items: items.filter(({ d }) => d) }
}

function points(data: LineFitData, layout: LineFitLayout): CircleMark[] {
  const { x, y } = layout
  const { cooks, cooksLimit = Infinity, focus } = data
  return heldPoints(data, layout).flatMap((i): CircleMark[] => {
    const at = { cx: r(x(data.x[i])), cy: r(y(data.y[i])) }
    const ringed = (cooks?.[i] ?? 0) > cooksLimit
    return [
      ...(ringed ? [{ ...at, r: 9, fill: 'none' as const, stroke: { group: 1 } }] : []),
      { ...at, r: 4, fill: i === focus ? 'ink' : { group: 0 }, opacity: 0.9 }
    ]
  })
}

function words({ yLabel, other }: LineFitData, { box }: LineFitLayout): TextMark[] {
  const room = box.width - 8
  const title: TextMark[] = yLabel
    ? [{ x: box.x + 6, y: box.y + 12, text: fit(`↑ ${yLabel}`, room), paint: 'ink-2', halo: true }]
    : []
  if (!other) return title
  return [...title, { x: box.x + 6, y: box.y + 29, text: fit(`- - ${other.label}`, room), paint: 'ink-2', halo: true }]
}

function headOf({ xLabel, yLabel, line, leverage, cooks }: LineFitData, { t }: SceneContext): string[] {
  return [
    t('line-fit.row'),
    xLabel || 'x',
    yLabel || 'y',
    ...(line ? [t('line-fit.residual')] : []),
    ...(leverage ? [t('line-fit.leverage')] : []),
    ...(cooks ? [t('line-fit.cooks')] : [])
  ]
}

/** Of one point, as its head says. */
function figures({ rows, x, y, line, leverage, cooks }: LineFitData, i: number): (number | string)[] {
  return [
    rows[i] + 1,
    x[i],
    y[i],
    ...(line ? [residualOf(line, x[i], y[i])] : []),
    ...(leverage ? [leverage[i]] : []),
    ...(cooks ? [Number.isFinite(cooks[i]) ? cooks[i] : '–'] : [])
  ]
}

function tooltipOf(data: LineFitData, { x, y }: LineFitLayout, context: SceneContext): Scene['tooltip'] {
  const { num } = context.t.format
  return (px, py) => {
    const far = Array.from(data.rows, (_, i) => Math.hypot(x(data.x[i]) - px, y(data.y[i]) - py))
    const nearest = far.indexOf(Math.min(...far))
    if (!(far[nearest] < 12)) return null
    const [row, ...values] = figures(data, nearest)
    const [, ...names] = headOf(data, context)
    return {
      name: context.t('views.row', { row: Number(row) }),
      values: values.map((value, i) => [names[i], typeof value === 'number' ? num(value) : value])
    }
  }
}
