export type Place = readonly [number, number]

/**
 * The cell of each place in a rectangle: the points nearest to it, ties to the lower number. Corners in order; none where a place
 * has no cell, as the second of two that coincide.
 *
 * Each cell is the rectangle cut by the bisectors to all other places: exact where a triangulation would have to move places
 * that lie on a line. Source: Sutherland, Hodgman 1974.
 */
export function cellsOf(places: readonly Place[], x: Place, y: Place): [number, number][][] {
  const whole: [number, number][] = [
    [x[0], y[0]],
    [x[1], y[0]],
    [x[1], y[1]],
    [x[0], y[1]]
  ]
  return places.map((own, c) =>
    places.reduce<[number, number][]>((cell, other, o) => {
      if (o === c) return cell
      if (own[0] === other[0] && own[1] === other[1]) return o < c ? [] : cell
      return cut(cell, own, other)
    }, whole)
  )
}

/** What of a polygon is nearer to one place than to another. */
function cut(cell: [number, number][], own: Place, other: Place): [number, number][] {
  const [a, b] = [other[0] - own[0], other[1] - own[1]]
  const limit = (other[0] ** 2 + other[1] ** 2 - own[0] ** 2 - own[1] ** 2) / 2
  const beyond = ([x, y]: Place) => a * x + b * y - limit
  return cell.flatMap((corner, i) => {
    const next = cell[(i + 1) % cell.length]
    const [here, there] = [beyond(corner), beyond(next)]
    const kept: [number, number][] = here <= 0 ? [corner] : []
    if (here <= 0 !== there <= 0) {
      const t = here / (here - there)
      kept.push([corner[0] + t * (next[0] - corner[0]), corner[1] + t * (next[1] - corner[1])])
    }
    return kept
  })
}
