import { formulaRows } from '@core/formula/formula.ts'
import { Refusal } from '@core/outcome.ts'
import { filterSpec } from '@core/recipe/steps/filter.ts'
import type { FilterModel } from '@core/result/models.ts'
import { frameFormula } from '../frame-formula.ts'
import type { StepRunner } from '../types.ts'

/** Keeps the rows for which a formula is true; an empty one keeps all. Fails `no-rows` where none is left, and as formulas do. */
export const filter: StepRunner = {
  spec: filterSpec,
  async *run(context, params) {
    const { frame } = context
    const where = String(params.where).trim()
    yield { done: 0, of: frame.n }
    const model: FilterModel = { where, rowsIn: frame.n, rowsOut: frame.n }
    if (where === '') return { model, frame }
    const rows = formulaRows(where, frameFormula(frame))
    if (frame.n && !rows.length) throw new Refusal('no-rows', { where, of: frame.n })
    context.dropped('filter', frame.n - rows.length)
    model.rowsOut = rows.length
    return { model, frame: frame.take(rows) }
  }
}
