/**
 * At most `most` (2 or more) of a list of points, the first and the last among them, spread evenly along the way.
 *
 * `along` says how far a point lies; it never falls from one point to the next. The list itself where it is short enough.
 */
export function thinned<T>(points: readonly T[], most: number, along: (point: T, index: number) => number): T[] {
  if (points.length <= most) return [...points]
  const last = points.length - 1
  const from = along(points[0], 0)
  const way = along(points[last], last) - from
  let taken = -1
  return points.filter((point, index) => {
    const part = Math.min(most - 2, Math.floor(((along(point, index) - from) / way) * (most - 1)))
    if (index < last && !(part > taken)) return false
    taken = part
    return true
  })
}
