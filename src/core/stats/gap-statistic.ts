/** Gap of one k: how much lower log inertia is than on references without segments, and its error (over all of them). */
export interface Gap {
  k: number
  gap: number
  error: number
}

/**
 * Gap from the inertia on the data and on each reference. The error is the deviation of the references' logarithms times
 * √(1 + 1/B), which allows for there being B of them only.
 *
 * Source: Tibshirani, Walther, Hastie 2001.
 */
export function gapOf(k: number, inertia: number, references: readonly number[]): Gap {
  const logs = references.map(Math.log)
  const mean = logs.reduce((a, b) => a + b, 0) / logs.length
  const variance = logs.reduce((a, b) => a + (b - mean) ** 2, 0) / logs.length
  return { k, gap: mean - Math.log(inertia), error: Math.sqrt(variance * (1 + 1 / logs.length)) }
}

/** The smallest k whose gap is not more than one error below that of the next k; the largest gap where none is. */
export function gapChoice(gaps: readonly Gap[]): number {
  const sorted = [...gaps].sort((a, b) => a.k - b.k)
  const found = sorted.find((gap, i) => i + 1 < sorted.length && gap.gap >= sorted[i + 1].gap - sorted[i + 1].error)
  return (found ?? sorted.reduce((a, b) => (b.gap > a.gap ? b : a))).k
}
