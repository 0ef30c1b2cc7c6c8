import { kmeansQualitySpec } from '@core/recipe/steps/kmeans-quality.ts'
import { Refusal } from '@core/outcome.ts'
import type { KMeansModel, KMeansQualityModel } from '@core/result/models.ts'
import { stratifiedSample } from '@core/stats/stratified-sample.ts'
import { matrixOf, numericValues, rows32, sampleRows32, type Matrix } from '../matrix.ts'
import { scatter, type Scatter } from '../quality/scatter.ts'
import { silhouetteSummary } from '../quality/silhouette-summary.ts'
import { countsOf, exactRows, sampledRows, silhouettes } from '../quality/silhouettes.ts'
import { stability, stabilityRows } from '../quality/stability.ts'
import type { StepContext, StepRunner, Tick } from '../types.ts'

/** Rows of the sample whose silhouette is shown while the exact one is computed. */
const previewRows = 2000

/** Fewest rows a segment has in a sample. */
const leastRows = 30

type Silhouette = KMeansQualityModel['silhouette']

/**
 * How good the segments of k-means are, in the columns it worked on; silhouettes as the column `silhouette`.
 *
 * Silhouettes are exact up to 50,000 rows; above, of a sample of about 10,000 in proportion to the segments, NaN elsewhere.
 * With one segment there is nothing to compare: all indices are NaN. Fails `not-fitted` where k-means did not run before.
 */
export const kmeansQuality: StepRunner = {
  spec: kmeansQualitySpec,
  async *run(context, params) {
    const { frame } = context
    const fit = context.modelOf<KMeansModel>('kmeans')
    if (!fit || !frame.columns.has('segment')) throw new Refusal('not-fitted', { needs: 'kmeans' })
    const matrix = matrixOf(frame, fit.inputs)
    const labels = Int32Array.from(numericValues(frame, 'segment'))
    const bootstraps = params.bootstraps as number
    const indices = yield* scattered(matrix, labels, fit.k)
    const protocol = protocolOf(matrix.n, bootstraps)
    const partly = { ...indices, protocol, rows: matrix.n }
    const { values, silhouette } = yield* silhouetteOf(context, matrix, labels, fit.k, partly)
    const model: KMeansQualityModel = { ...partly, silhouette }
    if (bootstraps > 1 && fit.k > 1) {
      const options = { k: fit.k, bootstraps, rng: context.random('stability') }
      const work = stability(context.device, context.kernels, matrix, options)
      let step = await work.next()
      for (; !step.done; step = await work.next()) yield { done: 7 + (3 * step.value) / bootstraps, of: 10 }
      model.stability = step.value
    }
    return { model, frame: frame.with('silhouette', { kind: 'number', values }) }
  }
}

function* scattered(matrix: Matrix, labels: Int32Array, k: number): Generator<Tick, Scatter> {
  const work = scatter(matrix, labels, k)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    yield { done: step.value, of: 10 }
  }
}

function* silhouetteOf(
  context: StepContext,
  matrix: Matrix,
  labels: Int32Array,
  k: number,
  partly: Omit<KMeansQualityModel, 'silhouette'>
): Generator<Tick, { values: Float64Array; silhouette: Silhouette }> {
  const exact = matrix.n <= exactRows
  if (k < 2) return { values: new Float64Array(matrix.n).fill(NaN), silhouette: alone(k, exact, matrix.n) }
  if (!exact || matrix.n > previewRows) {
    const first = yield* sampled(context, matrix, labels, k, exact ? previewRows : sampledRows)
    yield { done: 2, of: 10, preview: { ...partly, silhouette: first.silhouette } }
    if (!exact) return first
  }
  const work = silhouettes(context.kernels, rows32(matrix), matrix.d, [labels], [k])
  let step = work.next()
  for (; !step.done; step = work.next()) yield { done: 2 + (5 * step.value) / matrix.n, of: 10 }
  const [values] = step.value
  return { values, silhouette: silhouetteSummary(values, labels, countsOf(labels, k), true) }
}

function* sampled(
  context: StepContext,
  matrix: Matrix,
  labels: Int32Array,
  k: number,
  size: number
): Generator<Tick, { values: Float64Array; silhouette: Silhouette }> {
  const positions = stratifiedSample(labels, k, size, leastRows, context.random('silhouette'))
  const own = Int32Array.from(positions, (p) => labels[p])
  const work = silhouettes(context.kernels, sampleRows32(matrix, positions), matrix.d, [own], [k])
  let step = work.next()
  for (; !step.done; step = work.next()) yield { done: 1 + step.value / positions.length, of: 10 }
  const [found] = step.value
  const values = new Float64Array(matrix.n).fill(NaN)
  positions.forEach((p, i) => (values[p] = found[i]))
  return { values, silhouette: silhouetteSummary(found, own, countsOf(labels, k), false) }
}

const alone = (k: number, exact: boolean, n: number): Silhouette => ({
  mean: NaN,
  bySegment: new Array<number>(k).fill(NaN),
  exact,
  sampled: exact ? n : 0
})

function protocolOf(n: number, bootstraps: number): string {
  const silhouette =
    n <= exactRows ? `silhouette: all ${n} rows` : `silhouette: stratified sample of ${sampledRows} of ${n} rows`
  if (bootstraps < 2) return silhouette
  const of = n > stabilityRows ? `a sample of ${stabilityRows} of ${n} rows` : `all ${n} rows`
  return `${silhouette}; stability: ${bootstraps} bootstraps of ${of}, mean of ${(bootstraps * (bootstraps - 1)) / 2} pairwise adjusted Rand indices`
}
