import type { BrushArea, Selection, ZoomWindow } from '../kinds.ts'
import type { Box } from './boxes.ts'

/** What a list of rows was drawn round, in the plane's own units: rows alone do not say it. */
const drawnRound = new WeakMap<Uint32Array, ZoomWindow>()

/** Positions of the rows inside a box, which is kept with them as long as they live. */
export function rowsInBrush(area: BrushArea, box: Box): Uint32Array {
  const rows = area.rows?.(box) ?? new Uint32Array(0)
  if (area.plane) drawnRound.set(rows, windowOf(area.box, area.plane, box))
  return rows
}

/** The box of pixels that a selection's rows were drawn round; null where they were not drawn in such an area, or out of view. */
export function boxOfRows({ box, plane }: BrushArea, selection: Selection | null | undefined): Box | null {
  const window = selection?.rows && drawnRound.get(selection.rows)
  if (!window || !plane) return null
  const [x0, x1] = shares(window.x, plane.x)
  const [y0, y1] = shares(window.y, plane.y)
  if (x1 < 0 || x0 > 1 || y1 < 0 || y0 > 1) return null
  const [left, right, foot, top] = [x0, x1, y0, y1].map((share) => Math.min(1, Math.max(0, share)))
  return {
    x: box.x + left * box.width,
    y: box.y + (1 - top) * box.height,
    width: (right - left) * box.width,
    height: (top - foot) * box.height
  }
}

const shares = ([low, high]: [number, number], [from, to]: [number, number]) =>
  [(low - from) / (to - from), (high - from) / (to - from)] as const

function windowOf(area: Box, plane: ZoomWindow, { x, y, width, height }: Box): ZoomWindow {
  const along = (pixel: number) => plane.x[0] + ((pixel - area.x) / area.width) * (plane.x[1] - plane.x[0])
  const up = (pixel: number) => plane.y[1] - ((pixel - area.y) / area.height) * (plane.y[1] - plane.y[0])
  return { x: [along(x), along(x + width)], y: [up(y + height), up(y)] }
}
