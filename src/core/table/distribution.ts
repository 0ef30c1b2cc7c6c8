import type { Distribution, NumericColumn, StringColumn } from './types.ts'

const most = 20

/** The commonest values and how often each stands; the rest together. */
export function valuesDistribution(column: StringColumn, counts: ArrayLike<number>): Distribution {
  const top: number[] = []
  let all = 0
  for (let code = 0; code < column.dictionary.length; code++) {
    if (!counts[code]) continue
    all += counts[code]
    if (top.length === most && counts[code] <= counts[top[most - 1]]) continue
    // Equally common ones stay in order: a later one goes behind.
    let at = top.length
    while (at > 0 && counts[code] > counts[top[at - 1]]) at--
    top.splice(at, 0, code)
    if (top.length > most) top.pop()
  }
  const values = top.map((code) => ({ value: column.dictionary[code], count: counts[code] }))
  return { type: 'values', values, others: values.reduce((rest, one) => rest - one.count, all) }
}

/** Counts of true and false. */
export function booleanDistribution({ values }: NumericColumn): Distribution {
  const found = [0, 0]
  for (let row = 0; row < values.length; row++) if (!Number.isNaN(values[row])) found[values[row] ? 1 : 0]++
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
  for (let row = 0; row < values.length; row++) {
    const value = values[row]
    if (!Number.isFinite(value)) continue
    counts[Math.min(bins - 1, Math.floor((value - min) * scale))]++
  }
  return { type: 'bins', edges, counts }
}
