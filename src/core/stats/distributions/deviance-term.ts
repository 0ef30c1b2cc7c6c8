/**
 * x log(x / m) + m − x for positive x and m: 0 where they agree, and without cancellation where they nearly do.
 *
 * Source: Loader 2000, Fast and accurate computation of binomial probabilities (bd0).
 */
export function devianceTerm(x: number, m: number): number {
  const gap = x - m
  if (!(Math.abs(gap) < 0.1 * (x + m))) return x * Math.log(x / m) - gap
  const v = gap / (x + m)
  let power = 2 * x * v
  let sum = gap * v
  for (let j = 1; ; j++) {
    power *= v * v
    const next = sum + power / (2 * j + 1)
    if (next === sum) return sum
    sum = next
  }
}
