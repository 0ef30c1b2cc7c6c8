import { totals, type ScoreTallies } from './score-tallies.ts'
import { thinned } from './thinned.ts'

/** Most points of a curve. */
const most = 200

export interface Costs {
  falsePositive: number
  falseNegative: number
}

export interface LeastCost {
  /** Rows that score at least as much count as positive. */
  threshold: number
  cost: number
  /** Mean cost a row at candidates, by rising threshold; at most 200. */
  curve: { threshold: number[]; cost: number[] }
}

/**
 * The threshold on probabilities at which wrong decisions cost least on average.
 *
 * Candidates lie halfway between neighbouring probabilities, below the least and above the largest; of several that cost as little,
 * the middle one. Where a probability is 1, no threshold leaves out all rows. NaN where there are no rows.
 */
export function leastCost(tallies: ScoreTallies, costs: Costs): LeastCost {
  const candidates = candidatesOf(tallies, costs)
  const least = candidates.reduce((best, { cost }) => Math.min(best, cost), Infinity)
  const best = candidates.filter(({ cost }) => cost === least)
  const { threshold, cost } = best[Math.floor((best.length - 1) / 2)] ?? { threshold: NaN, cost: NaN }
  const kept = thinned(candidates, most - 1, (candidate) => candidate.threshold)
  if (best.length && !kept.some((one) => one.threshold === threshold)) {
    kept.splice(
      kept.findIndex((one) => one.threshold > threshold),
      0,
      { threshold, cost }
    )
  }
  return { threshold, cost, curve: { threshold: kept.map((one) => one.threshold), cost: kept.map((one) => one.cost) } }
}

interface Candidate {
  threshold: number
  cost: number
}

function candidatesOf(tallies: ScoreTallies, { falsePositive, falseNegative }: Costs): Candidate[] {
  const { score, positives, negatives } = tallies
  const all = totals(tallies)
  const n = all.positive + all.negative
  const candidates: Candidate[] = []
  let [found, wrong] = [0, 0]
  for (let i = 0; i <= score.length && n; i++) {
    const cost = (wrong * falsePositive + (all.positive - found) * falseNegative) / n
    if (i || score[0] < 1) candidates.push({ threshold: between(score[i] ?? 0, score[i - 1] ?? 1), cost })
    found += positives[i]
    wrong += negatives[i]
  }
  return candidates.reverse()
}

/** Halfway between two numbers, and above the lower one. */
function between(low: number, high: number): number {
  const middle = (low + high) / 2
  return middle > low ? middle : high
}
