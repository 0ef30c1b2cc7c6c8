/** A step of a sum: where its bar begins and ends, from 0 to 1 over the span of all of them. */
export interface Fall<T> {
  part: T
  from: number
  to: number
}

/** Parts that add up, each begun where the one before it ended; the span always holds 0. */
export function waterfall<T extends { value: number }>(parts: readonly T[]): Fall<T>[] {
  const ends: number[] = []
  for (const { value } of parts) ends.push((ends.at(-1) ?? 0) + value)
  const low = Math.min(0, ...ends)
  const span = Math.max(0, ...ends) - low || 1
  const at = (value: number) => (value - low) / span
  return parts.map((part, index) => ({ part, from: at(index ? ends[index - 1] : 0), to: at(ends[index]) }))
}

/**
 * At most so many parts in their own order: those that move the sum most, and what is left of them as one more, given a name by
 * `others`. The first always stays: it is where the sum begins.
 */
export function mainParts<T extends { value: number }>(
  parts: readonly T[],
  most: number,
  others: (left: readonly T[], value: number) => T
): T[] {
  if (parts.length <= most) return [...parts]
  const [first, ...rest] = parts
  const kept = new Set(rest.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, most - 2))
  const left = rest.filter((part) => !kept.has(part))
  const sum = left.reduce((total, { value }) => total + value, 0)
  return [first, ...rest.filter((part) => kept.has(part)), others(left, sum)]
}
