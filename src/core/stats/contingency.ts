/** How often each pair of labels stands together: two labellings of the same things as counts, with their margins. */
export interface Contingency {
  n: number
  /** Non-zero cells. */
  cells: { row: number; column: number; count: number }[]
  rows: number[]
  columns: number[]
}

/** Labels may be any numbers; a thing is left out where either label is negative or NaN (missing). */
export function contingency(a: ArrayLike<number>, b: ArrayLike<number>): Contingency {
  const rowOf = new Map<number, number>()
  const columnOf = new Map<number, number>()
  const cells = new Map<number, { row: number; column: number; count: number }>()
  const rows: number[] = []
  const columns: number[] = []
  let n = 0
  for (let i = 0; i < a.length; i++) {
    if (!(a[i] >= 0) || !(b[i] >= 0)) continue
    const row = place(rowOf, a[i])
    const column = place(columnOf, b[i])
    const key = row * 2 ** 26 + column
    const cell = cells.get(key)
    if (cell) cell.count++
    else cells.set(key, { row, column, count: 1 })
    rows[row] = (rows[row] ?? 0) + 1
    columns[column] = (columns[column] ?? 0) + 1
    n++
  }
  return { n, cells: [...cells.values()], rows, columns }
}

function place(of: Map<number, number>, label: number): number {
  const known = of.get(label)
  if (known !== undefined) return known
  of.set(label, of.size)
  return of.size - 1
}
