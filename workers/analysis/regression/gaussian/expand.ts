import { DoubleDouble } from '@core/stats/double-double.ts'
import type { Basis } from './basis.ts'

/** A vector or a matrix of numbers of two parts. */
export interface Exact {
  hi: Float64Array
  lo: Float64Array
}

export const exact = (size: number): Exact => ({ hi: new Float64Array(size), lo: new Float64Array(size) })

/** One entry of the map from coefficients of the basis to those of the terms, of row `row`. */
interface Entry {
  column: number
  hi: number
  lo: number
}

/** Rows of the map: the coefficient of term i is the sum of its entries times the coefficients of the basis. */
export type Expansion = Entry[][]

/** Expands ((x − c) s)^k = s^k Σ C(k, i) (−c)^(k−i) x^i, in two parts. */
export function expansionOf({ columns, intercept, chain }: Basis): Expansion {
  const rows: Expansion = columns.map(() => [])
  columns.forEach(({ values, centre, scale, power }, j) => {
    if (!values) return void rows[j].push({ column: j, hi: 1, lo: 0 })
    const family = chain[j] < 0 ? [j] : powersOf(columns, chain, j)
    const factor = new DoubleDouble(scale ** power)
    for (let i = power; i >= (intercept ? 0 : 1); i--) {
      const row = i === 0 ? 0 : family[i - 1]
      if (factor.hi !== 0) rows[row].push({ column: j, hi: factor.hi, lo: factor.lo })
      // C(k, i − 1) = C(k, i) i / (k − i + 1)
      factor
        .multiply(-centre)
        .multiply(i)
        .divide(power - i + 1)
    }
  })
  return rows
}

/** Terms of the chain that term j belongs to, in order of their power. */
function powersOf(columns: Basis['columns'], chain: Int32Array, j: number): number[] {
  const family = Array.from(chain.keys()).filter((one) => chain[one] === chain[j])
  return family.sort((a, b) => columns[a].power - columns[b].power)
}

/** Coefficients of the terms, with the sum of the sizes of what was added up: what cancels shows in it. */
export function expandVector(rows: Expansion, basis: Exact): Exact & { size: Float64Array } {
  const out = { ...exact(rows.length), size: new Float64Array(rows.length) }
  const sum = new DoubleDouble()
  rows.forEach((row, i) => {
    sum.set(0)
    for (const { column, hi, lo } of row) {
      sum.addProduct2(hi, lo, basis.hi[column], basis.lo[column])
      out.size[i] += Math.abs(hi * basis.hi[column])
    }
    out.hi[i] = sum.hi
    out.lo[i] = sum.lo
  })
  return out
}

/** T B of a p × p matrix. */
export function expandRows(rows: Expansion, basis: Exact): Exact {
  const p = rows.length
  const out = exact(p * p)
  const sum = new DoubleDouble()
  rows.forEach((row, i) => {
    for (let b = 0; b < p; b++) {
      sum.set(0)
      for (const { column, hi, lo } of row) sum.addProduct2(hi, lo, basis.hi[column * p + b], basis.lo[column * p + b])
      out.hi[i * p + b] = sum.hi
      out.lo[i * p + b] = sum.lo
    }
  })
  return out
}

/** T C Tᵀ of a symmetric p × p matrix, with the sizes of what was added up on the diagonal. */
export function expandMatrix(rows: Expansion, basis: Exact): Exact & { size: Float64Array } {
  const p = rows.length
  const half = expandRows(rows, basis)
  const sum = new DoubleDouble()
  const out = { ...exact(p * p), size: new Float64Array(p) }
  for (let i = 0; i < p; i++)
    rows.forEach((row, b) => {
      sum.set(0)
      for (const { column, hi, lo } of row) {
        sum.addProduct2(hi, lo, half.hi[i * p + column], half.lo[i * p + column])
        if (i === b) out.size[i] += Math.abs(hi * half.hi[i * p + column])
      }
      out.hi[i * p + b] = sum.hi
      out.lo[i * p + b] = sum.lo
    })
  return out
}
