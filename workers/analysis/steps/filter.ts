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
  // By a mark for each row that may be asked for: a set of a million numbers takes seconds.
  let last = frame.n - 1
  if (frame.rows) for (let i = 0; i < frame.n; i++) if (frame.rows[i] > last) last = frame.rows[i]
  const wanted = new Uint8Array(last + 1)
  for (let i = 0; i < rows.length; i++) wanted[rows[i]] = 1
  const positions = new Uint32Array(frame.n)
  let count = 0
  for (let i = 0; i < frame.n; i++) if (wanted[frame.rows ? frame.rows[i] : i]) positions[count++] = i
  return positions.slice(0, count)
}
