import { profileSpec } from '@core/recipe/steps/profile.ts'
import { Refusal } from '@core/outcome.ts'
import type { ProfileModel } from '@core/result/models.ts'
import { adjustedRand } from '@core/stats/adjusted-rand.ts'
import { normalisedMutualInformation } from '@core/stats/normalised-mutual-information.ts'
import { segmentOrder } from '@core/stats/segment-order.ts'
import { stratifiedSample } from '@core/stats/stratified-sample.ts'
import { correlationMatrix } from '../profile/correlation-matrix.ts'
import { profileFeature } from '../profile/profile-feature.ts'
import { profiledFeatures, type ProfiledFeature } from '../profile/profiled-features.ts'
import type { StepContext, StepRunner, Tick } from '../types.ts'

/** Rows that views may draw one by one. */
const sampleRows = 1500

/**
 * What the segments are like in the data's own units; where no segments were made, all rows are one.
 *
 * Missing values are left out, feature by feature. Fails `no-rows`, and `no-features` where no feature is numeric.
 */
export const profile: StepRunner = {
  spec: profileSpec,
  async *run(context, params) {
    const { frame } = context
    if (!frame.n) throw new Refusal('no-rows')
    const profiled = profiledFeatures(context)
    if (!profiled.length) throw new Refusal('no-features')
    const { labels, k } = segmentsOf(context)
    const order = segmentOrder(labels, k)
    const features: ProfileModel['features'] = []
    for (const [i, feature] of profiled.entries()) {
      const work = profileFeature(feature, order, params.bins as number)
      let step = work.next()
      for (; !step.done; step = work.next()) yield { done: i, of: 2 * profiled.length }
      features.push(step.value)
    }
    const model: ProfileModel = {
      unit: frame.unit,
      segments: Array.from({ length: k }, (_, segment) => {
        const size = order.starts[segment + 1] - order.starts[segment]
        return { segment, size, share: size / frame.n }
      }),
      features,
      correlation: { names: profiled.map((one) => one.name), matrix: yield* correlated(context, profiled) },
      label: labelOf(context, labels),
      sample: stratifiedSample(labels, k, sampleRows, 1, context.random('sample'))
    }
    if (!model.label) delete model.label
    return { model, frame }
  }
}

function segmentsOf({ frame }: StepContext): { labels: ArrayLike<number>; k: number } {
  const column = frame.columns.get('segment')
  if (!column || 'codes' in column) return { labels: new Uint8Array(frame.n), k: 1 }
  let largest = 0
  for (let i = 0; i < frame.n; i++) if (column.values[i] > largest) largest = column.values[i]
  return { labels: column.values, k: largest + 1 }
}

function* correlated(context: StepContext, features: readonly ProfiledFeature[]): Generator<Tick, number[][]> {
  const columns = features.map((one) => one.values)
  const work = correlationMatrix(columns, context.kernels)
  let step = work.next()
  for (; !step.done; step = work.next()) yield { done: 1 + step.value, of: 2 }
  return step.value
}

/** Agreement with the label role's column; a number is a label by its value, a missing one is left out. */
function labelOf({ frame, roles }: StepContext, labels: ArrayLike<number>): ProfileModel['label'] {
  const name = roles.label?.[0]
  const column = name === undefined ? undefined : frame.column(name)
  if (name === undefined || !column) return undefined
  const given = 'codes' in column ? column.codes : coded(column.values)
  let rows = 0
  for (let i = 0; i < given.length; i++) if (given[i] >= 0) rows++
  return {
    column: name,
    adjustedRand: adjustedRand(given, labels),
    normalisedMutualInformation: normalisedMutualInformation(given, labels),
    rows
  }
}

function coded(values: ArrayLike<number>): Int32Array {
  const codes = new Map<number, number>()
  return Int32Array.from(values, (x) => {
    if (Number.isNaN(x)) return -1
    if (!codes.has(x)) codes.set(x, codes.size)
    return codes.get(x)!
  })
}
