/** Rows in both; both ascending. */
export function both(a: Uint32Array, b: Uint32Array): Uint32Array {
  const out = new Uint32Array(Math.min(a.length, b.length))
  let n = 0
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      out[n++] = a[i++]
      j++
    } else if (a[i] < b[j]) i++
    else j++
  }
  return out.slice(0, n)
}

/** Rows of a table of n that are not among the given, ascending. */
export function others(rows: Uint32Array, n: number): Uint32Array {
  const out = new Uint32Array(n - rows.length)
  for (let row = 0, i = 0, k = 0; row < n; row++) {
    if (rows[i] === row) i++
    else out[k++] = row
  }
  return out
}

/** Place of a row in an ascending list; −1 where it is not there. */
export function placeOf(rows: Uint32Array, row: number): number {
  let low = 0
  let high = rows.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (rows[middle] === row) return middle
    if (rows[middle] < row) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** Place of the first row at or after the given one in an ascending list. */
export function firstFrom(rows: Uint32Array, row: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (rows[middle] < row) low = middle + 1
    else high = middle
  }
  return low
}
