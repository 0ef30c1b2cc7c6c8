/** Rows as k-means sees them: one list of finite values a feature. */
export type Columns = readonly ArrayLike<number>[]

export interface NearestRows {
  /** The nearest centroid of each row, ties to the lower number. */
  labels: Uint8Array
  sizes: number[]
  /** Sum of squared distances to the nearest centroid. */
  inertia: number
}

/** Every row's nearest centroid; at most 255 of them. */
export function nearestRows(columns: Columns, centroids: readonly (readonly number[])[]): NearestRows {
  const n = columns[0]?.length ?? 0
  const labels = new Uint8Array(n)
  const sizes = centroids.map(() => 0)
  let inertia = 0
  for (let i = 0; i < n; i++) {
    let least = Infinity
    for (let c = 0; c < centroids.length; c++) {
      const gap = squaredGap(columns, i, centroids[c])
      if (gap < least) {
        least = gap
        labels[i] = c
      }
    }
    sizes[labels[i]]++
    inertia += least
  }
  return { labels, sizes, inertia }
}

/** Sum of squared distances of the rows to the centroids they belong to, the nearest or not. */
export function sumTo(columns: Columns, labels: Uint8Array, centroids: readonly (readonly number[])[]): number {
  let sum = 0
  for (let i = 0; i < labels.length; i++) sum += squaredGap(columns, i, centroids[labels[i]])
  return sum
}

function squaredGap(columns: Columns, row: number, place: readonly number[]): number {
  let sum = 0
  for (let j = 0; j < columns.length; j++) {
    const apart = columns[j][row] - place[j]
    sum += apart * apart
  }
  return sum
}
