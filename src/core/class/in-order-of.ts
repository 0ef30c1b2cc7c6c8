/**
 * Which of some places is nearest to each of those given, each taken once: `order[c]` belongs to the c-th given.
 *
 * A model numbers its segments by size; a reader who placed the centroids knows them by the numbers they had.
 */
export function inOrderOf(places: readonly (readonly number[])[], given: readonly (readonly number[])[]): number[] {
  const free = new Set(places.keys())
  return given.map((wanted) => {
    let best = -1
    let least = Infinity
    for (const p of free) {
      const gap = places[p].reduce((sum, x, j) => sum + (x - wanted[j]) ** 2, 0)
      if (gap < least) [least, best] = [gap, p]
    }
    free.delete(best)
    return best
  })
}
