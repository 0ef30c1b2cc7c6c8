import type { RegressionModel, RegressionTerm } from '@core/regression/types.ts'
import { basisRows } from './basis.ts'
import type { Expansion } from './expand.ts'
import type { Found } from './fit-gaussian.ts'

const mostTerms = 6
const mostRows = 2000

/** Added-variable plots of the terms with the largest statistics, over rows spread evenly. */
export function addedVariable(
  { problem: { basis }, solved }: Found,
  terms: readonly RegressionTerm[],
  expansion: Expansion
): RegressionModel['addedVariable'] {
  const { p, n } = basis
  const chosen = Array.from(terms.keys())
    .filter((j) => !(basis.intercept && j === 0))
    .sort((a, b) => Math.abs(terms[b].statistic) - Math.abs(terms[a].statistic))
    .slice(0, mostTerms)
  const count = Math.min(n, mostRows)
  const rows = Uint32Array.from({ length: count }, (_, i) => Math.floor((i * n) / count))
  const plots = chosen.map((j) => ({
    term: terms[j].name,
    weights: columnOf(solved.inverse.hi, expansion, j, p),
    x: new Float64Array(count),
    y: new Float64Array(count)
  }))
  const row = new Float64Array(p)
  rows.forEach((position, i) => {
    basisRows(basis, position, 1, row, p)
    plots.forEach(({ weights, x, y }, at) => {
      x[i] = row.reduce((sum, z, k) => sum + z * weights[k], 0)
      y[i] = solved.residuals[position] + terms[chosen[at]].estimate * x[i]
    })
  })
  return { rows, terms: plots.map(({ term, x, y }) => ({ term, x, y })) }
}

/** What a row of the basis is multiplied by: column j of V Tᵀ over entry j of T V Tᵀ. */
function columnOf(inverse: Float64Array, expansion: Expansion, j: number, p: number): Float64Array {
  const column = new Float64Array(p)
  for (const { column: k, hi } of expansion[j]) for (let i = 0; i < p; i++) column[i] += inverse[i * p + k] * hi
  const own = expansion[j].reduce((sum, { column: k, hi }) => sum + hi * column[k], 0)
  return column.map((x) => x / own)
}
