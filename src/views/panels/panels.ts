import type { Layer, PanelsData, Scene, SceneContext, Selected, Size, View, ViewKind } from '../kinds.ts'
import { emptyScene, sceneOf } from '../frame/scene.ts'
import { axesOf } from './axes.ts'
import { handleOf } from './handle.ts'
import { panelsLayout } from './layout.ts'
import { bandsOf, marksOf } from './marks.ts'
import { mostPoints, pointsOf } from './points.ts'
import { panelsTable } from './table.ts'
import { panelTip } from './tooltip.ts'

/**
 * Small plots of one size in a grid: bands, points, lines, levels with intervals, named points; a line to be moved on the first.
 *
 * Missing values leave gaps. Above 20,000 points every k-th is drawn, and the description says so. Panels that the size does not
 * hold are counted, and in the table.
 */
export function panelsScene(view: View<'panels'>, size: Size, context: SceneContext): Scene {
  const { data } = view
  const { t } = context
  const table = panelsTable(data, t)
  if (!table.rows.length) return emptyScene(view, size, context, table.head)
  const { panels, others } = panelsLayout(data, size, context)
  const points = pointsOf(panels)
  const bands = panels.flatMap(bandsOf)
  const handle = handleOf(data, panels[0])
  const sampled = points && points.drawn < points.of
  return sceneOf(view, size, {
    ...(sampled && {
      description: `${view.description} ${t('views.drawn-of', { drawn: points.drawn, n: points.of })}`
    }),
    layers: [
      ...panels.flatMap((panel) => axesOf(panel, t)),
      ...(bands.length ? [{ mark: 'path' as const, items: bands }] : []),
      ...(points ? [points.layer] : []),
      ...panels.flatMap((panel, i) => marksOf(panel, t, i ? [] : handle.taken)),
      ...handle.layers,
      ...(others ? [leftOut(others, size, t)] : [])
    ],
    handles: handle.marks,
    tooltip: panelTip(panels, points?.layer ?? null, t),
    table
  })
}

/** Selected rows that the sample left out are drawn as well, and what lies over the points again over them. */
function emphasise(view: View<'panels'>, scene: Scene, { mask }: Selected, context: SceneContext): Layer[] {
  const at = scene.layers.findIndex((layer) => layer.mark === 'points')
  if (at < 0 || !sampledIn(view.data)) return []
  const own = pointsOf(panelsLayout(view.data, scene, context).panels, mask)
  return own ? [own.layer, ...scene.layers.slice(at + 1)] : []
}

/** Whether more points are there than are drawn. */
const sampledIn = ({ panels }: PanelsData) =>
  panels.reduce((sum, { points }) => sum + (points?.x.length ?? 0), 0) > mostPoints

export const panels: ViewKind<'panels'> = { kind: 'panels', scene: panelsScene, emphasise }

const leftOut = (n: number, size: Size, t: SceneContext['t']): Layer => ({
  mark: 'text',
  items: [{ x: 2, y: size.height - 4, text: t('views.more-in-table', { n }), paint: 'ink-3' }]
})
