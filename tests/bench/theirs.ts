import { kmeans } from 'ml-kmeans'
import { PCA } from 'ml-pca'
import MultivariateLinearRegression from 'ml-regression-multivariate-linear'
import { asArrays } from './data.ts'

/** The same work by ml-kmeans, ml-pca and ml-regression-multivariate-linear, and by plain loops over arrays where they have none. */
export class Theirs {
  readonly #raw: number[][]
  #standard: number[][]

  constructor(data: Float64Array) {
    this.#raw = asArrays(data)
    this.#standard = this.#raw
  }

  get standard(): number[][] {
    return this.#standard
  }

  /** Neither library standardises alone: two passes over arrays of rows, as one would write it beside them. */
  standardise(): void {
    const rows = this.#raw
    const n = rows.length
    const d = rows[0].length
    const mean = new Array<number>(d).fill(0)
    const deviation = new Array<number>(d).fill(0)
    for (const row of rows) for (let j = 0; j < d; j++) mean[j] += row[j] / n
    for (const row of rows) for (let j = 0; j < d; j++) deviation[j] += (row[j] - mean[j]) ** 2 / n
    for (let j = 0; j < d; j++) deviation[j] = Math.sqrt(deviation[j])
    this.#standard = rows.map((row) => row.map((x, j) => (x - mean[j]) / deviation[j]))
  }

  /** By the covariance matrix: its faster way on many rows. */
  pca(): void {
    const fit = new PCA(this.#standard, { method: 'covarianceMatrix' })
    fit.predict(this.#standard, { nComponents: 2 })
  }

  kmeans(start: number[][], maxIterations: number): number {
    return kmeans(this.#standard, start.length, { initialization: start, maxIterations, tolerance: 1e-4 }).iterations
  }

  /** Coefficients of a regression of the response on all columns, the intercept last. */
  regression(response: Float64Array): number[] {
    const y = Array.from(response, (value) => [value])
    return new MultivariateLinearRegression(this.#raw, y, { statistics: false }).weights.map(([weight]) => weight)
  }
}
