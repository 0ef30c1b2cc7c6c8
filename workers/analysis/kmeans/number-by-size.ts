import type { Polished } from './polish.ts'

/** Segments by size, the largest first; ties by the centroids, the higher first. */
export function orderBySize({ counts, centroids }: Pick<Polished, 'counts' | 'centroids'>, d: number): number[] {
  return [...counts.keys()].sort((a, b) => counts[b] - counts[a] || compare(centroids, d, b, a))
}

/** The same segments numbered by size, 0 the largest. Labels are new; rows are not moved. */
export function numberBySize<F extends Polished>(fit: F, d: number): F {
  const order = orderBySize(fit, d)
  const place = new Int32Array(order.length)
  order.forEach((was, is) => (place[was] = is))
  const moved = (values: Float64Array) => {
    const width = values.length / order.length
    const out = new Float64Array(values.length)
    order.forEach((was, is) => out.set(values.subarray(was * width, (was + 1) * width), is * width))
    return out
  }
  return {
    ...fit,
    labels: fit.labels.map((label) => place[label]),
    counts: moved(fit.counts),
    sums: moved(fit.sums),
    centroids: moved(fit.centroids)
  }
}

function compare(centroids: Float64Array, d: number, a: number, b: number): number {
  for (let j = 0; j < d; j++)
    if (centroids[a * d + j] !== centroids[b * d + j]) return centroids[a * d + j] - centroids[b * d + j]
  return 0
}
