import type { Layer, PathMark, ScatterData, Scene, SceneContext, Selected, Size, View, ViewKind } from '../kinds.ts'
import { axisAlong, axisUp, r, roomFor, ticksAlong, ticksUp } from '../frame/axes.ts'
import { innerBox, type Box } from '../frame/boxes.ts'
import { groupBytes, legendOf } from '../frame/discs.ts'
import { extentOf, linear, type Scale } from '../frame/scale.ts'
import { emptyScene, groupClause, sceneOf, shortLabel } from '../frame/scene.ts'
import { fit, textWidth } from '../frame/text.ts'
import { clipped } from '../frame/clip.ts'
import { groupLabels } from './group-labels.ts'
import { rowsIn } from './in-view.ts'
import { countScale, countUnder, rasterOf } from './raster.ts'
import { reachOf, scatterStats, type Ring, type ScatterStats } from './stats.ts'

/** Above this many rows a density raster stands for the points. */
export const mostPoints = 100_000
/** A raster zoomed into becomes points once no more rows than this are in view. */
export const mostZoomedPoints = 20_000

export interface ScatterLayout {
  box: Box
  x: Scale
  y: Scale
  /** Scales of the whole plane, whatever part of it is in view. */
  full: { x: Scale; y: Scale }
  stats: ScatterStats
  /** Rows in view. */
  index: Uint32Array
  zoomed: boolean
  /** Counted, not drawn one by one. */
  dense: boolean
}

export interface ScatterOptions {
  /** Keep (0, 0) in the picture. */
  origin?: boolean
  /** Without rings and names. */
  bare?: boolean
}

/** Plot box and scales of a scatter; everything drawn, rings too, lies inside them. */
export function scatterLayout(
  data: ScatterData,
  size: Size,
  { t, zoom }: SceneContext,
  { origin, bare }: ScatterOptions = {}
): ScatterLayout {
  const stats = scatterStats(data)
  const many = stats.index.length > mostPoints
  const [domainX, domainY] = ([0, 1] as const).map((axis) => {
    const domain = withRings(axis ? stats.y : stats.x, bare ? [] : stats.rings, axis)
    return origin ? extentOf(domain, [0]) : domain
  })
  const foot = 40 + (many ? 28 : 0)
  const room = (scale: Scale) => roomFor(ticksUp(scale, size.height - foot, t.format))
  const up: [number, number] = [size.height - foot, 8]
  const left = Math.max(room(linear(domainY, up, 0.04)), zoom ? room(linear(zoom.y, up)) : 0)
  const box = innerBox(size, { top: 8, right: 12, bottom: foot, left })
  const along: [number, number] = [box.x, box.x + box.width]
  const rise: [number, number] = [box.y + box.height, box.y]
  const full = { x: linear(domainX, along, 0.04), y: linear(domainY, rise, 0.04) }
  const index = zoom ? rowsIn(data, stats.index, zoom) : stats.index
  return {
    box,
    stats,
    full,
    index,
    zoomed: Boolean(zoom),
    dense: many && (!zoom || index.length > mostZoomedPoints),
    x: zoom ? linear(zoom.x, along) : full.x,
    y: zoom ? linear(zoom.y, rise) : full.y
  }
}

