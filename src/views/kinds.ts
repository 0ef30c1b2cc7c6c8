import type { FrameColumn } from '@core/result/types.ts'
import type { Clause } from '@core/result/selection.ts'
import type { Translate } from '@messages/index.ts'

// ---- what a view is given -------------------------------------------------

export type { Clause, Selection } from '@core/result/selection.ts'

export interface Size {
  width: number
  height: number
}

/** Segments (or other groups) by index, 0 the largest; the colour follows the index. */
export interface Group {
  name: string
  size: number
}

export interface ScatterData {
  x: Float64Array | Float32Array
  y: Float64Array | Float32Array
  /** Columns of the frame that x and y are, so that a brush can be told in data units; null for one that is no column: rows inside are then selected one by one. */
  columns: [string | null, string | null]
  xLabel: string
  yLabel: string
  group?: Int32Array | Uint8Array
  groups?: Group[]
  /** The frame's column that the groups come from; `segment` where left out. */
  groupColumn?: string
  /** An ellipse that holds 80 % of its group. */
  rings?: boolean
  /** Lines over the points, in the plane's own units: a line of reference, a smooth curve with its band, contours. They do not widen the plane. */
  overlays?: Overlay[]
  /** Rows that are named beside their point: the influential ones. */
  named?: { row: number; label: string }[]
}

export interface Overlay {
  x: number[]
  y: number[]
  /** A band round the line. */
  low?: number[]
  high?: number[]
  label?: string
  dash?: boolean
  paint?: 'ink' | 'ink-2' | 'ink-3'
}

export interface BiplotData extends ScatterData {
  arrows: { name: string; x: number; y: number }[]
}

export interface ScreeData {
  /** Share of variance of each component, all of them. */
  shares: number[]
  eigenvalues: number[]
  /** 95th percentile of the eigenvalues of permuted columns. */
  thresholds?: number[]
  kept: number
}

export interface SilhouetteData {
  /** One value a row of the frame, NaN where it was not sampled. */
  values: Float64Array | Float32Array
  group: Int32Array | Uint8Array
  groups: Group[]
  bySegment: number[]
  mean: number
  column: string
}

export interface CurvesData {
  x: number[]
  xLabel: string
  series: { name: string; values: number[]; errors?: number[]; axis?: 'shared' | 'own' }[]
  highlight?: number
  /** What choosing an x means: the app sets k. */
  pick?: string
}

export interface BarsData {
  bars: { label: string; value: number; low?: number; high?: number; group?: number; select?: Clause }[]
  unit: string
  /** Shares are shown as per cent. */
  percent?: boolean
  colourByGroup?: boolean
  /** The part of each bar that the selected rows make up, in the bars' unit. */
  ofSelection?: (mask: Uint8Array) => number[]
}

export interface HeatMapData {
  rows: string[]
  columns: { label: string; group?: number }[]
  /** row × column, NaN where there is none. */
  values: number[][]
  /** `signed` clips at ± limit; `count` runs from 0 to the largest. */
  ramp: 'signed' | 'count'
  limit?: number
  unit: string
  digits?: number
  select?: (row: number, column: number) => Clause[]
  /** Values of one more column for a selection: feature means of the selected rows. */
  ofSelection?: (mask: Uint8Array) => number[]
}

export interface ParallelData {
  axes: { label: string; column: string; values: FrameColumn; unit?: string }[]
  /** Positions in the frame that are drawn. */
  sample: Uint32Array
  group?: Int32Array | Uint8Array
  groups?: Group[]
}

export interface EffectsData {
  /** Features in order of effect for each group. */
  groups: { group: number; name: string; features: { name: string; effect: number; value: string; all: string }[] }[]
  unit: string
  /** The selection's own effect by feature name, against all rows that are not in it; NaN where there is none. */
  ofSelection?: (mask: Uint8Array) => Map<string, number>
}

export interface DistributionsData {
  features: {
    name: string
    column: string
    /** The brush speaks of the table's column, in its own units; center and scale are left out then. */
    of?: 'table'
    unit?: string
    edges: number[]
    counts: number[]
    bySegment: number[][]
    values?: FrameColumn
    center?: number
    scale?: number
  }[]
  groups: Group[]
}

/** Estimates with their intervals, one a line, against a line of reference. */
export interface IntervalsData {
  rows: {
    label: string
    value: number
    low: number
    high: number
    /** What stands at the end of the line: `+82.8 ± 7.1`. */
    text: string
    /** The interval does not hold the reference; else the mark is hollow and the text says that it is not clear. */
    clear: boolean
    select?: Clause[]
  }[]
  unit: string
  /** 0 for effects, 1 for odds ratios; none for means. */
  reference?: number
  /** Odds ratios stand on a logarithmic axis. */
  log?: boolean
}

/** One plot or several small ones side by side: lines with bands, points, estimates by level. */
export interface PanelsData {
  panels: PanelData[]
  /** All on one scale up. */
  sharedY?: boolean
  /** The reader moves a line along x of the first panel: a threshold. */
  handle?: { x: number; label: string }
}

export interface PanelData {
  /** Left out where there is one panel alone. */
  title?: string
  xLabel: string
  yLabel: string
  percentX?: boolean
  percentY?: boolean
  xDomain?: [number, number]
  yDomain?: [number, number]
  /** One a row of the frame (or of the rows at `index`); drawn as a sample where there are many. */
  points?: { x: Float64Array | Float32Array; y: Float64Array | Float32Array; index?: Uint32Array }
  lines?: {
    x: number[]
    y: number[]
    low?: number[]
    high?: number[]
    name?: string
    dash?: boolean
    /** As stairs, as observed shares are. */
    step?: boolean
  }[]
  /** A category along x: an estimate with its interval for each level. */
  levels?: { label: string; value: number; low: number; high: number; n?: number; select?: Clause[] }[]
  /** Single points that are named: the threshold in use. */
  marks?: { x: number; y: number; label: string; low?: number; high?: number }[]
}

