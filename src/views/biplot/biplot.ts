import type { BiplotData, Layer, PathMark, Scene, SceneContext, Size, TextMark, View, ViewKind } from '../kinds.ts'
import { r } from '../frame/axes.ts'
import { inside, type Box } from '../frame/boxes.ts'
import { clipped } from '../frame/clip.ts'
import { placeLabels } from '../frame/labels.ts'
import { fit, textWidth } from '../frame/text.ts'
import { scatterLayout, type ScatterLayout } from '../scatter/layout.ts'
import { emphasiseRaster, scatterScene, upTitle } from '../scatter/scatter.ts'

/** Names belong to the arrows here, and the origin they start from is in the picture. */
const asScores = { origin: true, bare: true }

/** Scores with the columns' loadings as arrows from the origin; the longest reaches most of the way to the edge. */
export function biplotScene(view: View<'biplot'>, size: Size, context: SceneContext): Scene {
  const { data } = view
  const base = scatterScene({ ...view, kind: 'scatter' }, size, context, asScores)
  const { t } = context
  const layout = scatterLayout(data, size, context, asScores)
  const drawn = arrowLayers(data, layout)
  return {
    ...base,
    layers: [...base.layers, ...(base.brushes.length ? drawn.layers : [])],
    table: {
      head: [t('views.feature'), base.table.head[2], base.table.head[3]],
      rows: data.arrows.map((arrow) => [arrow.name, arrow.x, arrow.y])
    }
  }
}

export const biplot: ViewKind<'biplot'> = {
  kind: 'biplot',
  scene: biplotScene,
  emphasise: (view, scene, selected, context) =>
    emphasiseRaster({ ...view, kind: 'scatter' }, scene, selected, context, asScores)
}

function arrowLayers(data: BiplotData, { box, x, y, full, zoomed }: ScatterLayout): { layers: Layer[] } {
  const [fx, fy] = [full.x(0), full.y(0)]
  const [ox, oy] = [x(0), y(0)]
  const known = data.arrows.filter((arrow) => Number.isFinite(arrow.x) && Number.isFinite(arrow.y))
  const reach = Math.min(...known.map((arrow) => reachIn(box, fx, fy, arrow.x, -arrow.y)))
  const unit = Number.isFinite(reach) ? reach * 0.86 : 0
  const ends = known
    .map((arrow) => ({ name: arrow.name, x: fx + arrow.x * unit, y: fy - arrow.y * unit }))
    .filter((end) => Math.hypot(end.x - fx, end.y - fy) > 2)
    .sort((a, b) => Math.hypot(b.x - fx, b.y - fy) - Math.hypot(a.x - fx, a.y - fy))
    .map((end) => (zoomed ? { ...end, x: x(full.x.invert(end.x)), y: y(full.y.invert(end.y)) } : end))
  const named = zoomed ? ends.filter((end) => inside({ x: end.x, y: end.y, width: 0, height: 0 }, box)) : ends
  const texts = named.map((end) => fit(end.name, Math.min(150, box.width * 0.4), 12, true))
  const wanted = named.map((end, i) => places(end, ox, oy, textWidth(texts[i], 12, true)))
  const found = placeLabels(wanted, box, upTitle(data.yLabel, box).taken)
  const labels = found.flatMap((place, i): TextMark[] =>
    place ? [{ x: r(place.x), y: r(place.y + 11), text: texts[i], bold: true, halo: true, paint: 'ink' }] : []
  )
  const lines = zoomed ? ends.flatMap((end) => shaft(box, ox, oy, end.x, end.y)) : []
  return {
    layers: [
      {
        mark: 'path',
        items: [...lines, ...(zoomed ? named : ends).map((end) => arrow(ox, oy, end.x, end.y, !zoomed))]
      },
      { mark: 'text', items: labels }
    ]
  }
}

/** What is in view of an arrow's line. */
function shaft(box: Box, ox: number, oy: number, x: number, y: number): PathMark[] {
  const from: [number, number] = [ox, oy]
  const d = clipped([from, [x, y]], box)
  return d ? [{ d, stroke: 'ink', width: 1.5 }] : []
}

/** How many times (dx, dy) fits into a box from a point inside it. */
function reachIn(box: Box, ox: number, oy: number, dx: number, dy: number): number {
  const along = dx > 0 ? (box.x + box.width - ox) / dx : dx < 0 ? (box.x - ox) / dx : Infinity
  const up = dy > 0 ? (box.y + box.height - oy) / dy : dy < 0 ? (box.y - oy) / dy : Infinity
  return Math.min(along, up)
}

function arrow(ox: number, oy: number, x: number, y: number, whole: boolean): PathMark {
  const angle = Math.atan2(y - oy, x - ox)
  const wing = (turn: number) => `${r(x - 7 * Math.cos(angle + turn))},${r(y - 7 * Math.sin(angle + turn))}`
  return {
    d: `${whole ? `M${r(ox)},${r(oy)}L${r(x)},${r(y)}` : ''}M${wing(0.4)}L${r(x)},${r(y)}L${wing(-0.4)}`,
    stroke: 'ink',
    width: 1.5
  }
}

/** Beyond the tip first, then beside it. */
function places(end: { x: number; y: number }, ox: number, oy: number, width: number): Box[] {
  const left = end.x < ox
  const up = end.y < oy
  const beside = left ? end.x - width - 5 : end.x + 5
  const boxes: Box[] = []
  for (const dy of [-7, up ? -16 : 2, up ? 2 : -16, up ? -26 : 12, up ? 12 : -26])
    for (const x of [beside, end.x - width / 2, left ? end.x + 5 : end.x - width - 5])
      boxes.push({ x, y: end.y + dy, width, height: 14 })
  return boxes
}