/** Rows as points (a density raster above 100,000) with a ring and a direct label a group. NaN rows are left out. */
export function scatterScene(
  view: View<'scatter'>,
  size: Size,
  context: SceneContext,
  options: ScatterOptions = {}
): Scene {
  const { data } = view
  const { t } = context
  const layout = scatterLayout(data, size, context, options)
  const { box, x, y, stats } = layout
  const head = [t('views.group'), t('views.rows'), shortLabel(data.xLabel) || 'x', shortLabel(data.yLabel) || 'y']
  if (!stats.index.length) return emptyScene(view, size, context, head)
  const title = upTitle(data.yLabel, box)
  const labels = options.bare ? bareLegend(data) : groupLabels(data, stats, layout, box, title.taken)
  const marks = markLayer(data, layout)
  const said = layout.zoomed ? t('views.in-view', { shown: layout.index.length, n: stats.index.length }) : ''
  return sceneOf(view, size, {
    ...(said && { description: `${view.description} ${said}` }),
    layers: [
      ...axisUp(box, ticksUp(y, box.height, t.format)),
      ...axisAlong(box, ticksAlong(x, box.width, t.format), {
        title: data.xLabel && `${data.xLabel} →`,
        titleRoom: said ? box.width - textWidth(said, 12, true) - 20 : undefined,
        rules: true
      }),
      ...(said ? [inViewWord(said, box)] : []),
      marks,
      ...(marks.mark === 'raster' ? countScale(marks.most, box.x, size.height - 24, box.width, t) : []),
      { mark: 'path', items: options.bare ? [] : stats.rings.flatMap((ring) => ringPaths(ring, layout, data)) },
      ...title.layers,
      ...labels.layers
    ],
    legend: labels.legend,
    brushes: [
      {
        box,
        x: { column: data.columns[0], domain: domainOf(x) },
        y: data.columns[0] === data.columns[1] ? undefined : { column: data.columns[1], domain: domainOf(y) },
        label: t('views.brush.points')
      }
    ],
    zoom: {
      box,
      full: { x: domainOf(layout.full.x), y: domainOf(layout.full.y) },
      shown: { x: domainOf(x), y: domainOf(y) }
    },
    tooltip: tooltipOf(data, layout, marks, context),
    table: { head, rows: tableRows(data, stats, context) }
  })
}

/** Points that are selected, counted over the raster, with rings and names again on top; points drawn one by one are dimmed by the layer itself. */
export function emphasiseRaster(
  view: View<'scatter'>,
  scene: Scene,
  { mask }: Selected,
  context: SceneContext,
  options: ScatterOptions = {}
): Layer[] {
  const base = scene.layers.find((layer) => layer.mark === 'raster')
  if (!base) return []
  const { box, x, y, index } = scatterLayout(view.data, scene, context, options)
  const over = scene.layers.slice(scene.layers.indexOf(base) + 1)
  return [{ ...rasterOf(view.data, index, { x, y }, box, mask), most: base.most }, ...over]
}

export const scatter: ViewKind<'scatter'> = {
  kind: 'scatter',
  scene: (view, size, context) => scatterScene(view, size, context),
  emphasise: (view, scene, selected, context) => emphasiseRaster(view, scene, selected, context)
}

const bareLegend = (data: ScatterData): { layers: Layer[]; legend?: Scene['legend'] } => ({
  layers: [],
  legend: data.group && data.groups?.length ? legendOf(data.groups) : undefined
})

export const domainOf = (scale: Scale) => scale.domain() as [number, number]

function withRings([low, high]: [number, number], rings: Ring[], axis: 0 | 1): [number, number] {
  return [
    Math.min(low, ...rings.map((ring) => ring.mean[axis] - reachOf(ring)[axis])),
    Math.max(high, ...rings.map((ring) => ring.mean[axis] + reachOf(ring)[axis]))
  ]
}

/** How many rows a zoomed plot shows, left of the axis's title. */
const inViewWord = (text: string, box: Box): Layer => ({
  mark: 'text',
  items: [{ x: box.x, y: box.y + box.height + 31, text: fit(text, box.width, 12, true), bold: true, paint: 'ink' }]
})

/** The layer of rows: points, or counts on a grid. */
export function markLayer(data: ScatterData, { box, x, y, index, dense }: ScatterLayout): Layer {
  if (dense) return rasterOf(data, index, { x, y }, box)
  const n = index.length
  return {
    mark: 'points',
    x: placed(data.x, index, x),
    y: placed(data.y, index, y),
    index,
    group: data.groups?.length ? groupBytes(data.group, index) : undefined,
    r: n > 20_000 ? 0.8 : n > 2000 ? 1.1 : n > 300 ? 1.8 : 3
  }
}

