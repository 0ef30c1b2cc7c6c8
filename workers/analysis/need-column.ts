import { Refusal } from '@core/outcome.ts'
import type { Column } from '@core/table/types.ts'
import type { WorkFrame } from './frame.ts'

/** The newest version of a frame's column. Fails `unknown-column`, listing those there are. */
export function needColumn(frame: WorkFrame, name: string): Column {
  const column = frame.column(name)
  if (!column) throw new Refusal('unknown-column', { column: name, known: [...frame.columns.keys()] }, { column: name })
  return column
}
