import { DoubleDouble } from './double-double.ts'

/** Groups of values compared: means, and squares within and between them. */
export interface OneWay {
  n: number
  /** One each group. */
  sizes: Float64Array
  means: Float64Array
  /** Mean of the group less that of all. */
  effects: Float64Array
  /** Sum of squared deviations from the group's mean. */
  squares: Float64Array
  betweenSquares: number
  withinSquares: number
  /** What is left of each value when its group's mean is taken off; NaN where the value or the group is missing. */
  residuals: Float64Array
}

/**
 * Means of k groups of values and the squares about them. `groups` has the group of each value, from 0; a negative one is none.
 *
 * Values that are NaN are left out. Means are kept to 106 bits, so that a large constant in all values takes no digits off the
 * squares: data made as NIST's SmLs09 give F to 12 digits of what float64 holds of them.
 */
export function oneWay(values: ArrayLike<number>, groups: ArrayLike<number>, k: number): OneWay {
  const sizes = new Float64Array(k)
  const means = Array.from({ length: k }, () => new DoubleDouble())
  for (let i = 0; i < values.length; i++) {
    if (!(groups[i] >= 0) || Number.isNaN(values[i])) continue
    sizes[groups[i]]++
    means[groups[i]].add(values[i])
  }
  const n = sizes.reduce((sum, size) => sum + size, 0)
  const grand = new DoubleDouble()
  for (const { hi, lo } of means) grand.add(hi, lo)
  grand.divide(n)
  means.forEach((mean, group) => mean.divide(sizes[group]))
  const effects = Float64Array.from(means, ({ hi, lo }) => new DoubleDouble(hi, lo).add(-grand.hi, -grand.lo).value)
  const { squares, residuals } = within(values, groups, means)
  return {
    n,
    sizes,
    means: Float64Array.from(means, (mean) => mean.value),
    effects,
    squares,
    betweenSquares: effects.reduce((sum, effect, group) => sum + sizes[group] * effect * effect, 0),
    withinSquares: squares.reduce((sum, one) => sum + one, 0),
    residuals
  }
}

function within(values: ArrayLike<number>, groups: ArrayLike<number>, means: readonly DoubleDouble[]) {
  const squares = means.map(() => new DoubleDouble())
  const residuals = new Float64Array(values.length).fill(NaN)
  for (let i = 0; i < values.length; i++) {
    const group = groups[i]
    if (!(group >= 0) || Number.isNaN(values[i])) continue
    residuals[i] = values[i] - means[group].hi - means[group].lo
    squares[group].add(residuals[i] * residuals[i])
  }
  return { squares: Float64Array.from(squares, (sum) => sum.value), residuals }
}
