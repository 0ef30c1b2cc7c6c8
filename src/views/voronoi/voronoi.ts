import type {
  CircleMark,
  HandleMark,
  Layer,
  PathMark,
  Scene,
  SceneContext,
  Size,
  TextMark,
  View,
  ViewKind
} from '../kinds.ts'
import { axisAlong, axisUp, r, roomFor, ticksAlong, ticksUp } from '../frame/axes.ts'
import { innerBox, type Box } from '../frame/boxes.ts'
import { groupBytes } from '../frame/discs.ts'
import { linear, type Scale } from '../frame/scale.ts'
import { emptyScene, sceneOf } from '../frame/scene.ts'
import { fit } from '../frame/text.ts'
import { cellsOf } from './cells.ts'
import type { VoronoiData } from './data.ts'

const discRadius = 11
/** More circles than this hide the rows they speak of. */
export const mostCircled = 400

interface Layout {
  box: Box
  x: Scale
  y: Scale
  /** Positions of rows that have both coordinates. */
  index: Uint32Array
  own: (axis: 0 | 1, value: number) => number
}

/** Rows, centroids and the way they came, over their cells; a NaN row is left out. Axes are in the columns' own units where those are told. */
export function voronoiScene(view: View<'voronoi'>, size: Size, context: SceneContext): Scene {
  const { data } = view
  const { t } = context
  const head = [t('views.group'), t('views.rows'), data.xLabel, data.yLabel]
  const layout = layoutOf(data, size, context)
  if (!layout.index.length) return emptyScene(view, size, context, head)
  const { box, x, y, index } = layout
  const at = ([u, v]: readonly [number, number]): [number, number] => [x(u), y(v)]
  return sceneOf(view, size, {
    layers: [
      { mark: 'path', items: data.cells ? washes(data, layout) : [] },
      ...axes(data, layout, context),
      pointsOf(data, layout),
      { mark: 'circle', items: circles(data, layout) },
      { mark: 'path', items: (data.trails ?? []).flatMap((trail, c) => way([...trail, data.centroids[c]].map(at))) },
      { mark: 'circle', items: (data.trails ?? []).flatMap((trail) => trail.map((one) => node(at(one)))) },
      ...discs(data, layout),
      {
        mark: 'text',
        items: [
          { x: box.x + 6, y: box.y + 13, text: fit(`↑ ${data.yLabel}`, box.width - 8), paint: 'ink-2', halo: true }
        ]
      }
    ],
    handles: data.movable ? handlesOf(data, layout, context) : undefined,
    tooltip: (px, py) => tipAt(data, layout, index, context, px, py),
    table: {
      head,
      rows: data.centroids.map(([u, v], c) => [
        data.names[c],
        data.sizes?.[c] ?? NaN,
        layout.own(0, u),
        layout.own(1, v)
      ])
    }
  })
}

export const voronoi: ViewKind<'voronoi'> = { kind: 'voronoi', scene: voronoiScene }

function layoutOf(data: VoronoiData, size: Size, { t }: SceneContext): Layout {
  const own = (axis: 0 | 1, value: number) => {
    const unit = data.units?.[axis]
    return unit ? value * unit.scale + unit.center : value
  }
  const rise: [number, number] = [size.height - 40, 8]
  const left = roomFor(ticksUp(ownScale(linear(data.domain.y, rise), 1, own), size.height - 48, t.format))
  const box = innerBox(size, { top: 8, right: 12, bottom: 40, left })
  const rows: number[] = []
  for (let i = 0; i < data.x.length; i++) if (Number.isFinite(data.x[i] + data.y[i])) rows.push(i)
  return {
    box,
    x: linear(data.domain.x, [box.x, box.x + box.width]),
    y: linear(data.domain.y, [box.y + box.height, box.y]),
    index: Uint32Array.from(rows),
    own
  }
}

/** The same pixels for values in an axis's own units. */
function ownScale(scale: Scale, axis: 0 | 1, own: Layout['own']): Scale {
  const [low, high] = scale.domain()
  return scale.copy().domain([own(axis, low), own(axis, high)])
}

