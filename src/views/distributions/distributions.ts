import type {
  DistributionsData,
  Layer,
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
import type { Box } from '../frame/boxes.ts'
import { linear, type Scale } from '../frame/scale.ts'
import { emptyScene, sceneOf } from '../frame/scene.ts'
import { fit, textWidth } from '../frame/text.ts'
import { selectedCounts } from './selected-counts.ts'

type Feature = DistributionsData['features'][number]
interface Panel {
  feature: Feature
  /** The whole cell, and the plot in it. */
  cell: Box
  box: Box
  x: Scale
  y: Scale
}

/** Small histograms that share their meaning: filled, all rows; a line, each segment; heights are shares of the rows they stand for. */
export function distributionsScene(view: View<'distributions'>, size: Size, context: SceneContext): Scene {
  const { data } = view
  const { t } = context
  const head = [
    t('views.feature'),
    t('views.from'),
    t('views.to'),
    t('views.all'),
    ...data.groups.map(({ name }) => name)
  ]
  const { panels, leftOut } = layoutOf(data, size)
  if (!panels.length) return emptyScene(view, size, context, head)
  return sceneOf(view, size, {
    layers: [
      { mark: 'rect', items: panels.flatMap(filled) },
      { mark: 'path', items: panels.flatMap(segmentLines), dim: true },
      ...panels.flatMap((panel) => panelWords(panel, context)),
      ...(leftOut ? [note(t('views.features-left-out', { n: leftOut }), size)] : [])
    ],
    brushes: panels.flatMap((panel) => brushOf(panel, context)),
    tooltip: (x, y) => tip(panels, data, x, y, context),
    table: { head, rows: data.features.flatMap((feature) => tableRows(feature)) }
  })
}

/** The selection's own histogram as a line in ink, as shares of the selected rows. */
function emphasise(view: View<'distributions'>, scene: Scene, { mask }: Selected, _context: SceneContext): Layer[] {
  const { panels } = layoutOf(view.data, scene)
  const items = panels.flatMap((panel): PathMark[] => {
    const counts = selectedCounts(panel.feature, mask)
    const d = counts && stairs(panel, sharesOf(counts))
    return d ? [{ d, stroke: 'ink', width: 1.75 }] : []
  })
  return [{ mark: 'path', items }]
}

export const distributions: ViewKind<'distributions'> = { kind: 'distributions', scene: distributionsScene, emphasise }

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + (count || 0), 0)

function sharesOf(counts: readonly number[]): number[] {
  const total = sum(counts)
  return total > 0 ? counts.map((count) => (count || 0) / total) : []
}

/** Cells at least 116 by 84 px, as near to 4 : 3 as the pane allows; features beyond that are said to be left out. */
function layoutOf(data: DistributionsData, size: Size): { panels: Panel[]; leftOut: number } {
  const features = data.features.filter(({ edges }) => edges.length >= 2 && edges.every(Number.isFinite))
  if (!features.length) return { panels: [], leftOut: 0 }
  const mostColumns = Math.max(1, Math.floor(size.width / 116))
  const mostLines = Math.max(1, Math.floor((size.height - 16) / 84))
  const shown = features.slice(0, mostColumns * mostLines)
  const cost = (columns: number) => {
    const lines = Math.ceil(shown.length / columns)
    return (
      Math.abs(Math.log(size.width / columns / (size.height / lines) / 1.33)) +
      (lines > mostLines ? 100 : 0) +
      (columns * lines - shown.length) * 0.05
    )
  }
  const choices = Array.from({ length: mostColumns }, (_, i) => i + 1)
  const columns = choices.reduce((best, one) => (cost(one) < cost(best) ? one : best))
  const lines = Math.ceil(shown.length / columns)
  const leftOut = features.length - shown.length
  const [width, height] = [(size.width + 18) / columns, (size.height - (leftOut ? 18 : 0)) / lines]
  const panels = shown.map((feature, i) => {
    const cell = { x: (i % columns) * width, y: Math.floor(i / columns) * height, width: width - 18, height }
    const box = { x: cell.x, y: cell.y + 22, width: Math.max(1, cell.width), height: Math.max(1, height - 22 - 24) }
    const tops = [feature.counts, ...feature.bySegment].flatMap((counts) => sharesOf(counts))
    return {
      feature,
      cell,
      box,
      x: linear([feature.edges[0], feature.edges.at(-1)], [box.x, box.x + box.width]),
      y: linear([0, Math.max(1e-9, ...tops)], [box.y + box.height, box.y])
    }
  })
  return { panels, leftOut }
}

