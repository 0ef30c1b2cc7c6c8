const coefficients = [1 / 12, 1 / 360, 1 / 1260, 1 / 1680, 1 / 1188, 691 / 360360, 1 / 156]

/**
 * By how much the logarithm of Γ(x + 1) exceeds Stirling's formula (x + ½) log x − x + ½ log 2π, for x > 0.
 *
 * Absolute error below 1e-14: the asymptotic series from 16 on, and the recurrence of Γ below.
 * Source: Loader 2000, Fast and accurate computation of binomial probabilities.
 */
export function stirlingError(x: number): number {
  let error = 0
  while (x < 16) {
    error += (x + 0.5) * Math.log1p(1 / x) - 1
    x++
  }
  const square = x * x
  let series = 0
  for (let i = coefficients.length - 1; i >= 0; i--) series = coefficients[i] - series / square
  return error + series / x
}
