import type { RocCurve } from '../regression/types.ts'
import { totals, type ScoreTallies } from './score-tallies.ts'
import { thinned } from './thinned.ts'

/** Most points of a curve. */
const most = 500

/**
 * The receiver operating curve, from (0, 0), where the threshold is ∞, to (1, 1): the rates among rows that score at least as much.
 *
 * Points on a straight line between their neighbours are left out, as by scikit-learn; where more than 500 are left, so many that
 * lie evenly along the curve stay. Rates are NaN where a class is empty.
 */
export function rocCurve(tallies: ScoreTallies): RocCurve {
  const all = totals(tallies)
  const points = corners(tallies)
  const along = ({ positives, negatives }: Corner) => positives / all.positive + negatives / all.negative
  const kept = thinned(points, most - 1, along)
  return {
    threshold: [Infinity, ...kept.map(({ score }) => score)],
    falsePositiveRate: [0, ...kept.map(({ negatives }) => negatives / all.negative)],
    truePositiveRate: [0, ...kept.map(({ positives }) => positives / all.positive)]
  }
}

interface Corner {
  score: number
  /** Weight of the rows that score at least as much. */
  positives: number
  negatives: number
}

function corners({ score, positives, negatives }: ScoreTallies): Corner[] {
  const points: Corner[] = []
  let [found, wrong] = [0, 0]
  for (let i = 0; i < score.length; i++) {
    found += positives[i]
    wrong += negatives[i]
    const straight = positives[i] * negatives[i + 1] === negatives[i] * positives[i + 1]
    if (!straight) points.push({ score: score[i], positives: found, negatives: wrong })
  }
  return points
}
