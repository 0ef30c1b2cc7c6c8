/**
 * Float64 work and pairwise distances on the host, device or not: SIMD kernels where WebAssembly SIMD runs, plain code elsewhere.
 * Both give the same numbers to the tolerances stated in their tests.
 */
export interface HostKernels {
  /** Adds XᵀX of a block of float64 rows (row after row, n × d) to `into` (d × d), f64x2. */
  gram64(rows: Float64Array, n: number, d: number, into: Float64Array): void
  /**
   * Sums for silhouettes, from one pass over the distances: for each row i in [from, to), Euclidean distance to every row j is added to
   * sums[c][i − from][labels[c][j]] for every candidate labelling c. `sums[c]` has (to − from) × ks[c] entries.
   */
  silhouetteSums(
    rows: Float32Array,
    n: number,
    d: number,
    from: number,
    to: number,
    labels: Int32Array[],
    ks: number[],
    sums: Float64Array[]
  ): void
  /**
   * The nearest of k centroids (k × d) for each of n rows of float64, ties to the lower index; gives the sum of squared distances.
   *
   * `into.labels` and `into.distances` (squared) are written, n each; `into.sums` (k × d) and `into.counts` are added to. Every sum
   * is added up in the same order everywhere, so the numbers are the same to the last bit.
   */
  nearest64(rows: Float64Array, n: number, d: number, centroids: Float64Array, k: number, into: Nearest64): number
}

export interface Nearest64 {
  labels: Int32Array
  distances: Float64Array
  sums: Float64Array
  counts: Float64Array
}
