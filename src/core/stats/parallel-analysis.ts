import { quantiles } from './quantile.ts'
import type { Rng } from './random.ts'
import { shuffle } from './shuffle.ts'
import { symmetricEigen } from './symmetric-eigen.ts'

/** Adds XᵀX of n × d rows to `into`. */
export type Gram = (rows: Float64Array, n: number, d: number, into: Float64Array) => void

/**
 * Horn's parallel analysis: for each rank the given percentile of the eigenvalues of covariance matrices whose columns were
 * permuted on their own, which destroys what they share and nothing else; the first keeps its order, since only orders relative to
 * it matter. Yields the permutations done.
 *
 * Rows are n × d, row after row, with column means 0; they are left permuted.
 * Source: Horn 1965; percentile and permutations as Buja, Eyuboglu 1992.
 */
export function* parallelAnalysis(
  rows: Float64Array,
  n: number,
  d: number,
  {
    permutations = 100,
    percentile = 0.95,
    rng,
    gram
  }: { permutations?: number; percentile?: number; rng: Rng; gram: Gram }
): Generator<number, number[]> {
  const found: Float64Array[] = []
  const column = new Float64Array(n)
  for (let p = 0; p < permutations; p++) {
    for (let j = 1; j < d; j++) {
      for (let i = 0; i < n; i++) column[i] = rows[i * d + j]
      shuffle(column, rng)
      for (let i = 0; i < n; i++) rows[i * d + j] = column[i]
    }
    const product = new Float64Array(d * d)
    gram(rows, n, d, product)
    found.push(
      symmetricEigen(
        product.map((x) => x / (n - 1)),
        d
      ).values
    )
    yield p + 1
  }
  return Array.from(
    { length: d },
    (_, i) =>
      quantiles(
        found.map((values) => values[i]),
        [percentile]
      )[0]
  )
}

/** How many of the first eigenvalues stand above their thresholds, up to the first that does not. */
export function retained(eigenvalues: ArrayLike<number>, thresholds: readonly number[]): number {
  const below = thresholds.findIndex((threshold, i) => !(eigenvalues[i] > threshold))
  return below < 0 ? thresholds.length : below
}
