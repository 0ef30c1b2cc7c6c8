import { contingency } from './contingency.ts'

/**
 * Mutual information of two labellings over the arithmetic mean of their entropies, 0…1.
 *
 * Things with a negative or NaN label are left out. Two labellings of one group each give 1, as in scikit-learn.
 */
export function normalisedMutualInformation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const { n, cells, rows, columns } = contingency(a, b)
  if (rows.length <= 1 && columns.length <= 1) return 1
  let information = 0
  for (const { row, column, count } of cells) {
    information += (count / n) * Math.log((count * n) / (rows[row] * columns[column]))
  }
  const mean = (entropy(rows, n) + entropy(columns, n)) / 2
  return mean > 0 ? Math.max(0, Math.min(1, information / mean)) : 0
}

const entropy = (counts: number[], n: number) => counts.reduce((h, count) => h - (count / n) * Math.log(count / n), 0)
