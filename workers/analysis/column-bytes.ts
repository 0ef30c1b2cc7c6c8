import type { Column } from '@core/table/types.ts'
import { heldBytes } from './taken-column.ts'

/** Bytes of a column's values in memory; a column that was filtered and not read since takes none. */
export function columnBytes(column: Column): number {
  const held = heldBytes(column)
  if (held !== undefined) return held
  return 'codes' in column ? column.codes.byteLength : column.values.byteLength
}
