import type { Translate } from '@messages/index.ts'
import type { ScatterData } from './scatter/data.ts'
import type { BiplotData } from './biplot/data.ts'
import type { ScreeData } from './scree/data.ts'
import type { SilhouetteData } from './silhouette/data.ts'
import type { CurvesData } from './curves/data.ts'
import type { BarsData } from './bars/data.ts'
import type { HeatMapData } from './heat-map/data.ts'
import type { ParallelData } from './parallel/data.ts'
import type { EffectsData } from './effects/data.ts'
import type { DistributionsData } from './distributions/data.ts'
import type { IntervalsData } from './intervals/data.ts'
import type { PanelsData } from './panels/data.ts'
import type { FiguresData } from './figures/data.ts'
import type { AxisData } from './axis/data.ts'
import type { LineFitData } from './line-fit/data.ts'
import type { VoronoiData } from './voronoi/data.ts'
import type { Layer, Scene, Size, ZoomWindow } from './scene-types.ts'

export type { Clause, Selection } from '@core/result/selection.ts'
export type * from './scene-types.ts'
export type { ScatterData, Overlay } from './scatter/data.ts'
export type { BiplotData } from './biplot/data.ts'
export type { ScreeData } from './scree/data.ts'
export type { SilhouetteData } from './silhouette/data.ts'
export type { CurvesData } from './curves/data.ts'
export type { BarsData } from './bars/data.ts'
export type { HeatMapData } from './heat-map/data.ts'
export type { ParallelData } from './parallel/data.ts'
export type { EffectsData } from './effects/data.ts'
export type { DistributionsData } from './distributions/data.ts'
export type { IntervalsData } from './intervals/data.ts'
export type { PanelsData, PanelData } from './panels/data.ts'
export type { FiguresData } from './figures/data.ts'
export type { AxisData } from './axis/data.ts'
export type { LineFitData } from './line-fit/data.ts'
export type { VoronoiData } from './voronoi/data.ts'

/** Data by kind; a new kind is a line here, a folder, and a line in the registry. */
export interface DataOf {
  scatter: ScatterData
  biplot: BiplotData
  scree: ScreeData
  silhouette: SilhouetteData
  curves: CurvesData
  bars: BarsData
  'heat-map': HeatMapData
  parallel: ParallelData
  effects: EffectsData
  distributions: DistributionsData
  intervals: IntervalsData
  panels: PanelsData
  figures: FiguresData
  axis: AxisData
  'line-fit': LineFitData
  voronoi: VoronoiData
}
export type KindId = keyof DataOf

/** A view ready to be drawn: the finding as its title, a sentence that says what is drawn and how many rows. */
export interface View<K extends KindId = KindId> {
  id: string
  kind: K
  title: string
  description: string
  data: DataOf[K]
}

/** A selection worked out over a frame: 1 where a row is in it. */
export interface Selected {
  mask: Uint8Array
  count: number
}

export interface SceneContext {
  t: Translate
  /** Only this part is drawn, by kinds that can be zoomed; all of it where left out. */
  zoom?: ZoomWindow | null
}

/** A chart kind: a pure function to a scene, and one to the layers a selection adds or emphasises. */
export interface ViewKind<K extends KindId = KindId> {
  kind: K
  scene(view: View<K>, size: Size, context: SceneContext): Scene
  /** Extra layers over the dimmed scene (a line of the selection's histogram, an outlined column). */
  emphasise?(view: View<K>, scene: Scene, selected: Selected, context: SceneContext): Layer[]
}
