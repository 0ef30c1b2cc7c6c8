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
}
