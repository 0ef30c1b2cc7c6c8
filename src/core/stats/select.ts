/**
 * The k-th smallest value (from 0), found by partition; the values are put in a new order in place, those before k not
 * larger, those after not smaller. No NaN may be among them.
 *
 * Source: Hoare 1961, with the middle of three as pivot.
 */
export function select(values: Float64Array, k: number, from = 0, to = values.length - 1): number {
  while (from < to) {
    const pivot = middle(values[from], values[(from + to) >> 1], values[to])
    let i = from
    let j = to
    while (i <= j) {
      while (values[i] < pivot) i++
      while (values[j] > pivot) j--
      if (i <= j) {
        const swap = values[i]
        values[i++] = values[j]
        values[j--] = swap
      }
    }
    if (k <= j) to = j
    else if (k >= i) from = i
    else break
  }
  return values[k]
}

const middle = (a: number, b: number, c: number) => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
