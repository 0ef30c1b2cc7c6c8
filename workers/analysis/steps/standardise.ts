import { standardiseSpec } from '@core/recipe/steps/standardise.ts'
import { Refusal } from '@core/outcome.ts'
import type { StandardiseModel } from '@core/result/models.ts'
import { deviation, moments } from '@core/stats/moments.ts'
import { quantileOf } from '@core/stats/quantile.ts'
import { matrixOf, rows32, type Matrix } from '../matrix.ts'
import type { StepContext, StepRunner, Tick } from '../types.ts'

type Method = StandardiseModel['method']
type Denominator = StandardiseModel['denominator']

/**
 * Features less their centre, over their scale, as columns `standardise.<feature>`, which become the features.
 *
 * z-score: mean and deviation; robust: median and interquartile range; min-max: least value and range. A feature that does
 * not vary has scale 1, as in scikit-learn. Fails `constant-column` where no feature varies.
 */
export const standardise: StepRunner = {
  spec: standardiseSpec,
  async *run(context, params) {
    const names = [...context.frame.features]
    const fitted = context.fitted as StandardiseModel | undefined
    const matrix = matrixOf(context.frame, names)
    const method = fitted?.method ?? (params.method as Method)
    const denominator = fitted?.denominator ?? (params.denominator as Denominator)
    let model = fitted
    if (!model) {
      if (method === 'z-score') yield* preview(context, matrix, denominator)
      model = yield* fit(matrix, method, denominator)
    }
    let frame = context.frame
    const features: string[] = []
    for (let j = 0; j < names.length; j++) {
      const at = model.columns.indexOf(names[j])
      if (at < 0) throw new Refusal('not-the-same-columns', { missing: [names[j]] }, { column: names[j] })
      const values = scaled(matrix.columns[j], model.center[at], model.scale[at])
      features.push(`standardise.${names[j]}`)
      frame = frame.with(features[j], { kind: 'number', values })
      yield { done: j + 1, of: names.length }
    }
    return { model, frame: frame.withFeatures(features) }
  }
}

/** A first answer in float32 from the device; the float64 passes that follow decide. */
async function* preview(context: StepContext, matrix: Matrix, denominator: Denominator): AsyncGenerator<Tick> {
  const { device } = context
  const { n, d, names, factor } = matrix
  yield { done: 0, of: d }
  const rows = await device.upload({ n, d, data: rows32(matrix) })
  try {
    yield { done: 0, of: d }
    const { mean, squares } = await device.moments(rows)
    yield { done: 0, of: d }
    const spread = squares.map((s) => Math.sqrt(s / Math.max(1, denominator === 'n' ? n : n - 1)))
    const scaledRows = await device.scale(
      rows,
      mean,
      spread.map((s) => (s > 0 ? 1 / s : 1))
    )
    scaledRows.free()
    yield {
      done: 0,
      of: d,
      preview: {
        method: 'z-score',
        columns: [...names],
        center: Array.from(mean, (m, j) => m / factor + matrix.offset[j]),
        scale: Array.from(spread, (s) => (s > 0 ? s / factor : 1)),
        denominator
      } satisfies StandardiseModel
    }
  } finally {
    rows.free()
  }
}

function* fit(matrix: Matrix, method: Method, denominator: Denominator): Generator<Tick, StandardiseModel> {
  const center: number[] = []
  const scale: number[] = []
  let varies = false
  for (let j = 0; j < matrix.d; j++) {
    const values = matrix.columns[j]
    const found = centreAndScale(values, method, denominator)
    const constant = isConstant(values)
    varies ||= !constant
    center.push(found.center)
    scale.push(constant || !(found.scale > 0) ? 1 : found.scale)
    yield { done: 0, of: matrix.d }
  }
  if (!varies) {
    const [column] = matrix.names
    throw new Refusal('constant-column', { column, value: matrix.columns[0][0], rows: matrix.n }, { column })
  }
  return { method, columns: [...matrix.names], center, scale, denominator }
}

function centreAndScale(values: ArrayLike<number>, method: Method, denominator: Denominator) {
  if (method === 'none') return { center: 0, scale: 1 }
  if (method === 'robust') {
    const sorted = Float64Array.from(values)
    const [low, center, high] = [0.25, 0.5, 0.75].map((share) => quantileOf(sorted, share))
    return { center, scale: high - low }
  }
  const m = moments(values)
  return method === 'min-max'
    ? { center: m.min, scale: m.max - m.min }
    : { center: m.mean, scale: deviation(m, denominator) }
}

/** Whether what varies in a column is no more than the rounding of its values (scikit-learn's rule). */
function isConstant(values: ArrayLike<number>): boolean {
  const m = moments(values)
  const variance = m.squares / m.n
  return m.min === m.max || variance <= m.n * Number.EPSILON * variance + (m.n * m.mean * Number.EPSILON) ** 2
}

function scaled(values: ArrayLike<number>, center: number, scale: number): Float64Array {
  const out = new Float64Array(values.length)
  for (let i = 0; i < values.length; i++) out[i] = (values[i] - center) / scale
  return out
}
