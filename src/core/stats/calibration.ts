import type { ScoreTallies } from './score-tallies.ts'
import { wilson } from './wilson.ts'

/** Fewest rows a group should have. */
const least = 10

export interface CalibrationGroup {
  /** Mean probability of the group's rows. */
  predicted: number
  /** Share of positives, with its Wilson interval. */
  observed: number
  low: number
  high: number
  rows: number
}

/**
 * Groups of rows by rising probability, about as many rows in each: ten, or fewer where a group would have under 10 rows.
 *
 * Rows of one probability stay in one group, so ties make fewer groups. Rows weigh 1 each. Source of the interval: Wilson 1927.
 */
export function calibration(tallies: ScoreTallies, groups = 10, confidence = 0.95): CalibrationGroup[] {
  const { score, positives, negatives } = tallies
  const n = positives.reduce((sum, count, i) => sum + count + negatives[i], 0)
  const usual = n / Math.max(1, Math.min(groups, Math.floor(n / least)))
  const made: CalibrationGroup[] = []
  let left = n
  let [rows, found, sum] = [0, 0, 0]
  for (let i = score.length - 1; i >= 0; i--) {
    const here = positives[i] + negatives[i]
    rows += here
    found += positives[i]
    sum += score[i] * here
    const share = left / Math.max(1, Math.round(left / usual))
    if (i > 0 && rows < share - 0.5) continue
    made.push({ predicted: sum / rows, observed: found / rows, ...wilson(found, rows, confidence), rows })
    left -= rows
    rows = found = sum = 0
  }
  return made
}
