import { contingency } from './contingency.ts'

/**
 * Adjusted Rand index of two labellings: 1 where they agree but for names, about 0 where they agree by chance alone.
 *
 * Things with a negative or NaN label are left out. Two labellings that both hold all in one, or each on its own, give 1.
 * Source: Hubert, Arabie 1985, as scikit-learn.
 */
export function adjustedRand(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const { n, cells, rows, columns } = contingency(a, b)
  const together = sum(cells.map((cell) => pairs(cell.count)))
  const inA = sum(rows.map(pairs))
  const inB = sum(columns.map(pairs))
  const expected = n > 1 ? (inA * inB) / pairs(n) : 0
  const largest = (inA + inB) / 2
  return largest === expected ? 1 : (together - expected) / (largest - expected)
}

const pairs = (count: number) => (count * (count - 1)) / 2
const sum = (values: number[]) => values.reduce((a, b) => a + b, 0)
