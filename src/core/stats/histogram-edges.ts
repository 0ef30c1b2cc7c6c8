import { quantiles } from './quantile.ts'

/**
 * Edges of equal bins for a histogram: from the least to the largest value, or, where a long tail would squeeze all else into a few
 * bins, over the middle 99 % with the first or last bin open to the extremes (its outer edge is the extreme itself).
 *
 * Whole numbers of few values get a bin each. No edge for no value, two for one value.
 */
export function histogramEdges(
  values: ArrayLike<number>,
  bins: number,
  min: number,
  max: number,
  whole: boolean
): number[] {
  if (!(max >= min)) return []
  if (min === max) return [min - 0.5, min + 0.5]
  if (whole && max - min < bins) return Array.from({ length: max - min + 2 }, (_, i) => min - 0.5 + i)
  const [low, high] = quantiles(values, [0.005, 0.995])
  const long = high > low && max - min > 2 * (high - low)
  const from = long && low - min > (high - low) / 2 ? low : min
  const to = long && max - high > (high - low) / 2 ? high : max
  const edges = Array.from({ length: bins + 1 }, (_, i) => from + ((to - from) * i) / bins)
  edges[0] = min
  edges[bins] = max
  return edges
}