function axes(data: VoronoiData, { box, x, y, own }: Layout, { t }: SceneContext): Layer[] {
  return [
    ...axisUp(box, ticksUp(ownScale(y, 1, own), box.height, t.format)),
    ...axisAlong(box, ticksAlong(ownScale(x, 0, own), box.width, t.format), {
      title: `${data.xLabel} →`,
      rules: true
    })
  ]
}

function washes({ centroids }: VoronoiData, { x, y }: Layout): PathMark[] {
  const cells = cellsOf(centroids, x.domain() as [number, number], y.domain() as [number, number])
  return cells.flatMap((cell, group): PathMark[] =>
    cell.length < 3
      ? []
      : [{ d: `M${cell.map(([u, v]) => `${r(x(u))},${r(y(v))}`).join('L')}Z`, fill: { group }, opacity: 0.09 }]
  )
}

function pointsOf(data: VoronoiData, { x, y, index }: Layout): Layer {
  const n = index.length
  return {
    mark: 'points',
    x: Float32Array.from(index, (row) => x(data.x[row])),
    y: Float32Array.from(index, (row) => y(data.y[row])),
    index,
    group: groupBytes(data.group, index),
    r: n > 5000 ? 1.1 : n > 1500 ? 1.6 : n > 400 ? 2.2 : 2.8
  }
}

function circles(data: VoronoiData, { x, y }: Layout): CircleMark[] {
  const rows = data.circled && data.circled.length <= mostCircled ? [...data.circled] : []
  return rows
    .filter((row) => Number.isFinite(data.x[row] + data.y[row]))
    .map((row) => ({ cx: x(data.x[row]), cy: y(data.y[row]), r: 4.6, fill: 'none', stroke: 'ink' }))
}

const way = (places: [number, number][]): PathMark[] =>
  places.length < 2
    ? []
    : [{ d: `M${places.map(([px, py]) => `${r(px)},${r(py)}`).join('L')}`, stroke: 'ink', width: 1.25 }]

const node = ([cx, cy]: [number, number]): CircleMark => ({ cx, cy, r: 3, fill: 'surface', stroke: 'ink' })

function discs(data: VoronoiData, { x, y }: Layout): Layer[] {
  const at = data.centroids.map(([u, v]) => [x(u), y(v)] as const)
  return [
    {
      mark: 'circle',
      items: at.map(([cx, cy], group) => ({ cx, cy, r: discRadius, fill: { group }, stroke: 'ink' }))
    },
    {
      mark: 'text',
      items: at.map(([px, py], group): TextMark => ({
        x: px,
        y: py + 4.5,
        text: String(group + 1),
        anchor: 'middle',
        bold: true,
        on: { group }
      }))
    }
  ]
}

function handlesOf(data: VoronoiData, { x, y, own }: Layout, { t }: SceneContext): HandleMark[] {
  const within = ([low, high]: number[], value: number) => Math.min(high, Math.max(low, value))
  return data.centroids.map(([u, v], c) => ({
    id: `centroid-${c}`,
    cx: x(u),
    cy: y(v),
    r: discRadius,
    group: c,
    text: String(c + 1),
    step: 8,
    label: t('views.place', { name: data.names[c], x: own(0, u), y: own(1, v) }),
    to: (px, py) => [within(x.domain(), x.invert(px)), within(y.domain(), y.invert(py))]
  }))
}

function tipAt(
  data: VoronoiData,
  { x, y, own }: Layout,
  index: Uint32Array,
  { t }: SceneContext,
  px: number,
  py: number
): ReturnType<NonNullable<Scene['tooltip']>> {
  let least = 64
  let row = -1
  for (const i of index) {
    const gap = (x(data.x[i]) - px) ** 2 + (y(data.y[i]) - py) ** 2
    if (gap < least) [least, row] = [gap, i]
  }
  if (row < 0) return null
  return {
    name: data.group ? data.names[data.group[row]] : t('views.row', { row: row + 1 }),
    values: [
      [data.xLabel, t.format.num(own(0, data.x[row]))],
      [data.yLabel, t.format.num(own(1, data.y[row]))]
    ]
  }
}
