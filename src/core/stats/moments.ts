export interface Moments {
  /** Values that are not NaN. */
  n: number
  mean: number
  /** Sum of squared deviations from the mean. */
  squares: number
  min: number
  max: number
}

/**
 * Count, mean, sum of squared deviations, least and largest value; NaN is left out.
 *
 * Two passes and a correction for the rounding of the mean: the one-pass formula loses all digits when the mean is large.
 * Sums run by blocks of 4,096, so that their error does not grow with n. With no value left, mean, min and max are NaN.
 * Source: Chan, Golub, LeVeque 1983.
 */
export function moments(values: ArrayLike<number>): Moments {
  let n = 0
  let sum = 0
  let min = Infinity
  let max = -Infinity
  for (let start = 0; start < values.length; start += block) {
    const end = Math.min(values.length, start + block)
    let part = 0
    for (let i = start; i < end; i++) {
      const x = values[i]
      if (Number.isNaN(x)) continue
      n++
      part += x
      if (x < min) min = x
      if (x > max) max = x
    }
    sum += part
  }
  if (!n) return { n, mean: NaN, squares: 0, min: NaN, max: NaN }
  // A column of one value: its mean by division can miss it by a rounding, and would then seem to vary.
  if (min === max) return { n, mean: min, squares: 0, min, max }
  return { n, min, max, ...around(values, sum / n, n) }
}

/** Standard deviation, dividing by n − 1 or by n. NaN where there is none. */
export function deviation(m: Moments, denominator: 'n' | 'n-1' = 'n-1'): number {
  const below = denominator === 'n' ? m.n : m.n - 1
  return below > 0 ? Math.sqrt(m.squares / below) : NaN
}

const block = 4096

function around(values: ArrayLike<number>, guess: number, n: number): { mean: number; squares: number } {
  let squares = 0
  let rest = 0
  for (let start = 0; start < values.length; start += block) {
    const end = Math.min(values.length, start + block)
    let part = 0
    let left = 0
    for (let i = start; i < end; i++) {
      const gap = values[i] - guess
      if (Number.isNaN(gap)) continue
      part += gap * gap
      left += gap
    }
    squares += part
    rest += left
  }
  return { mean: guess + rest / n, squares: squares - (rest * rest) / n }
}
