import { DoubleDouble } from '@core/stats/double-double.ts'
import { exact, type Exact } from './expand.ts'

/** What gives the x with RᵀR x = b, in two parts, for an upper triangular R in float64. */
export function exactTriangular(r: Float64Array, p: number): (b: Exact) => Exact {
  const sum = new DoubleDouble()
  return (b) => {
    const x = exact(p)
    for (let i = 0; i < p; i++) {
      sum.set(b.hi[i], b.lo[i])
      for (let j = 0; j < i; j++) sum.addProduct2(-r[j * p + i], 0, x.hi[j], x.lo[j])
      sum.divide(r[i * p + i])
      x.hi[i] = sum.hi
      x.lo[i] = sum.lo
    }
    for (let i = p - 1; i >= 0; i--) {
      sum.set(x.hi[i], x.lo[i])
      for (let j = i + 1; j < p; j++) sum.addProduct2(-r[i * p + j], 0, x.hi[j], x.lo[j])
      sum.divide(r[i * p + i])
      x.hi[i] = sum.hi
      x.lo[i] = sum.lo
    }
    return x
  }
}
