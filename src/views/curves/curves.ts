import type {
  CircleMark,
  CurvesData,
  Layer,
  PathMark,
  Scene,
  SceneContext,
  Size,
  TextMark,
  View,
  ViewKind
} from '../kinds.ts'
import { axisAlong, axisUp, r, roomFor, ticksUp, type Ticks } from '../frame/axes.ts'
import { innerBox, type Box } from '../frame/boxes.ts'
import { spread } from '../frame/labels.ts'
import { extentOf, linear, type Scale } from '../frame/scale.ts'
import { emptyScene, sceneOf } from '../frame/scene.ts'
import { fit, textWidth } from '../frame/text.ts'

type Series = CurvesData['series'][number]
interface Panel {
  series: Series[]
  box: Box
  y: Scale
}

/** Lines over the same x. Series in one unit share a panel; each with a scale of its own has one under it: there is no second y axis. */
export function curvesScene(view: View<'curves'>, size: Size, context: SceneContext): Scene {
  const { data } = view
  const { t } = context
  const head = [data.xLabel, ...data.series.map(({ name }) => name)]
  if (!data.x.length || !data.series.length) return emptyScene(view, size, context, head)
  const { panels, x, box } = layoutOf(data, size, context)
  const at = (i: number) => x(data.x[i])
  const chosen = data.highlight === undefined ? -1 : data.x.indexOf(data.highlight)
  const ticks = xTicks(data, x)
  return sceneOf(view, size, {
    layers: [
      ...panels.flatMap((panel) => panelAxis(panel, context)),
      ...axisAlong(box, ticks, { title: data.xLabel, bold: data.highlight }),
      {
        mark: 'path',
        items:
          chosen < 0
            ? []
            : [{ d: `M${r(at(chosen))},${r(box.y)}V${r(box.y + box.height)}`, stroke: 'ink-3', dash: true }]
      },
      ...panels.flatMap((panel) => drawPanel(panel, at, chosen, size, context)),
      { mark: 'rect', items: data.pick ? picks(data, x, box) : [] }
    ],
    tooltip: (px, py) => {
      if (px < box.x - 12 || px > box.x + box.width + 12 || py < box.y || py > box.y + box.height) return null
      const i = nearest(data.x, x.invert(px))
      return {
        name: `${data.xLabel}: ${t.format.num(data.x[i])}`,
        values: data.series.map((one) => [one.name, withError(one, i, context)])
      }
    },
    table: { head, rows: data.x.map((value, i) => [value, ...data.series.map(({ values }) => values[i])]) }
  })
}

export const curves: ViewKind<'curves'> = { kind: 'curves', scene: curvesScene }

function withError({ values, errors }: Series, i: number, { t }: SceneContext): string {
  const error = errors?.[i]
  const value = t.format.num(values[i], 4)
  return error === undefined || Number.isNaN(error) ? value : `${value} ± ${t.format.num(error, 2)}`
}

const nearest = (xs: number[], value: number) =>
  xs.reduce((best, one, i) => (Math.abs(one - value) < Math.abs(xs[best] - value) ? i : best), 0)

/** The shared panel weighs two, each own one; panels that would be under 34 px high are left to the table. */
function layoutOf(data: CurvesData, size: Size, { t }: SceneContext): { panels: Panel[]; x: Scale; box: Box } {
  const shared = data.series.filter(({ axis }) => axis !== 'own')
  const sets = [
    ...(shared.length ? [shared] : []),
    ...data.series.filter(({ axis }) => axis === 'own').map((one) => [one])
  ]
  const inner = size.height - 10 - 40
  const kept = sets.slice(0, Math.max(1, Math.floor(inner / 40)))
  const weights = kept.map((set) => (set === shared ? 2 : 1))
  const unit = (inner - 16 * (kept.length - 1)) / weights.reduce((a, b) => a + b, 0)
  const domains = kept.map((set) => domainOf(set, set === shared))
  const left = Math.max(
    ...kept.map((_, i) => roomFor(ticksUp(linear(domains[i], [unit * weights[i], 0]), unit * weights[i], t.format)))
  )
  const right = Math.min(size.width * 0.3, Math.max(...kept.flat().map(({ name }) => textWidth(name))) + 14)
  const box = innerBox(size, { top: 10, right, bottom: 40, left: left + 6 })
  let top = box.y
  const panels = kept.map((series, i) => {
    const own: Box = { ...box, y: top, height: Math.max(1, unit * weights[i]) }
    top += own.height + 16
    return { series, box: own, y: linear(domains[i], [own.y + own.height - 2, own.y + 2]) }
  })
  return { panels, box, x: linear(extentOf(data.x), [box.x + 8, box.x + box.width - 8]) }
}