function placed(values: ArrayLike<number>, index: Uint32Array, scale: Scale): Float32Array {
  const [low, high] = domainOf(scale)
  const [start, end] = scale.range()
  const step = (end - start) / (high - low)
  const out = new Float32Array(index.length)
  for (let i = 0; i < out.length; i++) out[i] = start + (values[index[i]] - low) * step
  return out
}

/** A ring needs an edge of surface to be seen over many points or a raster. */
function ringPaths(ring: Ring, { x, y, box, stats, zoomed }: ScatterLayout, data: ScatterData): PathMark[] {
  const steps = zoomed ? 240 : 48
  const corners = Array.from({ length: steps }, (_, i): [number, number] => {
    const [cos, sin] = [Math.cos((i * 2 * Math.PI) / steps), Math.sin((i * 2 * Math.PI) / steps)]
    return [x(ring.mean[0] + ring.a * cos), y(ring.mean[1] + ring.b * cos + ring.c * sin)]
  })
  const d = zoomed
    ? clipped([...corners, corners[0]], box)
    : `M${corners.map(([px, py]) => `${r(px)},${r(py)}`).join('L')}Z`
  if (!d) return []
  const many = stats.index.length > 1000
  const own: PathMark = {
    d,
    stroke: { group: ring.group },
    width: many ? 1.75 : 1.25,
    select: groupClause(ring.group, data.groupColumn),
    label: data.groups?.[ring.group].name
  }
  return many ? [{ d, stroke: 'surface', width: 4, opacity: 0.8 }, own] : [own]
}

/** The y axis's title lies in the top of the plot, over the points. */
export function upTitle(label: string, box: Box): { layers: Layer[]; taken: Box[] } {
  if (!label) return { layers: [], taken: [] }
  const text = fit(`↑ ${label}`, box.width - 8)
  return {
    layers: [{ mark: 'text', items: [{ x: box.x + 6, y: box.y + 12, text, paint: 'ink-2', halo: true }] }],
    taken: [{ x: box.x, y: box.y, width: textWidth(text) + 10, height: 18 }]
  }
}

function tooltipOf(
  data: ScatterData,
  { x, y, index }: ScatterLayout,
  marks: Layer,
  { t }: SceneContext
): Scene['tooltip'] {
  const coordinates = (u: number, v: number): [string, string][] => [
    [shortLabel(data.xLabel) || 'x', t.format.num(u)],
    [shortLabel(data.yLabel) || 'y', t.format.num(v)]
  ]
  return (px, py) => {
    if (marks.mark === 'raster') {
      const count = countUnder(marks, px, py)
      return count === null
        ? null
        : { name: t('views.rows-here', { n: count }), values: coordinates(x.invert(px), y.invert(py)) }
    }
    if (marks.mark !== 'points') return null
    const nearest = nearestOf(marks, px, py)
    if (nearest < 0) return null
    const row = index[nearest]
    const group = marks.group?.[nearest]
    const name = group === undefined ? undefined : data.groups?.[group]?.name
    return {
      name: name === undefined ? t('views.row', { row: row + 1 }) : name,
      values: coordinates(data.x[row], data.y[row])
    }
  }
}

function nearestOf({ x, y }: { x: Float32Array; y: Float32Array }, px: number, py: number): number {
  let best = -1
  let least = 64
  for (let i = 0; i < x.length; i++) {
    const distance = (x[i] - px) ** 2 + (y[i] - py) ** 2
    if (distance < least) {
      least = distance
      best = i
    }
  }
  return best
}

/** A line a group, not one a row: rows stand in the grid. */
function tableRows(data: ScatterData, stats: ScatterStats, { t }: SceneContext) {
  return stats.groups.map(({ rows, x, y }, g) => [
    data.group && data.groups?.length ? data.groups[g].name : t('views.all'),
    rows,
    x,
    y
  ])
}