/** A table that is the view itself: the terms of a model. Cells come in words; `raw` is what is exported. */
export interface FiguresData {
  head: { label: string; numeric: boolean; hint?: string }[]
  rows: { cells: string[]; strong?: boolean; select?: Clause[] }[]
  raw: (string | number)[][]
  foot?: string
}

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

// ---- scene: plain numbers and words ----------------------------------------

/** A colour by meaning; themes give it its value. `signed` runs −1…1, `count` 0…1. */
export type Paint =
  | 'ink'
  | 'ink-2'
  | 'ink-3'
  | 'edge'
  | 'line'
  | 'grid'
  | 'mark'
  | 'mark-2'
  | 'surface'
  | 'sunken'
  | 'none'
  | { group: number }
  | { signed: number }
  | { count: number }

export interface RectMark {
  x: number
  y: number
  width: number
  height: number
  fill: Paint
  stroke?: Paint
  opacity?: number
  /** What a click selects. */ select?: Clause[]
  /** What a click picks (a k). */ pick?: number
  label?: string
}
export interface PathMark {
  d: string
  stroke?: Paint
  fill?: Paint
  width?: number
  dash?: boolean
  opacity?: number
  select?: Clause[]
  label?: string
}
export interface TextMark {
  x: number
  y: number
  text: string
  anchor?: 'start' | 'middle' | 'end'
  paint?: Paint
  bold?: boolean
  size?: number
  halo?: boolean
  /** Fill behind, to choose black or white by contrast. */ on?: Paint
  rotate?: number
}
export interface CircleMark {
  cx: number
  cy: number
  r: number
  fill: Paint
  stroke?: Paint
  opacity?: number
  select?: Clause[]
  pick?: number
  label?: string
}
/** A disc with a group's number. */
export interface BadgeMark {
  cx: number
  cy: number
  group: number
  text: string
  select?: Clause[]
}

/** Many points: arrays, drawn on a canvas above some thousands. `index` is the position in the frame. */
export interface PointsLayer {
  mark: 'points'
  x: Float32Array
  y: Float32Array
  index: Uint32Array
  group?: Uint8Array
  r: number
}
/** Counts on a grid of cells, drawn as one image; group −1 (255) is one colour. */
export interface RasterLayer {
  mark: 'raster'
  x: number
  y: number
  width: number
  height: number
  columns: number
  rows: number
  counts: Float32Array
  most: number
}
/** Many lines through the same axes (parallel coordinates): `y` is line × axis. */
export interface LinesLayer {
  mark: 'lines'
  x: number[]
  y: Float32Array
  index: Uint32Array
  group?: Uint8Array
  width: number
}

/** `dim`: these marks fall back (areas to 28 %) while something is selected. */
export type Layer =
  | { mark: 'rect'; items: RectMark[]; dim?: boolean }
  | { mark: 'path'; items: PathMark[]; dim?: boolean }
  | { mark: 'text'; items: TextMark[] }
  | { mark: 'circle'; items: CircleMark[]; dim?: boolean }
  | { mark: 'badge'; items: BadgeMark[] }
  | PointsLayer
  | RasterLayer
  | LinesLayer

/** Part of a scene where a drag makes intervals: pixel box, and the data range it stands for. `x`/`y` name the frame's columns. */
export interface BrushArea {
  box: { x: number; y: number; width: number; height: number }
  x?: { column: string; of?: 'table'; domain: [number, number] }
  y?: { column: string; of?: 'table'; domain: [number, number] }
  /** Where the axes are no columns: positions in the frame of the rows inside a box. */
  rows?: (box: { x: number; y: number; width: number; height: number }) => Uint32Array
  label: string
}

/** A mark that the reader moves, by dragging or by arrow keys while it has the focus. */
export interface HandleMark {
  id: string
  cx: number
  cy: number
  r: number
  /** Its name and where it is, for a reader who cannot see it. */
  label: string
  /** The way it can go; both where left out. */
  along?: 'x' | 'y'
  group?: number
  /** Pixels an arrow key moves it; ten times that with Shift held. 4 where left out. */
  step?: number
  /** The place in data units of a pixel of the scene, inside what is allowed. */
  to: (x: number, y: number) => [number, number]
}

/** The part of a plot's plane that is in view, in data units. */
export interface ZoomWindow {
  x: [number, number]
  y: [number, number]
}

/** A plot that can be zoomed: its pixel box, all there is, and what is shown of it. */
export interface ZoomArea {
  box: { x: number; y: number; width: number; height: number }
  full: ZoomWindow
  shown: ZoomWindow
}

export interface Scene {
  width: number
  height: number
  title: string
  description: string
  /** Drawn in order: grid and axes first. */
  layers: Layer[]
  brushes: BrushArea[]
  zoom?: ZoomArea
  /** Marks to be moved, drawn above all else. */
  handles?: HandleMark[]
  /** What the pointer is over: name and value rows. */
  tooltip?: (x: number, y: number) => { name: string; values: [string, string][] } | null
  legend?: { label: string; paint: Paint; select?: Clause[] }[]
  /** The table behind the picture. */
  table: { head: string[]; rows: (string | number)[][] }
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
