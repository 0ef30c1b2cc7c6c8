import { badParameter } from '@core/recipe/bad-parameter.ts'
import { pcaSpec } from '@core/recipe/steps/pca.ts'
import { Refusal } from '@core/outcome.ts'
import type { PcaModel } from '@core/result/models.ts'
import { parallelAnalysis, retained, type Gram } from '@core/stats/parallel-analysis.ts'
import { sample } from '@core/stats/sample.ts'
import { symmetricEigen } from '@core/stats/symmetric-eigen.ts'
import type { DeviceRows } from '../../device/types.ts'
import type { WorkFrame } from '../frame.ts'
import { ownUnits } from '../kmeans/own-units.ts'
import { blocks64, matrixOf, rows32, sampleRows64, type Matrix } from '../matrix.ts'
import type { StepContext, StepRunner, Tick } from '../types.ts'

/** Above this many rows Horn's analysis permutes a sample of as many. */
const parallelRows = 10_000

/**
 * Principal components of the features as they stand: variances and loadings from a float64 Gram matrix, scores from the device
 * as columns `pca.1`….
 *
 * Variances divide by n − 1. Without `components`, as many as Horn's analysis keeps (or, where it is off, as lie above the mean
 * eigenvalue), and at least two. Fails `too-few-rows` for one row, `constant-column` where nothing varies, `bad-parameter` where
 * more components are asked for than there are features.
 */
export const pca: StepRunner = {
  spec: pcaSpec,
  async *run(context, params) {
    const fitted = context.fitted as PcaModel | undefined
    const names = fitted ? sameColumns(context.frame, fitted) : [...context.frame.features]
    const matrix = matrixOf(context.frame, names, fitted?.mean)
    if (!fitted) check(matrix, params)
    yield { done: 0, of: 10 }
    const rows = await context.device.upload({ n: matrix.n, d: matrix.d, data: rows32(matrix) })
    try {
      const model = fitted ?? (yield* fit(context, matrix, rows, params))
      const frame = await withScores(context, matrix, rows, model)
      return { model, frame }
    } finally {
      rows.free()
    }
  }
}

function sameColumns(frame: WorkFrame, fitted: PcaModel): string[] {
  const absent = fitted.inputs.find((name) => !frame.features.includes(name))
  if (absent !== undefined) throw new Refusal('not-the-same-columns', { missing: [absent] }, { column: absent })
  return fitted.inputs
}

function check(matrix: Matrix, params: Record<string, unknown>): void {
  const { n, d, names } = matrix
  if (n < 2) throw new Refusal('too-few-rows', { n, needed: 2 })
  if (!matrix.squares.some((s) => s > 0)) {
    throw new Refusal(
      'constant-column',
      { column: names[0], value: matrix.columns[0][0], rows: n },
      { column: names[0] }
    )
  }
  const wanted = params.components as number | null | undefined
  if (wanted != null && wanted > d) badParameter('components', 'at-most', wanted, { limit: d })
}

async function* fit(
  context: StepContext,
  matrix: Matrix,
  rows: DeviceRows,
  params: Record<string, unknown>
): AsyncGenerator<Tick, PcaModel> {
  const wanted = params.components as number | null | undefined
  const first = Array.from(await context.device.gram(rows), (x) => x / matrix.factor ** 2)
  yield { done: 1, of: 10, preview: modelOf(matrix, first, () => wanted ?? 2) }
  const gram = new Float64Array(matrix.d * matrix.d)
  for (const block of blocks64(matrix)) {
    context.kernels.gram64(block.data, block.n, matrix.d, gram)
    yield { done: 1 + (3 * (block.from + block.n)) / matrix.n, of: 10 }
  }
  const eigenvalues = modelOf(matrix, gram, () => 1).eigenvalues
  const parallel = params.parallel === false ? undefined : yield* horn(context, matrix, eigenvalues)
  const kept = () => Math.max(2, parallel?.retained ?? kaiser(eigenvalues))
  const columns = matrix.names.map((name) => ownUnits(context, name).name)
  const model = { ...modelOf(matrix, gram, () => wanted ?? kept()), columns }
  return parallel ? { ...model, parallelAnalysis: parallel } : model
}

/** How many eigenvalues lie above their mean. */
const kaiser = (eigenvalues: number[]) => {
  const mean = eigenvalues.reduce((a, b) => a + b, 0) / eigenvalues.length
  return eigenvalues.filter((value) => value > mean).length
}

function modelOf(matrix: Matrix, gram: ArrayLike<number>, components: () => number): PcaModel {
  const { n, d, names, offset } = matrix
  const { values, vectors } = symmetricEigen(
    Float64Array.from(gram, (x) => x / (n - 1)),
    d
  )
  // Rounding can leave an eigenvalue of a singular matrix a hair below 0.
  const eigenvalues = Array.from(values, (value) => Math.max(0, value))
  const total = eigenvalues.reduce((a, b) => a + b, 0)
  const kept = Math.min(d, components())
  const deviations = Array.from({ length: d }, (_, j) => Math.sqrt(gram[j * d + j] / (n - 1)))
  const explained = eigenvalues.slice(0, kept)
  return {
    columns: [...names],
    inputs: [...names],
    components: vectors.slice(0, kept).map((vector) => Array.from(vector)),
    explainedVariance: explained,
    explainedVarianceRatio: explained.map((value) => value / total),
    singularValues: explained.map((value) => Math.sqrt(value * (n - 1))),
    mean: Array.from(offset),
    eigenvalues,
    correlations: explained.map((value, i) =>
      deviations.map((sd, j) => (sd > 0 ? (vectors[i][j] * Math.sqrt(value)) / sd : 0))
    )
  }
}

async function* horn(
  context: StepContext,
  matrix: Matrix,
  eigenvalues: number[]
): AsyncGenerator<Tick, PcaModel['parallelAnalysis']> {
  const rng = context.random('parallel')
  const positions = sample(matrix.n, parallelRows, rng)
  const rows = centred(sampleRows64(matrix, positions), positions.length, matrix.d)
  const permutations = 100
  const percentile = 0.95
  const gram: Gram = (block, n, d, into) => context.kernels.gram64(block, n, d, into)
  const work = parallelAnalysis(rows, positions.length, matrix.d, { permutations, percentile, rng, gram })
  let step = work.next()
  for (; !step.done; step = work.next()) yield { done: 4 + (5 * step.value) / permutations, of: 10 }
  const thresholds = step.value
  return {
    percentile,
    permutations,
    rows: positions.length,
    sampled: positions.length < matrix.n,
    thresholds,
    retained: retained(eigenvalues, thresholds)
  }
}

/** Rows less the means of a sample, which are not those of all rows. */
function centred(rows: Float64Array, n: number, d: number): Float64Array {
  for (let j = 0; j < d; j++) {
    let sum = 0
    for (let i = 0; i < n; i++) sum += rows[i * d + j]
    for (let i = 0; i < n; i++) rows[i * d + j] -= sum / n
  }
  return rows
}

async function withScores(context: StepContext, matrix: Matrix, rows: DeviceRows, model: PcaModel): Promise<WorkFrame> {
  const k = model.components.length
  const { n, factor } = matrix
  const scores = await context.device.project(rows, Float64Array.from(model.components.flat()), k)
  let frame = context.frame
  for (let c = 0; c < k; c++) {
    const values = new Float64Array(n)
    for (let i = 0; i < n; i++) values[i] = scores[i * k + c] / factor
    frame = frame.with(`pca.${c + 1}`, { kind: 'number', values })
  }
  return frame
}