function filled({ feature, box, x, y }: Panel): RectMark[] {
  return sharesOf(feature.counts).map((share, i) => {
    const [left, right] = [x(feature.edges[i]), x(feature.edges[i + 1])]
    const gap = right - left > 4 ? 0.5 : 0
    const top = y(share)
    return {
      x: left,
      y: top,
      width: Math.max(0.3, right - left - gap),
      height: box.y + box.height - top,
      fill: 'mark-2'
    }
  })
}

function segmentLines(panel: Panel): PathMark[] {
  return panel.feature.bySegment.flatMap((counts, group): PathMark[] => {
    const d = panel.feature.bySegment.length > 1 ? stairs(panel, sharesOf(counts)) : ''
    return d ? [{ d, stroke: { group }, width: 1.25 }] : []
  })
}

/** A histogram's outline; what is higher than the plot ends at its top. */
function stairs({ feature, box, x, y }: Panel, shares: number[]): string {
  if (!shares.length) return ''
  const foot = r(box.y + box.height)
  const steps = shares.map((share, i) => `V${r(Math.max(box.y, y(share)))}H${r(x(feature.edges[i + 1]))}`)
  return `M${r(x(feature.edges[0]))},${foot}${steps.join('')}V${foot}`
}

function panelWords({ feature, cell, box, x }: Panel, { t }: SceneContext): Layer[] {
  const unit = feature.unit && textWidth(feature.unit) < cell.width * 0.4 ? feature.unit : ''
  const name = fit(feature.name, cell.width - textWidth(unit) - 8, 12, true)
  const ticks = ticksAlong(x, box.width, t.format, { count: 4 })
  const foot = box.y + box.height
  return [
    { mark: 'path', items: [{ d: `M${r(box.x)},${r(foot)}H${r(box.x + box.width)}`, stroke: 'edge' }] },
    {
      mark: 'text',
      items: [
        { x: cell.x, y: cell.y + 12, text: name, bold: true, paint: 'ink' },
        { x: cell.x + cell.width, y: cell.y + 12, text: unit, anchor: 'end', paint: 'ink-3' },
        ...ticks.map(({ at, text }): TextMark => {
          const half = textWidth(text) / 2
          const anchor = at - half < cell.x ? 'start' : at + half > cell.x + cell.width ? 'end' : 'middle'
          return { x: anchor === 'start' ? Math.max(at, cell.x) : at, y: foot + 15, text, anchor, paint: 'ink-3' }
        })
      ]
    }
  ]
}

const note = (text: string, size: Size): Layer => ({
  mark: 'text',
  items: [{ x: 0, y: size.height - 4, text, paint: 'ink-3' }]
})

/** A brush speaks in the frame column's unit, where the axis shows the data's own. */
function brushOf({ feature, box }: Panel, { t }: SceneContext) {
  const { center = 0, scale = 1, edges } = feature
  if (!feature.values || !scale) return []
  const domain: [number, number] = [(edges[0] - center) / scale, (edges.at(-1) - center) / scale]
  return [
    {
      box,
      x: { column: feature.column, ...(feature.of && { of: feature.of }), domain },
      label: t('views.brush.feature', { name: feature.name })
    }
  ]
}

function tip(
  panels: Panel[],
  data: DistributionsData,
  x: number,
  y: number,
  { t }: SceneContext
): ReturnType<NonNullable<Scene['tooltip']>> {
  const panel = panels.find(({ box }) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height)
  if (!panel) return null
  const { feature } = panel
  const value = panel.x.invert(x)
  const bin = Math.max(
    0,
    Math.min(
      feature.counts.length - 1,
      feature.edges.findLastIndex((edge) => edge <= value)
    )
  )
  const percent = (counts: readonly number[]) => t.format.percent(sharesOf(counts)[bin] ?? 0, 1)
  return {
    name: `${feature.name}: ${t.format.num(feature.edges[bin])} – ${t.format.num(feature.edges[bin + 1])}`,
    values: [
      [t('views.all'), percent(feature.counts)],
      ...feature.bySegment
        .slice(0, 8)
        .map((counts, i): [string, string] => [data.groups[i]?.name ?? String(i + 1), percent(counts)])
    ]
  }
}

const tableRows = ({ name, edges, counts, bySegment }: Feature) =>
  counts.map((count, i) => [name, edges[i], edges[i + 1], count, ...bySegment.map((one) => one[i])])
