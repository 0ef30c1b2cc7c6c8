import type { Distribution, NumericColumn, StringColumn } from './types.ts'

const most = 20

/** The commonest values and how often each stands; the rest together. */
export function valuesDistribution(column: StringColumn, counts: ArrayLike<number>): Distribution {
  const order = Array.from(column.dictionary.keys()).filter((code) => counts[code] > 0)
  order.sort((a, b) => counts[b] - counts[a] || a - b)
  const values = order.slice(0, most).map((code) => ({ value: column.dictionary[code], count: counts[code] }))
  const others = order.slice(most).reduce((sum, code) => sum + counts[code], 0)
  return { type: 'values', values, others }
}

/** Counts of true and false. */
export function booleanDistribution({ values }: NumericColumn): Distribution {
  const found = [0, 0]
  for (const value of values) if (!Number.isNaN(value)) found[value ? 1 : 0]++
  const all = ['false', 'true'].map((value, i) => ({ value, count: found[i] })).filter((one) => one.count)
  return { type: 'values', values: all, others: 0 }
}

/**
 * Counts in equal bins from min to max, the last with both edges: one an integer where they are at most 30 (the last edge is
 * then max + 1), else 25.
 */
export function binsDistribution({ kind, values }: NumericColumn, min: number, max: number): Distribution {
  const whole = kind === 'integer' && max - min < 30
  const top = whole || max === min ? max + 1 : max
  const bins = whole ? max - min + 1 : max === min ? 1 : 25
  const edges = Array.from({ length: bins + 1 }, (_, i) => (i === bins ? top : min + ((top - min) / bins) * i))
  const counts = new Array<number>(bins).fill(0)
  const scale = bins / (top - min)
  for (const value of values) {
    if (Number.isNaN(value) || !Number.isFinite(value)) continue
    counts[Math.min(bins - 1, Math.floor((value - min) * scale))]++
  }
  return { type: 'bins', edges, counts }
}
