import { Refusal } from '@core/outcome.ts'
import type { TableData } from '@core/table/types.ts'

/**
 * Pearson correlations of one numeric column with every other, over the rows where both are known, strongest first.
 *
 * Columns without two such rows, or that do not vary over them, are left out. Fails `unknown-column`, `not-numeric`.
 */
export function correlations(table: TableData, name: string): { name: string; r: number; n: number }[] {
  const column = table.columns.get(name)
  if (!column) throw new Refusal('unknown-column', { column: name, known: [...table.columns.keys()] }, { column: name })
  if ('codes' in column) throw new Refusal('not-numeric', { column: name }, { column: name })
  const found: { name: string; r: number; n: number }[] = []
  for (const [other, values] of table.columns) {
    if (other === name || 'codes' in values) continue
    const { r, n } = pearson(column.values, values.values)
    if (Number.isFinite(r)) found.push({ name: other, r, n })
  }
  return found.sort((a, b) => Math.abs(b.r) - Math.abs(a.r))
}

function pearson(x: ArrayLike<number>, y: ArrayLike<number>): { r: number; n: number } {
  const both = (i: number) => !Number.isNaN(x[i]) && !Number.isNaN(y[i])
  let n = 0
  let [meanX, meanY] = [0, 0]
  for (let i = 0; i < x.length; i++)
    if (both(i)) {
      n++
      meanX += (x[i] - meanX) / n
      meanY += (y[i] - meanY) / n
    }
  let [xx, yy, xy] = [0, 0, 0]
  for (let i = 0; i < x.length; i++)
    if (both(i)) {
      const [a, b] = [x[i] - meanX, y[i] - meanY]
      xx += a * a
      yy += b * b
      xy += a * b
    }
  return { n, r: n > 1 && xx > 0 && yy > 0 ? Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))) : NaN }
}
