import type { BrushArea, Clause, Selection } from '../kinds.ts'
import type { Box } from './boxes.ts'
import { boxOfRows, rowsInBrush } from './brush-rows.ts'

/** Which edges of a brush a gesture moves; none of them moves it whole. */
export interface Grip {
  x: -1 | 0 | 1
  y: -1 | 0 | 1
}

type Axis = NonNullable<BrushArea['x']>

/** Whether a drag makes an interval along an axis. */
const goes = (area: BrushArea, axis: 'x' | 'y') => area[axis] !== undefined || area.rows !== undefined
type Interval = Extract<Clause, { low: number }>

/** The intervals in data units that a box of pixels stands for. */
export function clausesOf(area: BrushArea, box: Box): Clause[] {
  const { x, y } = area
  const clauses: Clause[] = []
  if (x)
    clauses.push(interval(x, (box.x - area.box.x) / area.box.width, (box.x + box.width - area.box.x) / area.box.width))
  if (y) {
    const foot = area.box.y + area.box.height
    clauses.push(interval(y, (foot - box.y - box.height) / area.box.height, (foot - box.y) / area.box.height))
  }
  return clauses
}

function interval({ column, of, domain: [low, high] }: Axis, from: number, to: number): Interval {
  const at = (share: number) => low + Math.min(1, Math.max(0, share)) * (high - low)
  return { column, ...(of && { of }), low: at(from), high: at(to) }
}

/** The box of pixels that a selection's intervals cover in an area; null where it has none there, or none in view. */
export function boxOf(area: BrushArea, selection: Selection | null | undefined): Box | null {
  if (area.rows) return boxOfRows(area, selection)
  const x = area.x && clauseFor(area.x, selection)
  const y = area.y && clauseFor(area.y, selection)
  if (!x && !y) return null
  if ((x && apart(area.x!, x)) || (y && apart(area.y!, y))) return null
  const box = { ...area.box }
  if (x) [box.x, box.width] = span(area.x!, x, area.box.x, area.box.width)
  if (y) {
    const [fromFoot, height] = span(area.y!, y, 0, area.box.height)
    box.y = area.box.y + area.box.height - fromFoot - height
    box.height = height
  }
  return box
}

function span({ domain: [low, high] }: Axis, clause: Interval, start: number, length: number): [number, number] {
  const at = (value: number) => Math.min(1, Math.max(0, (value - low) / (high - low))) * length
  return [start + at(clause.low), at(clause.high) - at(clause.low)]
}

/** An interval that lies wholly beyond what an axis shows. */
const apart = ({ domain: [low, high] }: Axis, clause: Interval) => clause.high < low || clause.low > high

function clauseFor({ column, of }: Axis, selection: Selection | null | undefined): Interval | undefined {
  return selection?.clauses.find(
    (clause): clause is Interval => 'low' in clause && clause.column === column && clause.of === of
  )
}

/** A view's selection with the intervals of one area put in place of its old ones, or taken out (null); null where nothing is left. */
export function withBrush(from: string, area: BrushArea, box: Box | null, before?: Selection | null): Selection | null {
  if (area.rows) return box && { from, clauses: [], rows: rowsInBrush(area, box) }
  const axes = [area.x, area.y].filter((axis) => axis !== undefined)
  const others =
    before?.from === from
      ? before.clauses.filter(
          (clause) => 'low' in clause && !axes.some((axis) => axis.column === clause.column && axis.of === clause.of)
        )
      : []
  const own = box
    ? clausesOf(area, box).map((clause) => withHidden(area, clause, before?.from === from ? before : null))
    : []
  const clauses = [...others, ...own]
  return clauses.length ? { from, clauses } : null
}

/** An interval that still ends at the plot's edge keeps what of it lies beyond, out of view in a zoomed plot. */
function withHidden(area: BrushArea, clause: Clause, before: Selection | null): Clause {
  const axis = [area.x, area.y].find((one) => one?.column === clause.column && one.of === clause.of)
  const old = axis && clauseFor(axis, before)
  if (!axis || !old || !('low' in clause) || apart(axis, old)) return clause
  const [low, high] = axis.domain
  const hair = (high - low) * 1e-9
  return {
    ...clause,
    low: clause.low <= low + hair && old.low < low ? old.low : clause.low,
    high: clause.high >= high - hair && old.high > high ? old.high : clause.high
  }
}

/** The box between two points, as wide or as high as the area where it has one axis only. */
export function drawn(area: BrushArea, ax: number, ay: number, bx: number, by: number): Box {
  const [x0, x1] = goes(area, 'x')
    ? within(area.box.x, area.box.width, ax, bx)
    : [area.box.x, area.box.x + area.box.width]
  const [y0, y1] = goes(area, 'y')
    ? within(area.box.y, area.box.height, ay, by)
    : [area.box.y, area.box.y + area.box.height]
  return { x: x0, y: y0, width: x1 - x0, height: y1 - y0 }
}

function within(start: number, length: number, a: number, b: number): [number, number] {
  const clamp = (value: number) => Math.min(start + length, Math.max(start, value))
  return a < b ? [clamp(a), clamp(b)] : [clamp(b), clamp(a)]
}

/** A brush moved whole, or by the edges a grip holds, and kept inside its area. */
export function moved(area: BrushArea, box: Box, grip: Grip, dx: number, dy: number): Box {
  const [x, width] = goes(area, 'x')
    ? shift(area.box.x, area.box.width, box.x, box.width, grip, 'x', dx)
    : [box.x, box.width]
  const [y, height] = goes(area, 'y')
    ? shift(area.box.y, area.box.height, box.y, box.height, grip, 'y', dy)
    : [box.y, box.height]
  return { x, y, width, height }
}

function shift(
  start: number,
  length: number,
  at: number,
  size: number,
  grip: Grip,
  axis: 'x' | 'y',
  by: number
): [number, number] {
  if (grip.x === 0 && grip.y === 0) return [Math.min(start + length - size, Math.max(start, at + by)), size]
  if (grip[axis] === 0) return [at, size]
  const [a, b] = grip[axis] < 0 ? [at + by, at + size] : [at, at + size + by]
  const [low, high] = within(start, length, a, b)
  return [low, high - low]
}

/** The handles of a brush: corners for two axes, the middles of two edges for one. */
export function handles(area: BrushArea, box: Box): (Grip & { cx: number; cy: number })[] {
  const xs = goes(area, 'x') ? ([-1, 1] as const) : ([0] as const)
  const ys = goes(area, 'y') ? ([-1, 1] as const) : ([0] as const)
  return xs.flatMap((x) =>
    ys.map((y) => ({ x, y, cx: box.x + ((x + 1) / 2) * box.width, cy: box.y + ((y + 1) / 2) * box.height }))
  )
}

/** What a press at a point takes hold of: a handle, the whole brush, or nothing. */
export function gripAt(area: BrushArea, box: Box, x: number, y: number, reach = 8): Grip | null {
  const handle = handles(area, box).find(({ cx, cy }) => Math.abs(cx - x) <= reach && Math.abs(cy - y) <= reach)
  if (handle) return { x: handle.x, y: handle.y }
  if (x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height) return { x: 0, y: 0 }
  return null
}
