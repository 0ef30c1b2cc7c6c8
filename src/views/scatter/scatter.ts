import type { Layer, ScatterData, Scene, SceneContext, Selected, Size, View, ViewKind } from '../kinds.ts'
import { axisAlong, axisUp, ticksAlong, ticksUp } from '../frame/axes.ts'
import type { Box } from '../frame/boxes.ts'
import { groupBytes, legendOf } from '../frame/discs.ts'
import { domainOf, type Scale } from '../frame/scale.ts'
import { emptyScene, sceneOf, shortLabel } from '../frame/scene.ts'
import { fit, textWidth } from '../frame/text.ts'
import { brushArea } from './brush-area.ts'
import { groupLabels } from './group-labels.ts'
import { scatterLayout, type ScatterLayout, type ScatterOptions } from './layout.ts'
import { namedLayers } from './named.ts'
import { overlayLayers } from './overlays.ts'
import { countScale, rasterOf } from './raster.ts'
import { ringPaths } from './ring-paths.ts'
import type { ScatterStats } from './stats.ts'
import { tooltipOf } from './tooltip.ts'

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
  const named = namedLayers(data, layout, title.taken)
  const lines = overlayLayers(data, layout, [...title.taken, ...named.taken])
  const taken = [...title.taken, ...named.taken, ...lines.taken]
  const labels = options.bare ? bareLegend(data) : groupLabels(data, stats, layout, box, taken)
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
      ...lines.under,
      marks,
      ...(marks.mark === 'raster' ? countScale(marks.most, box.x, size.height - 24, box.width, t) : []),
      { mark: 'path', items: options.bare ? [] : stats.rings.flatMap((ring) => ringPaths(ring, layout, data)) },
      ...lines.over,
      ...named.layers,
      ...title.layers,
      ...labels.layers
    ],
    legend: labels.legend,
    brushes: [brushArea(data, layout, context)],
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

/** The y axis's title lies in the top of the plot, over the points. */
export function upTitle(label: string, box: Box): { layers: Layer[]; taken: Box[] } {
  if (!label) return { layers: [], taken: [] }
  const text = fit(`↑ ${label}`, box.width - 8)
  return {
    layers: [{ mark: 'text', items: [{ x: box.x + 6, y: box.y + 12, text, paint: 'ink-2', halo: true }] }],
    taken: [{ x: box.x, y: box.y, width: textWidth(text) + 10, height: 18 }]
  }
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
