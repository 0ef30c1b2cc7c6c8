import { normal, random } from '@core/stats/random.ts'

/** Columns of the bench: overlapping groups, in units of their own, so that k-means has work to do. */
export const columns = 16
export const groups = 8

/** n × 16 numbers, row after row. */
export function benchData(n: number): Float64Array {
  const rng = random('bench')
  const centres = Float64Array.from({ length: groups * columns }, () => normal(rng) * 0.5)
  const data = new Float64Array(n * columns)
  for (let i = 0; i < n; i++)
    for (let j = 0; j < columns; j++)
      data[i * columns + j] = 50 + (j + 1) * (centres[(i % groups) * columns + j] + normal(rng))
  return data
}

/** The rows as arrays, as ml-kmeans and ml-pca take them. */
export function asArrays(data: Float64Array): number[][] {
  return Array.from({ length: data.length / columns }, (_, i) =>
    Array.from(data.subarray(i * columns, (i + 1) * columns))
  )
}

/** The columns, as the product keeps them. */
export function asColumns(data: Float64Array): Float64Array[] {
  const n = data.length / columns
  return Array.from({ length: columns }, (_, j) => Float64Array.from({ length: n }, (_, i) => data[i * columns + j]))
}

/** A response: a plane over the columns, and noise as wide as what they explain. */
export function benchResponse(data: Float64Array): Float64Array {
  const rng = random('bench response')
  return Float64Array.from({ length: data.length / columns }, (_, i) => {
    let sum = 20 * normal(rng)
    for (let j = 0; j < columns; j++) sum += ((j % 5) - 2) * data[i * columns + j]
    return sum
  })
}
