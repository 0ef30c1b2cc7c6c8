import type { FormulaColumns } from '@core/formula/evaluate.ts'
import type { WorkFrame } from './frame.ts'

/** A frame's newest columns as a formula reads them. */
export function frameFormula(frame: WorkFrame): FormulaColumns {
  return { n: frame.n, column: (name) => frame.column(name), names: () => frame.columns.keys() }
}
