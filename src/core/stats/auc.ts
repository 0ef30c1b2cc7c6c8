import { scoreTallies, totals, type ScoreTallies } from './score-tallies.ts'

/**
 * Area under the receiver operating curve: the probability that a positive row scores above a negative one, ties counting half.
 *
 * `positive` is 1 or 0 a row. Rows with a NaN are left out. NaN where either class is empty.
 * Source: Hanley, McNeil 1982; as scikit-learn's roc_auc_score.
 */
export function auc(scores: ArrayLike<number>, positive: ArrayLike<number>, weights?: ArrayLike<number>): number {
  return aucOf(scoreTallies(scores, positive, weights))
}

/** The same, of scores put together before. */
export function aucOf(tallies: ScoreTallies): number {
  const all = totals(tallies)
  let above = 0
  let area = 0
  for (let i = 0; i < tallies.score.length; i++) {
    area += tallies.negatives[i] * (above + tallies.positives[i] / 2)
    above += tallies.positives[i]
  }
  return area / (all.positive * all.negative)
}
