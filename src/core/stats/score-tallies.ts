import { ascendingOrder } from './ascending-order.ts'

/** The distinct scores, highest first, with the weight of the positive and of the negative rows that have each. */
export interface ScoreTallies {
  score: Float64Array
  positives: Float64Array
  negatives: Float64Array
}

/**
 * Rows put together by score. `positive` is 1 or 0 a row; every row weighs 1 where no weights are given.
 *
 * A row is left out where its score, class or weight is NaN.
 */
export function scoreTallies(
  scores: ArrayLike<number>,
  positive: ArrayLike<number>,
  weights?: ArrayLike<number>
): ScoreTallies {
  const order = ascendingOrder(scores)
  const tallies = { score: zeros(order), positives: zeros(order), negatives: zeros(order) }
  let at = -1
  for (let i = order.length - 1; i >= 0; i--) {
    const row = order[i]
    const weight = weights ? weights[row] : 1
    if (Number.isNaN(scores[row] + positive[row] + weight)) continue
    if (at < 0 || tallies.score[at] !== scores[row]) tallies.score[++at] = scores[row]
    if (positive[row]) tallies.positives[at] += weight
    else tallies.negatives[at] += weight
  }
  return {
    score: tallies.score.slice(0, at + 1),
    positives: tallies.positives.slice(0, at + 1),
    negatives: tallies.negatives.slice(0, at + 1)
  }
}

/** Weight of all positive rows, and of all negative. */
export function totals({ positives, negatives }: ScoreTallies): { positive: number; negative: number } {
  return { positive: sum(positives), negative: sum(negatives) }
}

const zeros = ({ length }: Uint32Array) => new Float64Array(length)
const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0)