/** Indices that live between 0 and 1 are shown from 0 to 1 or less; others over their own range. */
function domainOf(series: Series[], shared: boolean): [number, number] {
  const bounds = series.flatMap(({ values, errors }) =>
    values.flatMap((value, i) => [value - (errors?.[i] || 0), value + (errors?.[i] || 0)])
  )
  const [low, high] = extentOf(bounds)
  if (shared && low >= 0) return [0, high > 0.6 && high <= 1 ? 1 : high || 1]
  return [low, high]
}

/** As many x as have room; the highlighted one always, and what it would touch not. */
function xTicks(data: CurvesData, x: Scale): Ticks {
  const ticks = data.x.map((value) => ({ value, at: x(value), text: String(value) }))
  const widest = Math.max(...ticks.map(({ text }) => textWidth(text))) + 6
  const [low, high] = x.range()
  const step = Math.max(1, Math.ceil((ticks.length * widest) / (high - low)))
  const chosen = ticks.find(({ value }) => value === data.highlight)
  return ticks.filter(
    (tick, i) => tick === chosen || (i % step === 0 && !(chosen && Math.abs(tick.at - chosen.at) < widest))
  )
}

function panelAxis({ box, y }: Panel, { t }: SceneContext): Layer[] {
  const count = box.height > 90 ? 3 : 2
  return axisUp(box, ticksUp(y, box.height, t.format, { count }))
}

function drawPanel(
  { series, box, y }: Panel,
  at: (i: number) => number,
  chosen: number,
  size: Size,
  { t }: SceneContext
): Layer[] {
  const paths: PathMark[] = []
  const nodes: CircleMark[] = []
  const texts: TextMark[] = []
  series.forEach(({ values, errors }, s) => {
    paths.push({ d: lineThrough(values, at, y), stroke: s ? 'ink-3' : 'ink', width: 1.75, dash: s > 0 })
    if (errors) paths.push({ d: whiskers(values, errors, at, y), stroke: 'ink-2', width: 1.5 })
    values.forEach((value, i) => {
      if (!Number.isFinite(value) || (values.length > 30 && i !== chosen)) return
      const full = i === chosen
      nodes.push({
        cx: at(i),
        cy: y(value),
        r: full ? 4.5 : 2.5,
        fill: full && !s ? 'ink' : 'surface',
        stroke: s ? 'ink-3' : 'ink'
      })
    })
  })
  const known = series.filter(({ values }) => Number.isFinite(values[chosen] ?? NaN))
  const figures = spread(
    known.map(({ values }) => y(values[chosen]) - 8),
    14,
    box.y + 8,
    box.y + box.height
  )
  known.forEach(({ values }, i) => {
    const text = t.format.num(values[chosen], 2)
    const room = at(chosen) + 8 + textWidth(text, 12, true) < box.x + box.width
    texts.push({
      x: at(chosen) + (room ? 8 : -8),
      y: figures[i] + 4,
      text,
      anchor: room ? 'start' : 'end',
      bold: true,
      halo: true,
      paint: 'ink'
    })
  })
  const ends = series.map(({ values }) => y(values.findLast((value) => Number.isFinite(value)) ?? y.domain()[0]))
  const ys = spread(ends, 15, box.y, box.y + box.height)
  series.forEach(({ name }, i) => {
    const left = box.x + box.width + 6
    texts.push({ x: left, y: ys[i] + 4, text: fit(name, size.width - left), paint: i ? 'ink-2' : 'ink' })
  })
  return [
    { mark: 'path', items: paths.filter(({ d }) => d) },
    { mark: 'circle', items: nodes },
    { mark: 'text', items: texts }
  ]
}

function lineThrough(values: number[], at: (i: number) => number, y: Scale): string {
  let pen = 'M'
  return values
    .map((value, i) => {
      if (!Number.isFinite(value)) {
        pen = 'M'
        return ''
      }
      const piece = `${pen}${r(at(i))},${r(y(value))}`
      pen = 'L'
      return piece
    })
    .join('')
}

function whiskers(values: number[], errors: number[], at: (i: number) => number, y: Scale): string {
  return values
    .flatMap((value, i) => {
      const error = errors[i]
      if (!Number.isFinite(value) || !Number.isFinite(error)) return []
      return `M${r(at(i))},${r(y(value - error))}V${r(y(value + error))}`
    })
    .join('')
}

/** A band over the whole height at each x: a click picks it. */
function picks(data: CurvesData, x: Scale, box: Box) {
  const edges = data.x.map((value) => x(value))
  return data.x.map((value, i) => {
    const left = i ? (edges[i - 1] + edges[i]) / 2 : box.x
    const right = i < edges.length - 1 ? (edges[i] + edges[i + 1]) / 2 : box.x + box.width
    return {
      x: left,
      y: box.y,
      width: Math.max(1, right - left),
      height: box.height,
      fill: 'none' as const,
      pick: value,
      label: `${data.pick}: ${value}`
    }
  })
}
