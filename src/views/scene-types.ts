import type { Clause } from '@core/result/selection.ts'
import type { FiguresData } from './figures/data.ts'

export interface Size {
  width: number
  height: number
}

/** Segments (or other groups) by index, 0 the largest; the colour follows the index. */
export interface Group {
  name: string
  size: number
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
  /** Where the axes are no columns: positions in the frame of the rows inside a box, and the plane that the area shows. */
  rows?: (box: { x: number; y: number; width: number; height: number }) => Uint32Array
  plane?: ZoomWindow
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
  /** A number on it. */
  text?: string
  /** Pixels an arrow key moves it; ten times that with Shift held. 4 where left out. */
  step?: number
  /** Where an arrow key takes it, in data units, where that is not a step in pixels: an axis is turned; `far` with Shift held. Null: nowhere. */
  key?: (key: string, far: boolean) => [number, number] | null
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
  /** The line that the pointer is on is tinted, under the marks. */
  tint?: (x: number, y: number) => { x: number; y: number; width: number; height: number } | null
  legend?: { label: string; paint: Paint; select?: Clause[] }[]
  /** The view is a table itself: a page shows it as one in place of the layers, which draw it where there are only pictures. */
  figures?: FiguresData
  /** The table behind the picture. */
  table: { head: string[]; rows: (string | number)[][] }
}
