import { moments } from '@core/stats/moments.ts'

/** Third standardised moment, dividing by n; NaN is left out, and so is the answer where nothing varies. */
export function skewness(values: ArrayLike<number>): number {
  const { n, mean, squares } = moments(values)
  if (!(squares > 0)) return NaN
  let cubes = 0
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i])) cubes += (values[i] - mean) ** 3
  return cubes / n / (squares / n) ** 1.5
}
