import { cohensD } from '@core/stats/cohens-d.ts'

interface Sums {
  n: number
  sum: number
  squares: number
}

/** Sums of all values about a number, by the column they are of. */
const known = new WeakMap<object, Sums & { about: number }>()

/**
 * Cohen's d of the selected rows against all others; NaN where either has no value.
 *
 * Sums run about the mean of all, so that no digits are lost where that is large. Missing values are left out.
 */
export function selectionEffect(values: Float64Array | Float32Array, mask: Uint8Array, mean: number): number {
  const about = Number.isFinite(mean) ? mean : 0
  const all = sumsOfAll(values, about)
  let n = 0
  let sum = 0
  let squares = 0
  for (let i = 0; i < mask.length; i++) {
    if (!mask[i]) continue
    const gap = values[i] - about
    if (Number.isNaN(gap)) continue
    n++
    sum += gap
    squares += gap * gap
  }
  return cohensD(part(n, sum, squares), part(all.n - n, all.sum - sum, all.squares - squares))
}

function sumsOfAll(values: Float64Array | Float32Array, about: number): Sums {
  const found = known.get(values)
  if (found?.about === about) return found
  const made = { n: 0, sum: 0, squares: 0, about }
  for (let i = 0; i < values.length; i++) {
    const gap = values[i] - about
    if (Number.isNaN(gap)) continue
    made.n++
    made.sum += gap
    made.squares += gap * gap
  }
  known.set(values, made)
  return made
}

const part = (n: number, sum: number, squares: number) => ({
  n,
  mean: n ? sum / n : NaN,
  squares: n ? Math.max(0, squares - (sum * sum) / n) : 0
})
