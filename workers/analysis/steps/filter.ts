import { formulaRows } from '@core/formula/formula.ts'
import { Refusal } from '@core/outcome.ts'
import { filterSpec } from '@core/recipe/steps/filter.ts'
import type { FilterModel } from '@core/result/models.ts'
import { frameFormula } from '../frame-formula.ts'
import type { WorkFrame } from '../frame.ts'
import type { StepRunner } from '../types.ts'

/**
 * Keeps the rows for which a formula is true, and those named in `rows` (rows of the table, positions in a frame of another unit);
 * without either all are kept. Fails `no-rows` where none is left, and as formulas do.
 */
export const filter: StepRunner = {
  spec: filterSpec,
  async *run(context, params) {
    const { where, rows } = params as { where: string; rows: ArrayLike<number> | null }
    const before = context.frame
    yield { done: 0, of: before.n }
    let frame = rows ? before.take(positionsOf(before, rows)) : before
    if (where.trim() !== '') frame = frame.take(formulaRows(where, frameFormula(frame)))
    if (before.n && !frame.n) throw new Refusal('no-rows', { where: where.trim(), of: before.n })
    context.dropped('filter', before.n - frame.n)
    const model: FilterModel = { where: where.trim(), rowsIn: before.n, rowsOut: frame.n }
    return { model, frame }
  }
}

function positionsOf(frame: WorkFrame, rows: ArrayLike<number>): Uint32Array {
  const wanted = new Set(Array.from(rows))
  const positions: number[] = []
  for (let i = 0; i < frame.n; i++) if (wanted.has(frame.rows ? frame.rows[i] : i)) positions.push(i)
  return Uint32Array.from(positions)
}
