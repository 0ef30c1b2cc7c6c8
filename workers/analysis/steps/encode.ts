import { Refusal } from '@core/outcome.ts'
import { encodeSpec } from '@core/recipe/steps/encode.ts'
import type { EncodeModel } from '@core/result/models.ts'
import { encodeColumn } from '../encode/encode-column.ts'
import { planColumn, type ColumnPlan, type EncodeParams } from '../encode/plan-column.ts'
import { needColumn } from '../need-column.ts'
import type { StepRunner } from '../types.ts'

/**
 * Categories and booleans among the features as numbers: one column a level (`<column>=<level>`, 0 or 1), or the level's place in an order.
 *
 * A missing category is 0 in all its columns. Fails `bad-parameter` where a base is no level of its column, `name-taken` where a column is there already.
 */
export const encode: StepRunner = {
  spec: encodeSpec,
  async *run(context, params) {
    const chosen = params as unknown as EncodeParams
    const fitted = context.fitted as EncodeModel | undefined
    const plans: ColumnPlan[] = []
    let frame = context.frame
    for (const [index, name] of context.frame.features.entries()) {
      yield { done: index, of: context.frame.features.length }
      const column = needColumn(context.frame, name)
      const known = fitted?.columns.find((one) => one.column === name)
      const plan = known ? { ...known, unseen: undefined } : planColumn(name, column, chosen)
      checkBase(plan, chosen)
      plans.push(plan)
      if (plan.method === 'none') continue
      const { columns, unseen } = encodeColumn(column, plan)
      for (const one of columns) {
        if (frame.columns.has(one.name)) throw new Refusal('name-taken', { name: one.name }, { column: name })
        frame = frame.with(one.name, one.column, one.versionOf)
      }
      if (unseen) plan.unseen = unseen
    }
    const features = plans.flatMap((plan) => plan.features)
    const model: EncodeModel = { columns: plans }
    return { model, frame: frame.withFeatures(features) }
  }
}

function checkBase(plan: ColumnPlan, { bases }: EncodeParams): void {
  if (plan.method !== 'one-hot' || !Object.hasOwn(bases, plan.column) || plan.base === bases[plan.column]) return
  const values = { parameter: 'bases', rule: 'one-of', value: bases[plan.column], options: plan.levels }
  throw new Refusal('bad-parameter', values, { column: plan.column })
}
