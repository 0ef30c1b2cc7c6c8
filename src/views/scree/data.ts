export interface ScreeData {
  /** Share of variance of each component, all of them. */
  shares: number[]
  eigenvalues: number[]
  /** 95th percentile of the eigenvalues of permuted columns. */
  thresholds?: number[]
  kept: number
}
