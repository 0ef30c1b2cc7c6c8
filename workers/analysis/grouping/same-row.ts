import type { Column } from '@core/table/types.ts'

/** Whether two rows agree in all columns; missing agrees with missing. */
export function sameRow(columns: readonly Column[]): (a: number, b: number) => boolean {
  const arrays = columns.map((column) => ('codes' in column ? column.codes : column.values))
  return (a, b) => {
    for (const values of arrays) {
      const x = values[a]
      const y = values[b]
      if (x !== y && !(x !== x && y !== y)) return false
    }
    return true
  }
}
