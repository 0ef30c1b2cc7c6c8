import type { KindId, Layer, Scene, SceneContext, Selected, Size, View, ViewKind } from './kinds.ts'
import { axis } from './axis/axis.ts'
import { bars } from './bars/bars.ts'
import { biplot } from './biplot/biplot.ts'
import { curves } from './curves/curves.ts'
import { distributions } from './distributions/distributions.ts'
import { effects } from './effects/effects.ts'
import { figures } from './figures/figures.ts'
import { heatMap } from './heat-map/heat-map.ts'
import { intervals } from './intervals/intervals.ts'
import { lineFit } from './line-fit/line-fit.ts'
import { panels } from './panels/panels.ts'
import { parallel } from './parallel/parallel.ts'
import { scatter } from './scatter/scatter.ts'
import { scree } from './scree/scree.ts'
import { silhouette } from './silhouette/silhouette.ts'
import { voronoi } from './voronoi/voronoi.ts'

/** Every chart kind there is. */
export const viewKinds: { [K in KindId]: ViewKind<K> } = {
  scatter,
  biplot,
  scree,
  silhouette,
  curves,
  bars,
  'heat-map': heatMap,
  parallel,
  effects,
  distributions,
  intervals,
  panels,
  figures,
  axis,
  'line-fit': lineFit,
  voronoi
}

/** A kind by its name; a view's data fits its kind, which the compiler cannot see through the union. */
export const kindOf = (kind: KindId) => viewKinds[kind] as ViewKind

/** The scene of any view at a size. */
export function sceneOfView(view: View, size: Size, context: SceneContext): Scene {
  return kindOf(view.kind).scene(view, size, context)
}

/** What a selection adds to a scene already laid out; nothing where the kind only dims. */
export function emphasisOf(view: View, scene: Scene, selected: Selected, context: SceneContext): Layer[] {
  return scene.table.rows.length ? (kindOf(view.kind).emphasise?.(view, scene, selected, context) ?? []) : []
}
