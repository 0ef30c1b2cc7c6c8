import { formulaColumn } from '@core/formula/formula.ts'
import { Refusal } from '@core/outcome.ts'
import { deriveSpec } from '@core/recipe/steps/derive.ts'
import type { DeriveModel } from '@core/result/models.ts'
import { frameFormula } from '../frame-formula.ts'
import { countMissing } from '../missing.ts'
import type { StepRunner } from '../types.ts'

/** A column more, computed by a formula. Fails `bad-name` without a name, `name-taken` where there is one of that name, and as formulas do. */
export const derive: StepRunner = {
  spec: deriveSpec,
  async *run(context, params) {
    const { frame } = context
    const { name, formula, feature } = params as { name: string; formula: string; feature: boolean }
    yield { done: 0, of: frame.n }
    if (name.trim() === '') throw new Refusal('bad-name', { name })
    if (frame.columns.has(name)) throw new Refusal('name-taken', { name }, { column: name })
    const column = formulaColumn(formula, frameFormula(frame))
    const model: DeriveModel = { name, formula, kind: column.kind, missing: countMissing(column) }
    const features = feature && frame.features.length ? [...frame.features, name] : frame.features
    return { model, frame: frame.with(name, column).withFeatures(features) }
  }
}
