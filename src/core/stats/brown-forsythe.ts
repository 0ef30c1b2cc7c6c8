import { fTest, type FTest } from './f-test.ts'
import { oneWay } from './one-way.ts'
import { median } from './quantile.ts'

/**
 * The Brown-Forsythe test of equal variances: F of the distances from the groups' medians. `groups` as for `oneWay`.
 *
 * Source: Brown, Forsythe 1974; as scipy's levene(center='median').
 */
export function brownForsythe(values: ArrayLike<number>, groups: ArrayLike<number>, k: number): FTest {
  const medians = byGroup(values, groups, k).map(median)
  const distances = Float64Array.from(values, (value, i) =>
    groups[i] >= 0 ? Math.abs(value - medians[groups[i]]) : NaN
  )
  return fTest(oneWay(distances, groups, k))
}

function byGroup(values: ArrayLike<number>, groups: ArrayLike<number>, k: number): Float64Array[] {
  const sizes = new Uint32Array(k)
  for (let i = 0; i < values.length; i++) if (groups[i] >= 0) sizes[groups[i]]++
  const parts = Array.from(sizes, (size) => new Float64Array(size))
  sizes.fill(0)
  for (let i = 0; i < values.length; i++) if (groups[i] >= 0) parts[groups[i]][sizes[groups[i]]++] = values[i]
  return parts
}
