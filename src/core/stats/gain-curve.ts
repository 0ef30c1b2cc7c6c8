import { totals, type ScoreTallies } from './score-tallies.ts'
import { thinned } from './thinned.ts'

/** Most points of a curve. */
const most = 200

/**
 * Cumulative gain: the share of all positives found among the share of rows that score highest, from (0, 0) to (1, 1).
 *
 * Rows of one score come in together. At most 200 points, spread evenly over the rows. `found` is NaN where there are no positives.
 */
export function gainCurve(tallies: ScoreTallies): { share: number[]; found: number[] } {
  const all = totals(tallies)
  const points: { rows: number; positives: number }[] = []
  let [rows, positives] = [0, 0]
  for (let i = 0; i < tallies.score.length; i++) {
    positives += tallies.positives[i]
    rows += tallies.positives[i] + tallies.negatives[i]
    points.push({ rows, positives })
  }
  const kept = thinned(points, most - 1, (point) => point.rows)
  return {
    share: [0, ...kept.map((point) => point.rows / (all.positive + all.negative))],
    found: [0, ...kept.map((point) => point.positives / all.positive)]
  }
}
