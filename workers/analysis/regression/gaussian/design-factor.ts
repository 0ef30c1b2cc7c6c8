import type { Basis } from './basis.ts'

/**
 * A triangular factor of the design as it is given, from that of its basis: R T⁻¹, since the design is the basis times T⁻¹.
 *
 * x^k = (c + z/s)^k = Σ C(k, i) c^(k−i) (z/s)^i.
 */
export function designFactor({ columns, chain, intercept, p }: Basis, r: Float64Array): Float64Array {
  const out = new Float64Array(p * p)
  columns.forEach(({ values, centre, scale, power }, j) => {
    if (!values) return addColumn(out, r, p, j, j, 1)
    let factor = scale ** -power
    for (let i = power; i >= (intercept ? 0 : 1); i--) {
      const from = i === 0 ? 0 : chain[j] < 0 ? j : positionOf(columns, chain, chain[j], i)
      if (factor !== 0) addColumn(out, r, p, from, j, factor)
      factor *= (centre * scale * i) / (power - i + 1)
    }
  })
  return triangular(out, p)
}

function positionOf(columns: Basis['columns'], chain: Int32Array, root: number, power: number): number {
  return columns.findIndex((column, j) => chain[j] === root && column.power === power)
}

function addColumn(out: Float64Array, r: Float64Array, p: number, from: number, to: number, factor: number): void {
  for (let i = 0; i < p; i++) out[i * p + to] += r[i * p + from] * factor
}

/** As it is where terms stand in order of their powers; else what is below the diagonal is turned away. */
function triangular(matrix: Float64Array, p: number): Float64Array {
  for (let k = 0; k < p; k++)
    for (let i = k + 1; i < p; i++) {
      const b = matrix[i * p + k]
      if (b === 0) continue
      const a = matrix[k * p + k]
      const length = Math.hypot(a, b)
      const c = a / length
      const s = b / length
      for (let j = k; j < p; j++) {
        const top = matrix[k * p + j]
        matrix[k * p + j] = c * top + s * matrix[i * p + j]
        matrix[i * p + j] = c * matrix[i * p + j] - s * top
      }
    }
  return matrix
}
