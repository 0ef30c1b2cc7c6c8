import { r } from './axes.ts'
import type { Box } from './boxes.ts'

type Point = readonly [number, number]

/** The parts of a line through points that lie inside a box, as path data; empty where none does. Source: Liang and Barsky, 1984. */
export function clipped(points: readonly Point[], box: Box): string {
  let d = ''
  let pen: Point | null = null
  for (let i = 1; i < points.length; i++) {
    const part = within(points[i - 1], points[i], box)
    if (!part) continue
    const [from, to] = part
    if (!pen || pen[0] !== from[0] || pen[1] !== from[1]) d += `M${r(from[0])},${r(from[1])}`
    d += `L${r(to[0])},${r(to[1])}`
    pen = to
  }
  return d
}

function within(a: Point, b: Point, box: Box): [Point, Point] | null {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  let [from, to] = [0, 1]
  const walls = [
    [-dx, a[0] - box.x],
    [dx, box.x + box.width - a[0]],
    [-dy, a[1] - box.y],
    [dy, box.y + box.height - a[1]]
  ]
  for (const [toward, room] of walls) {
    if (toward === 0) {
      if (room < 0) return null
    } else if (toward < 0) from = Math.max(from, room / toward)
    else to = Math.min(to, room / toward)
  }
  if (from > to) return null
  const at = (share: number): Point => (share === 0 ? a : share === 1 ? b : [a[0] + share * dx, a[1] + share * dy])
  return [at(from), at(to)]
}

/** The part of an area that lies inside a box, as path data; empty where none does. Source: Sutherland and Hodgman, 1974. */
export function clippedArea(points: readonly Point[], box: Box): string {
  const walls: [axis: 0 | 1, at: number, sign: 1 | -1][] = [
    [0, box.x, 1],
    [0, box.x + box.width, -1],
    [1, box.y, 1],
    [1, box.y + box.height, -1]
  ]
  const corners = walls.reduce((list, wall) => cut(list, ...wall), points)
  return corners.length > 2 ? `M${corners.map(([x, y]) => `${r(x)},${r(y)}`).join('L')}Z` : ''
}

function cut(points: readonly Point[], axis: 0 | 1, at: number, sign: 1 | -1): Point[] {
  const inside = (point: Point) => sign * (point[axis] - at) >= 0
  return points.flatMap((to, i) => {
    const from = points.at(i - 1)!
    if (inside(from) !== inside(to)) {
      const share = (at - from[axis]) / (to[axis] - from[axis])
      const crossing: Point = [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]
      return inside(to) ? [crossing, to] : [crossing]
    }
    return inside(to) ? [to] : []
  })
}
