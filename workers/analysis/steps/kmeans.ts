import { kmeansSpec } from '@core/recipe/steps/kmeans.ts'
import { Refusal } from '@core/outcome.ts'
import type { KMeansModel } from '@core/result/models.ts'
import type { WorkFrame } from '../frame.ts'
import { assign64 } from '../kmeans/assign64.ts'
import { componentColumns } from '../kmeans/component-columns.ts'
import { fitKMeans, resident, type FitTick } from '../kmeans/fit.ts'
import { numberBySize, orderBySize } from '../kmeans/number-by-size.ts'
import { ownUnits } from '../kmeans/own-units.ts'
import { segmentMeans } from '../kmeans/segment-means.ts'
import { Trace } from '../kmeans/trace.ts'
import { matrixOf, type Matrix } from '../matrix.ts'
import type { StepContext, StepRunner, Tick } from '../types.ts'

/**
 * Rows in k segments whose rows are near to each other, as the column `segment` (0 = the largest).
 *
 * The best of several starts; inertia, centroids and labels are float64. With a fitted model rows only get the segment of
 * the nearest fitted centroid. With `replay` the model holds what every start went through, and nothing else differs. Fails `k-too-large` where k exceeds the rows, `bad-start` for centroids of another shape.
 */
export const kmeans: StepRunner = {
  spec: kmeansSpec,
  async *run(context, params) {
    const fitted = context.fitted as KMeansModel | undefined
    if (fitted) return yield* apply(context, fitted)
    const names = params.on === 'components' ? componentColumns(context.frame) : [...context.frame.features]
    const matrix = matrixOf(context.frame, names)
    const start = startOf(params.start, matrix)
    const k = typeof start === 'string' ? (params.k as number) : start.length / matrix.d
    if (k > matrix.n) throw new Refusal('k-too-large', { k, n: matrix.n })
    yield { done: 0, of: 1 }
    const at = await resident(context.device, context.kernels, matrix)
    const trace = params.replay === true ? new Trace() : undefined
    try {
      const work = fitKMeans(at, {
        k,
        start,
        restarts: params.restarts as number,
        tolerance: params.tolerance as number,
        maxIterations: params.maxIterations as number,
        improve: 1e8,
        rng: context.random('start'),
        trace
      })
      let step = await work.next()
      for (; !step.done; step = await work.next()) yield tick(step.value, k, matrix, trace !== undefined)
      const fit = numberBySize(step.value, matrix.d)
      const model: KMeansModel = {
        columns: names.map((name) => ownUnits(context, name).name),
        inputs: [...names],
        k,
        centroids: centroidRows(fit.centroids, matrix),
        ...(yield* centers(context, fit.labels, k)),
        sizes: Array.from(fit.counts),
        inertia: fit.inertia,
        iterations: fit.iterations,
        restarts: fit.restarts,
        totalIterations: fit.totalIterations,
        converged: fit.converged,
        history: fit.history,
        ...(trace && { replay: trace.starts(orderBySize(step.value, matrix.d), (all) => centroidRows(all, matrix)) })
      }
      return { model, frame: withSegments(context.frame, fit.labels) }
    } finally {
      at.free()
    }
  }
}

/** Given centroids less the offset of the matrix, or the name of a way to find them. */
function startOf(start: unknown, { d, offset }: Matrix): 'k-means++' | 'random' | Float64Array {
  if (!Array.isArray(start)) return start === 'random' ? 'random' : 'k-means++'
  const rows = start as number[][]
  const wrong = rows.find((row) => row.length !== d)
  if (wrong) throw new Refusal('bad-start', { columns: d, given: wrong.length })
  return Float64Array.from(rows.flatMap((row) => row.map((x, j) => x - offset[j])))
}

function tick(
  { done, of, restart, iteration, centroids, inertia }: FitTick,
  k: number,
  matrix: Matrix,
  replay: boolean
): Tick {
  if (!replay || !centroids) return { done, of }
  return { done, of, preview: { k, restart, iteration, inertia, centroids: centroidRows(centroids, matrix) } }
}

function centroidRows(centroids: Float64Array, { d, offset }: Matrix): number[][] {
  return Array.from({ length: centroids.length / d }, (_, c) =>
    Array.from(offset, (off, j) => centroids[c * d + j] + off)
  )
}

/** Means of the features by segment, in the units the data had before it was transformed and standardised. */
function* centers(
  context: StepContext,
  labels: Int32Array,
  k: number
): Generator<Tick, Pick<KMeansModel, 'centers' | 'centerColumns'>> {
  const features = [...context.frame.features]
  const traced = features.map((feature) => ownUnits(context, feature))
  const columns: number[][] = []
  for (let j = 0; j < features.length; j++) {
    const column = context.frame.column(features[j])
    columns.push(
      column && 'values' in column ? segmentMeans(column.values, labels, k).map((x) => traced[j].undo(x)) : []
    )
    yield { done: 1, of: 1 }
  }
  return {
    centers: Array.from({ length: k }, (_, c) => columns.map((column) => column[c])),
    centerColumns: traced.map((one) => one.name)
  }
}

const withSegments = (frame: WorkFrame, labels: Int32Array) =>
  frame.with('segment', { kind: 'integer', values: labels })

async function* apply(context: StepContext, fitted: KMeansModel) {
  const absent = fitted.inputs.find((name) => !context.frame.column(name))
  if (absent !== undefined) throw new Refusal('not-the-same-columns', { missing: [absent] }, { column: absent })
  const matrix = matrixOf(context.frame, fitted.inputs)
  const centroids = Float64Array.from(fitted.centroids.flatMap((row) => row.map((x, j) => x - matrix.offset[j])))
  const work = assign64(context.kernels, matrix, centroids, fitted.k)
  let step = work.next()
  for (; !step.done; step = work.next()) yield { done: step.value, of: matrix.n }
  const { labels, counts, inertia } = step.value
  const { replay: _ofOtherRows, ...model } = fitted
  return { model: { ...model, sizes: Array.from(counts), inertia }, frame: withSegments(context.frame, labels) }
}
