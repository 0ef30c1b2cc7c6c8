/**
 * Brier score: mean squared distance of probabilities from what came, 1 or 0 a row. Rows with a NaN are left out; NaN where none is left.
 *
 * Source: Brier 1950; as scikit-learn's brier_score_loss.
 */
export const brier = (probabilities: ArrayLike<number>, positive: ArrayLike<number>, weights?: ArrayLike<number>) =>
  meanLoss(probabilities, positive, weights, (p, y) => (p - y) ** 2)

/**
 * Mean of −log of the probability given to what came. Probabilities are held between 2⁻⁵² and 1 − 2⁻⁵², so that one that is
 * wholly wrong costs 36 and not infinitely much. Rows with a NaN are left out; NaN where none is left.
 *
 * Source: as scikit-learn's log_loss.
 */
export const logLoss = (probabilities: ArrayLike<number>, positive: ArrayLike<number>, weights?: ArrayLike<number>) =>
  meanLoss(probabilities, positive, weights, (p, y) => {
    const held = Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, p))
    return y ? -Math.log(held) : -Math.log1p(-held)
  })

function meanLoss(
  probabilities: ArrayLike<number>,
  positive: ArrayLike<number>,
  weights: ArrayLike<number> | undefined,
  loss: (probability: number, positive: number) => number
): number {
  let sum = 0
  let total = 0
  for (let i = 0; i < probabilities.length; i++) {
    const weight = weights ? weights[i] : 1
    const one = weight * loss(probabilities[i], positive[i])
    if (Number.isNaN(one) || Number.isNaN(positive[i])) continue
    sum += one
    total += weight
  }
  return sum / total
}
